import { BackLink } from "#components/ui/back-link";
import { otherLanguage } from "#lib/guide/other-language";
import { GuideArticle, type LinkOf } from "./guide-article.tsx";

/** How to read Setup in English for the job, and how to switch back. */
export function OtherLanguage({ linkOf, backHref }: { linkOf: LinkOf; backHref: string }) {
  return (
    <GuideArticle
      page={otherLanguage}
      linkOf={linkOf}
      last={
        <div className="mb-10">
          <BackLink href={backHref}>Back to the steps</BackLink>
        </div>
      }
    />
  );
}
