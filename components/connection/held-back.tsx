import { Notice } from "#components/ui/notice";
import { TextLink } from "#components/ui/text-link";
import { articles } from "#lib/domain/problems/articles";

const { title, likelyCause } = articles["too-many-attempts"];

/** Says that no check was made, because there were too many. */
export function HeldBack({ articleHref }: { articleHref: string }) {
  return (
    <div className="mb-6" role="status">
      <Notice tone="wait" title={title}>
        <p>{likelyCause} No check was made.</p>
        <p className="mt-1">
          <TextLink href={articleHref}>See what to do</TextLink>
        </p>
      </Notice>
    </div>
  );
}
