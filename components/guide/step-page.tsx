import type { ReactNode } from "react";
import { screenTitle } from "#components/screens/screen";
import { buttonClass } from "#components/ui/button-class";
import type { ControlId, ScreenId } from "#lib/domain/setup/controls";
import type { Capture } from "#lib/guide/capture";
import type { Look } from "#lib/guide/looks";
import { countedControls, instructionStates, isOnlyForRotation, nextControl } from "#lib/guide/progress";
import type { SetupLink } from "#lib/guide/setup-links";
import { numberedControls, type Step } from "#lib/guide/step";
import { instructionsWithValue, stepRows } from "#lib/guide/step-rows";
import { stepNumber, steps } from "#lib/guide/steps";
import { tickFields } from "#lib/guide/tick-form";
import type { OwnValues } from "#lib/guide/values";
import { InstructionList } from "./instruction-list.tsx";
import { OpenInSetup } from "./open-in-setup.tsx";
import { ScreenFigure } from "./screen-figure.tsx";
import { StepAdvice } from "./step-advice.tsx";
import { StepFoot, type StepFootProps } from "./step-foot.tsx";
import { TickForm, type Ticking, tickFormId } from "./tick-mark.tsx";
import { WhatToSet, whatToSetId } from "./what-to-set.tsx";

type StepPageProps = StepFootProps & {
  step: Step;
  own: OwnValues;
  look: Look;
  link: SetupLink;
  ticks: ReadonlySet<ControlId>;
  /** What is proven without a tick. */
  known: ReadonlySet<ControlId>;
  /** Absent for those who may only read. */
  tick?: Ticking;
  /** Where the own values can be typed that are not known yet. */
  ownValuesHref?: string;
  otherLanguageHref?: string;
  /** Where a screen is shown as wide as the window. */
  enlargeHrefOf: (screen: ScreenId) => string;
  /** Chooses which of Salesforce's two looks the pictures have. */
  lookSwitch?: ReactNode;
  /** The operator's own pictures, where there are some. */
  captures?: ReadonlyMap<ScreenId, Capture>;
  /** Another way to do this step. */
  shortcut?: ReactNode;
  /** The form that tells support how the reader's screen differs. */
  remarkForm?: ReactNode;
  /** Right after that form was sent, what it is in is open. */
  isAdviceOpen?: boolean;
};

/**
 * A row on paper, whole on one sheet wherever it fits one. No grid: one that is broken between two sheets does not grow by what
 * was left free on the first, and what follows is printed over its end.
 */
export const rowOnPaper = "print:mt-4 print:block print:break-inside-avoid print:pt-3";

/** A step of the guide: a row for each screen, what to do at the left, the screen at the right (below, where it is narrow). */
export function StepPage({ step, own, look, link, ticks, known, tick, ownValuesHref, ...more }: StepPageProps) {
  const {
    otherLanguageHref,
    enlargeHrefOf,
    lookSwitch,
    captures,
    shortcut,
    remarkForm,
    isAdviceOpen = false,
    hrefOf,
  } = more;
  const states = instructionStates(step, { ticks, known });
  const ring = numberedControls(step);
  const next = nextControl(step, states);
  const isAllTicked = countedControls(step).every((control) => ticks.has(control) || known.has(control));
  const hasTicks = ring.some((control) => ticks.has(control) && !known.has(control));
  return (
    <article>
      <StepHead step={step} aside={lookSwitch} />
      <div className="mt-4 grid gap-3">
        <OpenInSetup link={link} {...(ownValuesHref ? { addressHref: ownValuesHref } : {})}>
          {instructionsWithValue(step).length > 1 && (
            <a href={`#${whatToSetId}`} className="link print:hidden">
              All values as a table
            </a>
          )}
        </OpenInSetup>
        {shortcut}
      </div>
      {tick && <TickForm {...tick} />}
      {stepRows(step).map(({ screen, instructions }, row) => (
        <section
          key={screen}
          aria-labelledby={`on-${screen}`}
          className={`${row > 0 ? "below " : ""}mt-6 grid items-start gap-x-8 gap-y-5 border-line border-t pt-5 xl:grid-cols-[minmax(0,24rem)_minmax(0,1fr)] 2xl:grid-cols-[minmax(0,27rem)_minmax(0,1fr)] ${rowOnPaper}`}
        >
          <div className="min-w-0">
            <h2 id={`on-${screen}`} className="font-medium text-faint text-sm">
              On the page <span className="text-soft">{screenTitle(screen)}</span>
            </h2>
            <InstructionList
              instructions={instructions}
              own={own}
              states={states}
              canTick={tick !== undefined}
              next={isOnlyForRotation(step) ? null : next}
              {...(ownValuesHref ? { ownValuesHref } : {})}
            />
          </div>
          <div className="min-w-0 xl:sticky xl:top-5 print:static">
            <ScreenFigure
              screen={screen}
              look={look}
              own={own}
              ring={ring}
              capture={captures?.get(screen)}
              checkedAgainst={step.checkedAgainst}
              enlargeHref={enlargeHrefOf(screen)}
            />
          </div>
        </section>
      ))}
      {tick && (hasTicks || !isAllTicked) && <TickAll step={step} isAllTicked={isAllTicked} />}
      <WhatToSet step={step} own={own} />
      <StepAdvice
        step={step}
        remarkForm={remarkForm}
        isOpen={isAdviceOpen}
        {...(otherLanguageHref ? { otherLanguageHref } : {})}
      />
      <StepFoot step={step} hrefOf={hrefOf} />
    </article>
  );
}

/** One button for the whole step. It stays where it is when it was pressed, and then takes the ticks back. */
function TickAll({ step, isAllTicked }: { step: Step; isAllTicked: boolean }) {
  return (
    <p className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t pt-5 print:hidden">
      <button
        type="submit"
        form={tickFormId}
        name={isAllTicked ? tickFields.untickStep : tickFields.tickStep}
        value={step.id}
        className={buttonClass("secondary", "small")}
      >
        {isAllTicked ? "Clear all ticks of this step" : "Tick all of this step"}
      </button>
      <span role="status" className="text-sm text-soft">
        {isAllTicked && "All of this step is done."}
      </span>
    </p>
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
          <Title className="font-bold text-2xl sm:text-3xl print:text-2xl">{step.title}</Title>
        </div>
        {aside}
      </div>
      <p className="max-w-[80ch] text-soft print:max-w-none print:leading-snug">{step.why}</p>
    </header>
  );
}
