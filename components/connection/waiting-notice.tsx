import { Notice } from "#components/ui/notice";
import { StatusSign } from "#components/ui/status";
import { SubmitButton } from "#components/ui/submit-button";
import { type Waiting, WaitingCountdown } from "./waiting-countdown.tsx";

type WaitingNoticeProps = {
  waiting: Waiting;
  /** Whether Salesforce may be spreading a new app or a change; else it, or something on the way, asked for a pause. */
  isSpreading: boolean;
  waitingHref: string;
  connectionHref: string;
  /** The page itself, to be read anew by hand. */
  hereHref: string;
  /** Ends the wait, for those who may. */
  stop?: { readonly action: (data: FormData) => Promise<void>; readonly setupId: string } | undefined;
};

const clock = (at: string) => `${at.slice(11, 16)} UTC`;

/** Says that Orglink tries again by itself, when, how long, and that nobody has to stay. */
export function WaitingNotice({
  waiting,
  isSpreading,
  waitingHref,
  connectionHref,
  hereHref,
  stop,
}: WaitingNoticeProps) {
  return (
    <Notice
      tone="wait"
      title={
        <span className="inline-flex items-center gap-2">
          <StatusSign kind="waiting" />
          Waiting for Salesforce
        </span>
      }
    >
      <p className="mt-1 font-semibold text-ink">
        <WaitingCountdown waiting={waiting} href={waitingHref} connectionHref={connectionHref} />
      </p>
      <p className="mt-1">
        {isSpreading
          ? "Salesforce often needs minutes until it knows a new app."
          : "The last answer asks for a pause, or stands for one."}{" "}
        {triesWords(waiting.tries)} Orglink tries again by itself until {clock(waiting.until)}, and connects as soon as
        Salesforce answers as it should. <strong>You may close this page.</strong> Your values are kept, the secret
        sealed.
      </p>
      <noscript>
        <p className="mt-1">
          The next try is at {waiting.nextTryAt.slice(11, 19)} UTC.{" "}
          <a href={hereHref} className="link">
            Reload this page
          </a>{" "}
          after that.
        </p>
      </noscript>
      {stop && (
        <form action={stop.action} className="mt-3">
          <input type="hidden" name="setupId" value={stop.setupId} />
          <SubmitButton size="small">Stop trying</SubmitButton>
        </form>
      )}
    </Notice>
  );
}

function triesWords(tries: number): string {
  if (tries === 0) return "";
  return tries === 1 ? "It has tried once." : `It has tried ${tries} times.`;
}
