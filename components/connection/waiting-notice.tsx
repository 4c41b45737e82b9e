import { ButtonForm } from "#components/ui/button-form";
import { Notice } from "#components/ui/notice";
import { StatusSign } from "#components/ui/status";
import { SubmitButton } from "#components/ui/submit-button";
import type { ButtonAction } from "#lib/forms/form-state";
import type { setupForm } from "#lib/forms/setup-forms";
import { clockSecondOf } from "#lib/words/instants";
import { statusWords } from "#lib/words/statuses";
import { keepsTrying, triesWords, valuesKept, waitReason } from "#lib/words/waits";
import { type Waiting, WaitingCountdown } from "./waiting-countdown.tsx";

type WaitingNoticeProps = {
  waiting: Waiting;
  /** Whether Salesforce may be spreading a new app or a change; else it, or something on the way, asked for a pause. */
  isSpreading: boolean;
  waitingHref: string;
  connectedHref: string;
  /** The page itself, to be read anew by hand. */
  hereHref: string;
  /** Ends the wait, for those who may. */
  stop?: { readonly action: ButtonAction<typeof setupForm>; readonly setupId: string } | undefined;
};

/** Says that Orglink tries again by itself, when, how long, and that nobody has to stay. */
export function WaitingNotice({
  waiting,
  isSpreading,
  waitingHref,
  connectedHref,
  hereHref,
  stop,
}: WaitingNoticeProps) {
  return (
    <Notice
      tone="wait"
      title={
        <span className="inline-flex items-center gap-2">
          <StatusSign kind="waiting" />
          {statusWords.waiting}
        </span>
      }
    >
      <p className="mt-1 font-semibold text-ink">
        <WaitingCountdown waiting={waiting} href={waitingHref} connectedHref={connectedHref} />
      </p>
      <p className="mt-1">
        {isSpreading ? waitReason.spreading : waitReason.pause} {triesWords(waiting.tries)} {keepsTrying(waiting.until)}{" "}
        <strong>You may close this page.</strong> {valuesKept}
      </p>
      <noscript>
        <p className="mt-1">
          The next try is at {clockSecondOf(waiting.nextTryAt)}.{" "}
          <a href={hereHref} className="link">
            Reload this page
          </a>{" "}
          after that.
        </p>
      </noscript>
      {stop && (
        <ButtonForm action={stop.action} values={{ setupId: stop.setupId }} className="mt-3">
          <SubmitButton size="small">Stop trying</SubmitButton>
        </ButtonForm>
      )}
    </Notice>
  );
}
