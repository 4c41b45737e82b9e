import { TextLink } from "#components/ui/text-link";
import type { StepId } from "#lib/domain/setup/controls";
import { isOnlyForRotation } from "#lib/guide/step";
import { stepNumber, steps } from "#lib/guide/steps";
import { StepMark } from "./step-mark.tsx";

/** The seven steps at a glance. */
export function StepOverview({ hrefOf }: { hrefOf: (step: StepId) => string }) {
  return (
    <ol className="max-w-prose border-line border-b">
      {steps.map((step) => (
        <li key={step.id} className="grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3.5 border-line border-t py-3">
          <StepMark look={isOnlyForRotation(step) ? "rotation" : "open"} number={stepNumber(step.id)} />
          <div className="pt-0.5">
            <TextLink href={hrefOf(step.id)} className="font-semibold hover:underline">
              {step.title}
            </TextLink>
            <span className="block text-sm text-soft">
              {step.salesforceTitle}, about {step.minutes} {step.minutes === 1 ? "minute" : "minutes"}
              {isOnlyForRotation(step) && ", only for rotation"}
            </span>
          </div>
        </li>
      ))}
    </ol>
  );
}
