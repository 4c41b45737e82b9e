import { WaitingNotice } from "#components/connection/waiting-notice";
import { WaitingOver } from "#components/connection/waiting-over";
import type { Session } from "#lib/actions/session";
import { stopTrying } from "#lib/actions/setups/keep-trying";
import { mayBeSpreading } from "#lib/domain/wait/hope";
import type { SetupWithTicks } from "#lib/services/setups/read-setup";

type SetupWaitProps = {
  session: Session;
  setup: SetupWithTicks;
  /** The page that shows it. */
  hereHref: string;
};

/** Where Orglink tries a setup again by itself: when, and the way to stop it; else how the last wait ended, if there was one. */
export function SetupWait({ session, setup: { setup, lastRun, waiting, lastWait }, hereHref }: SetupWaitProps) {
  if (setup.state !== "open") return null;
  if (waiting.state !== "waiting") {
    return lastWait && (lastWait.end === "gave-up" || lastWait.end === "other-problem") ? (
      <div className="mb-6">
        <WaitingOver end={lastWait.end} tries={lastWait.tries} />
      </div>
    ) : null;
  }
  return (
    <div className="mb-6">
      <WaitingNotice
        waiting={waiting}
        isSpreading={!lastRun?.problem || mayBeSpreading(lastRun.problem)}
        waitingHref={session.to.setupWait(setup.id)}
        connectionHref={session.to.connection("")}
        hereHref={hereHref}
        {...(session.allows("connection:create") ? { stop: { action: stopTrying, setupId: setup.id } } : {})}
      />
    </div>
  );
}
