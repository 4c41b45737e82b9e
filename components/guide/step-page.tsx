import type { ReactNode } from "react";
import { buttonClass } from "#components/ui/button-class";
import type { ControlId } from "#lib/domain/controls";
import { countedControls, instructionStates, isOnlyForRotation } from "#lib/guide/progress";
import type { SetupLink } from "#lib/guide/setup-links";
import type { Step } from "#lib/guide/step";
import { stepNumber, steps } from "#lib/guide/steps";
import { tickFields } from "#lib/guide/tick-form";
import type { OwnValues } from "#lib/guide/values";
import { InstructionItem } from "./instruction-item.tsx";
import { OpenInSetup } from "./open-in-setup.tsx";
import { StepAdvice } from "./step-advice.tsx";
import { StepFoot, type StepFootProps } from "./step-foot.tsx";
import { type TickAction, TickForm, tickFormId } from "./tick-mark.tsx";

type StepPageProps = StepFootProps & {
  step: Step;
  own: OwnValues;
  link: SetupLink;
  ticks: ReadonlySet<ControlId>;
  /** What is proven without a tick. */
  known: ReadonlySet<ControlId>;
  /** Absent for those who may only read. */
  tick?: TickAction;
  /** Where an address can be pasted, while none is known. */
  addressHref?: string;
  otherLanguageHref?: string;
  /** The drawn pages of this step, numbered like the instructions. */
  screen?: ReactNode;
};

/** A step of the guide: what to do at the left, the page it is done on at the right (below, where it is narrow). */
export function StepPage({
  step,
  own,
  link,
  ticks,
  known,
  tick,
  addressHref,
  otherLanguageHref,
  screen,
  hrefOf,
}: StepPageProps) {
  const states = instructionStates(step, { ticks, known });
  const next = countedControls(step).find((control) => !ticks.has(control) && !known.has(control));
  return (
    <article>
      <div className={screen ? "grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]" : "max-w-prose"}>
        <div className="min-w-0">
          <header className="mb-6 grid gap-3">
            <p className="text-faint text-sm">
              Step {stepNumber(step.id)} of {steps.length}, about {step.minutes}{" "}
              {step.minutes === 1 ? "minute" : "minutes"}
              {isOnlyForRotation(step) && ", only for rotation"}
            </p>
            <h1 className="font-bold text-3xl">{step.title}</h1>
            <p className="text-lg text-soft">{step.why}</p>
            <p className="text-sm text-soft">
              In Salesforce: <strong className="text-ink">{step.salesforceTitle}</strong>
            </p>
          </header>
          <OpenInSetup link={link} {...(addressHref ? { addressHref } : {})} />
          {tick && <TickForm action={tick} />}
          <h2 className="sr-only">What to do</h2>
          <ol className="mt-6 border-line border-b">
            {step.instructions.map((instruction, index) => (
              <InstructionItem
                key={instruction.control}
                instruction={instruction}
                number={index + 1}
                own={own}
                state={states[index] ?? "open"}
                canTick={tick !== undefined}
                isNext={instruction.control === next && !isOnlyForRotation(step)}
              />
            ))}
          </ol>
          {tick && next !== undefined && (
            <p className="mt-4 print:hidden">
              <button
                type="submit"
                form={tickFormId}
                name={tickFields.tickStep}
                value={step.id}
                className={buttonClass("secondary", "small")}
              >
                Tick all of this step
              </button>
            </p>
          )}
          <StepAdvice step={step} {...(otherLanguageHref ? { otherLanguageHref } : {})} />
        </div>
        {screen && (
          <div className="min-w-0 xl:sticky xl:top-6 xl:max-h-[calc(100dvh-3rem)] xl:self-start xl:overflow-y-auto print:static">
            {screen}
          </div>
        )}
      </div>
      <StepFoot step={step} hrefOf={hrefOf} />
    </article>
  );
}
