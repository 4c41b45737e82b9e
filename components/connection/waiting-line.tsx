import { ButtonForm } from "#components/ui/button-form";
import { SubmitButton } from "#components/ui/submit-button";
import type { ButtonAction } from "#lib/forms/form-state";
import type { setupForm } from "#lib/forms/setup-forms";
import { clockSecondOf } from "#lib/words/instants";
import { lookAgain } from "#lib/words/waits";
import { type Waiting, WaitingCountdown } from "./waiting-countdown.tsx";

type WaitingLineProps = {
  waiting: Waiting;
  /** Whether something is to be mended; else it is only to be waited for. */
  isToMend: boolean;
  waitingHref: string;
  connectedHref: string;
  /** The page itself, to be read anew by hand. */
  hereHref: string;
  /** Ends the wait, for those who may. */
  stop?: { readonly action: ButtonAction<typeof setupForm>; readonly setupId: string } | undefined;
};

/** Under a problem: when Orglink looks again by itself, in one quiet line. */
export function WaitingLine({ waiting, isToMend, waitingHref, connectedHref, hereHref, stop }: WaitingLineProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-md text-soft">
      <WaitingCountdown
        waiting={waiting}
        href={waitingHref}
        connectedHref={connectedHref}
        lead={isToMend ? lookAgain.mend : lookAgain.wait}
      />
      <noscript>
        The next look is at {clockSecondOf(waiting.nextTryAt)}.{" "}
        <a href={hereHref} className="link">
          Reload this page
        </a>{" "}
        after that.
      </noscript>
      {stop && (
        <ButtonForm action={stop.action} values={{ setupId: stop.setupId }}>
          <SubmitButton variant="quiet" size="small">
            Stop trying
          </SubmitButton>
        </ButtonForm>
      )}
    </div>
  );
}
