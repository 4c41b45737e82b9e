import { LinkButton } from "#components/ui/button";
import { Icon } from "#components/ui/icon";
import { TextLink } from "#components/ui/text-link";
import { isOnlyForRotation, type Step } from "#lib/guide/step";
import { steps } from "#lib/guide/steps";
import type { GuidePlace } from "./step-rail.tsx";

export type StepFootProps = { hrefOf: (place: GuidePlace | "before-you-begin") => string };

/** What comes after a step, and its name on the way there. */
function onwardFrom(step: Step) {
  const after = steps[steps.findIndex(({ id }) => id === step.id) + 1];
  const verb = isOnlyForRotation(step) ? "Skip to" : "Next:";
  return { place: after?.id ?? ("connect" as const), words: `${verb} ${after?.title ?? "Connect"}` };
}

/** The way on at the top of a step, for those who need none of it. */
export function StepOnward({ step, hrefOf }: StepFootProps & { step: Step }) {
  const { place, words } = onwardFrom(step);
  return (
    <p className="text-md print:hidden">
      <TextLink href={hrefOf(place)}>{words}</TextLink>
    </p>
  );
}

/** To the step before, and on. */
export function StepFoot({ step, hrefOf }: StepFootProps & { step: Step }) {
  const before = steps[steps.findIndex(({ id }) => id === step.id) - 1];
  const { place, words } = onwardFrom(step);
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
      <LinkButton href={hrefOf(place)} variant="strong">
        {words}
      </LinkButton>
    </nav>
  );
}
