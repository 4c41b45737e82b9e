import { LinkButton } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { TextLink } from "#components/ui/text-link";
import { beforeYouBegin } from "#lib/guide/before-you-begin";
import { practiceTour } from "#lib/guide/practice";
import { GuideArticle, type LinkOf } from "./guide-article.tsx";

type BeforeYouBeginProps = {
  linkOf: LinkOf;
  firstStepHref: string;
  existingAppHref?: string;
  /** Where the practice orgs are; absent when they are off. */
  practiceHref?: string;
};

/** What to have at hand, and the user worth creating first. */
export function BeforeYouBegin({ linkOf, firstStepHref, existingAppHref, practiceHref }: BeforeYouBeginProps) {
  return (
    <GuideArticle
      page={beforeYouBegin}
      linkOf={linkOf}
      first={practiceHref && <PracticeTour href={practiceHref} />}
      last={
        <div className="mb-10 flex flex-wrap items-center gap-x-5 gap-y-3 print:hidden">
          <LinkButton href={firstStepHref} variant="primary">
            Start with step 1
          </LinkButton>
          {existingAppHref && <TextLink href={existingAppHref}>I already have an app</TextLink>}
        </div>
      }
    />
  );
}

function PracticeTour({ href }: { href: string }) {
  return (
    <div className="mb-10">
      <Notice title={practiceTour.title}>
        <p>{practiceTour.lead}</p>
        <ol className="mt-2 list-decimal pl-5">
          {practiceTour.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ol>
        <p className="mt-2">
          <TextLink href={href} className="link text-ink">
            Open Practice
          </TextLink>
        </p>
      </Notice>
    </div>
  );
}
