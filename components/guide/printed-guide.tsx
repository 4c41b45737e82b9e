import { screenTitle } from "#components/screens/screen";
import { Mark } from "#components/shell/mark";
import type { ScreenId } from "#lib/domain/setup/controls";
import { beforeYouBegin } from "#lib/guide/before-you-begin";
import type { Capture } from "#lib/guide/capture";
import { existingApp } from "#lib/guide/existing-app";
import type { GuidePage } from "#lib/guide/guide-page";
import type { Look } from "#lib/guide/looks";
import { otherLanguage } from "#lib/guide/other-language";
import { checkedAgainst, numberedControls, type Step } from "#lib/guide/step";
import { stepRows } from "#lib/guide/step-rows";
import { stepNumber, steps } from "#lib/guide/steps";
import type { OwnValues } from "#lib/guide/values";
import { CheckedAgainstLine } from "./checked-against-line.tsx";
import { GuideArticle, type LinkOf } from "./guide-article.tsx";
import { InstructionList } from "./instruction-list.tsx";
import { ScreenFigure } from "./screen-figure.tsx";
import { rowOnPaper } from "./screen-row.tsx";
import { StepAdvice } from "./step-advice.tsx";
import { StepHead } from "./step-page.tsx";

type PrintedGuideProps = {
  look: Look;
  own: OwnValues;
  linkOf: LinkOf;
  captures: ReadonlyMap<ScreenId, Capture>;
};

const besideTheSteps: readonly (readonly [id: string, page: GuidePage])[] = [
  ["existing-app", existingApp],
  ["other-language", otherLanguage],
];

/** The whole guide on one page, for paper: each part begins a page, no picture is cut, everything folded is open. */
export function PrintedGuide({ look, own, linkOf, captures }: PrintedGuideProps) {
  return (
    <>
      <header className="grid gap-4 print:pt-8">
        <p className="flex items-center gap-2 font-bold text-lg">
          <Mark className="size-7" />
          Orglink
        </p>
        <h1 className="font-bold text-3xl">Connect a Salesforce org</h1>
        <p className="text-lg text-soft">The guide in seven steps, with a picture of every page of Setup.</p>
        <Contents />
        <CheckedAgainstLine checkedAgainst={checkedAgainst} />
      </header>
      <Part id="before-you-begin">
        <GuideArticle page={beforeYouBegin} linkOf={linkOf} isPart />
      </Part>
      {steps.map((step) => (
        <Part key={step.id} id={step.id}>
          <PrintedStep step={step} look={look} own={own} captures={captures} />
        </Part>
      ))}
      {besideTheSteps.map(([id, page]) => (
        <Part key={id} id={id}>
          <GuideArticle page={page} linkOf={linkOf} isPart />
        </Part>
      ))}
    </>
  );
}

function Part({ id, children }: { id: string; children: React.ReactNode }) {
  return (
    <div
      id={`part-${id}`}
      className="mt-16 border-line border-t pt-10 print:mt-0 print:break-before-page print:border-0 print:pt-0"
    >
      {children}
    </div>
  );
}

function Contents() {
  const entries = [
    ["before-you-begin", beforeYouBegin.title],
    ...steps.map(({ id, title }) => [id, `${stepNumber(id)}. ${title}`]),
    ...besideTheSteps.map(([id, { title }]) => [id, title]),
  ];
  return (
    <nav aria-label="Contents">
      <ul className="grid gap-1 border-line border-y py-4">
        {entries.map(([id, title]) => (
          <li key={id}>
            <a href={`#part-${id}`} className="link">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type PrintedStepProps = Omit<PrintedGuideProps, "linkOf"> & { step: Step };

function PrintedStep({ step, look, own, captures }: PrintedStepProps) {
  return (
    <article>
      <StepHead step={step} isPart />
      {stepRows(step).map(({ screen, instructions }) => (
        <section
          key={screen}
          aria-label={`${screenTitle(screen)}, step ${stepNumber(step.id)}`}
          className={`mt-6 grid gap-4 border-line border-t pt-4 ${rowOnPaper}`}
        >
          <p className="font-medium text-faint text-sm">
            On the page <span className="text-soft">{screenTitle(screen)}</span>
          </p>
          <InstructionList instructions={instructions} own={own} />
          <ScreenFigure
            screen={screen}
            look={look}
            own={own}
            ring={numberedControls(step)}
            capture={captures.get(screen)}
            checkedAgainst={step.checkedAgainst}
            description="never"
          />
        </section>
      ))}
      <StepAdvice step={step} isOpen isPart />
    </article>
  );
}
