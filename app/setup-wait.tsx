import { WaitingLine } from "#components/connection/waiting-line";
import { WaitingNotice } from "#components/connection/waiting-notice";
import { WaitingOver } from "#components/connection/waiting-over";
import type { Session } from "#lib/actions/session";
import { stopTrying } from "#lib/actions/setups/keep-trying";
import { mayBeSpreading } from "#lib/domain/wait/hope";
import { idStandsHere } from "#lib/domain/wait/wait-view";
import type { SetupWithTicks } from "#lib/services/setups/read-setup";

type SetupWaitProps = {
  session: Session;
  setup: SetupWithTicks;
  /** The page that shows it. */
  hereHref: string;
  /** Under a problem that is definite: one line. */
  isQuiet?: boolean;
};

/** Where Orglink tries a setup again by itself: when, and the way to stop it; else how the last wait ended, if there was one. */
export function SetupWait({ session, setup: read, hereHref, isQuiet = false }: SetupWaitProps) {
  const { setup, lastRun, waiting, lastWait } = read;
  if (setup.state !== "open") return null;
  if (waiting.state !== "waiting") {
    return lastWait && (lastWait.end === "gave-up" || lastWait.end === "other-problem") ? (
      <div className="mb-6">
        <WaitingOver end={lastWait.end} tries={lastWait.tries} />
      </div>
    ) : null;
  }
  const isSpreading = !lastRun?.problem || mayBeSpreading(lastRun.problem);
  const shown = {
    waiting,
    waitingHref: session.to.setupWait(setup.id),
    connectedHref: setup.repairs ? session.to.connection(setup.repairs) : session.to.connected(idStandsHere),
    hereHref,
    ...(session.allows("connection:create") ? { stop: { action: stopTrying, setupId: setup.id } } : {}),
  };
  if (isQuiet) return <WaitingLine {...shown} isToMend={isSpreading} />;
  return (
    <div className="mb-6">
      <WaitingNotice {...shown} isSpreading={isSpreading} />
    </div>
  );
}
