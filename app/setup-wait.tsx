import { WaitingNotice } from "#components/connection/waiting-notice";
import { WaitingOver } from "#components/connection/waiting-over";
import type { SignedIn } from "#lib/actions/guard";
import { stopTrying } from "#lib/actions/setups/keep-trying";
import { may } from "#lib/domain/people/principal";
import { mayBeSpreading } from "#lib/domain/wait/waiting";
import { routes } from "#lib/routes";
import type { SetupWithTicks } from "#lib/services/setups/read-setup";

type SetupWaitProps = {
  who: SignedIn;
  setup: SetupWithTicks;
  /** The page that shows it. */
  hereHref: string;
};

/** Where Orglink tries a setup again by itself: when, and the way to stop it; else how the last wait ended, if there was one. */
export function SetupWait({ who: { actor }, setup: { setup, lastRun, waiting }, hereHref }: SetupWaitProps) {
  if (setup.state !== "open") return null;
  if (waiting.state !== "waiting") {
    return setup.waitingEnd && setup.waitingEnd !== "stopped" ? (
      <div className="mb-6">
        <WaitingOver end={setup.waitingEnd} tries={setup.tries} />
      </div>
    ) : null;
  }
  return (
    <div className="mb-6">
      <WaitingNotice
        waiting={waiting}
        isSpreading={!lastRun?.problem || mayBeSpreading(lastRun.problem)}
        waitingHref={routes.setupWaiting(setup.id)}
        connectionHref={routes.connection("")}
        hereHref={hereHref}
        {...(may(actor.role, "connection:create") ? { stop: { action: stopTrying, setupId: setup.id } } : {})}
      />
    </div>
  );
}
