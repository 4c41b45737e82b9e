import { Notice } from "#components/ui/notice";
import { TextLink } from "#components/ui/text-link";
import { articles } from "#lib/domain/problems/articles";

const { likelyCause } = articles["too-many-attempts"];

/** Says that no check was made, because there were too many. */
export function HeldBack({ articleHref }: { articleHref: string }) {
  return (
    <div className="mb-6" role="status">
      <Notice tone="wait" title="No check was made">
        <p>{likelyCause} Wait a few minutes, then try again.</p>
        <p className="mt-1">
          <TextLink href={articleHref}>Why Orglink holds back</TextLink>
        </p>
      </Notice>
    </div>
  );
}
