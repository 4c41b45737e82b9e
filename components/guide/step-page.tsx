import type { ReactNode } from "react";
import type { ScreenId } from "#lib/domain/setup/controls";
import type { Capture } from "#lib/guide/capture";
import type { Look } from "#lib/guide/looks";
import type { SetupLink } from "#lib/guide/setup-links";
import { isOnlyForRotation, numberedControls, type Step } from "#lib/guide/step";
import { instructionsWithValue, stepRows } from "#lib/guide/step-rows";
import { stepNumber, steps } from "#lib/guide/steps";
import type { OwnValues } from "#lib/guide/values";
import { FocusHeading } from "./focus-heading.tsx";
import { InstructionList } from "./instruction-list.tsx";
import { OpenInSetup } from "./open-in-setup.tsx";
import { ScreenFigure } from "./screen-figure.tsx";
import { ScreenRow } from "./screen-row.tsx";
import { StepAdvice } from "./step-advice.tsx";
import { StepFoot, type StepFootProps, StepOnward } from "./step-foot.tsx";
import { WhatToSet, whatToSetId } from "./what-to-set.tsx";

type StepPageProps = StepFootProps & {
  step: Step;
  own: OwnValues;
  look: Look;
  link: SetupLink;
  otherLanguageHref?: string;
  /** Where a screen is shown as wide as the window. */
  enlargeHrefOf: (screen: ScreenId) => string;
  /** Chooses which of Salesforce's two looks the pictures have. */
  lookSwitch?: ReactNode;
  /** The operator's own pictures, where there are some. */
  captures?: ReadonlyMap<ScreenId, Capture>;
  /** What is folded is open: a search led to a line in there. */
  isAdviceOpen?: boolean;
};

/** A step of the public guide: a row for each screen, what to do at the left, the screen at the right (below, where it is narrow). */
export function StepPage({ step, own, look, link, hrefOf, enlargeHrefOf, ...more }: StepPageProps) {
  const { otherLanguageHref, lookSwitch, captures, isAdviceOpen = false } = more;
  return (
    <article>
      <StepHead step={step} aside={lookSwitch} />
      <div className="mt-4 grid gap-3">
        {(step.id !== "1-open-setup" || link.href !== null) && (
          <OpenInSetup link={link}>
            {instructionsWithValue(step).length > 1 && (
              <a href={`#${whatToSetId}`} className="link print:hidden">
                All values as a table
              </a>
            )}
          </OpenInSetup>
        )}
        <StepOnward step={step} hrefOf={hrefOf} />
      </div>
      {stepRows(step).map(({ screen, instructions }) => (
        <ScreenRow
          key={screen}
          screen={screen}
          picture={
            <ScreenFigure
              screen={screen}
              look={look}
              own={own}
              ring={numberedControls(step)}
              capture={captures?.get(screen)}
              checkedAgainst={step.checkedAgainst}
              enlargeHref={enlargeHrefOf(screen)}
            />
          }
        >
          <InstructionList instructions={instructions} own={own} />
        </ScreenRow>
      ))}
      <WhatToSet step={step} own={own} />
      <StepAdvice step={step} isOpen={isAdviceOpen} {...(otherLanguageHref ? { otherLanguageHref } : {})} />
      <StepFoot step={step} hrefOf={hrefOf} />
      <FocusHeading key={step.id} />
    </article>
  );
}

type StepHeadProps = {
  step: Step;
  aside?: ReactNode;
  /** Of a longer page, whose own title comes first. */
  isPart?: boolean;
};

/** What the step is, how long it takes, and why it is there. */
export function StepHead({ step, aside, isPart = false }: StepHeadProps) {
  const Title = isPart ? "h2" : "h1";
  const minutes = `${step.minutes} ${step.minutes === 1 ? "minute" : "minutes"}`;
  return (
    <header className="grid gap-2 print:gap-1">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="grid gap-1">
          <p className="text-faint text-sm">
            Step {stepNumber(step.id)} of {steps.length}, about {minutes}
            {isOnlyForRotation(step) && ", only for rotation"}. In Salesforce:{" "}
            <strong className="font-medium text-soft">{step.salesforceTitle}</strong>
          </p>
          <Title
            tabIndex={isPart ? undefined : -1}
            className="font-bold text-2xl outline-none sm:text-3xl print:text-2xl"
          >
            {step.title}
          </Title>
        </div>
        {aside}
      </div>
      <p className="max-w-[80ch] text-soft print:max-w-none print:leading-snug">{step.why}</p>
    </header>
  );
}
