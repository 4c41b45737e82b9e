import { LinkButton } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { TextLink } from "#components/ui/text-link";
import { isOnlyForRotation, type Step } from "#lib/guide/step";
import { steps } from "#lib/guide/steps";
import type { GuidePlace } from "./step-rail.tsx";

export type StepFootProps = { hrefOf: (place: GuidePlace | "before-you-begin") => string };

/** To the step before, and on. */
export function StepFoot({ step, hrefOf }: StepFootProps & { step: Step }) {
  const at = steps.findIndex(({ id }) => id === step.id);
  const before = steps[at - 1];
  const after = steps[at + 1];
  const verb = isOnlyForRotation(step) ? "Skip to" : "Next:";
  return (
    <nav
      aria-label="Before and after"
      className="mt-10 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-line border-t pt-5 print:hidden"
    >
      <TextLink
        href={hrefOf(before?.id ?? "before-you-begin")}
        className="inline-flex min-h-10 items-center gap-2 text-soft hover:text-ink hover:underline"
      >
        <Icon name="arrow-left" />
        {before?.title ?? "Before you begin"}
      </TextLink>
      <LinkButton href={hrefOf(after?.id ?? "connect")} variant="strong">
        {verb} {after?.title ?? "Connect"}
      </LinkButton>
    </nav>
  );
}
