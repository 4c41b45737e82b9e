import { WaitingNotice } from "#components/connection/waiting-notice";
import { WaitingOver } from "#components/connection/waiting-over";
import type { SignedIn } from "#lib/actions/guard";
import { stopTrying } from "#lib/actions/keep-trying";
import { may } from "#lib/domain/actor";
import { mayBeSpreading } from "#lib/domain/waiting";
import { routes } from "#lib/routes";
import type { SetupWithTicks } from "#lib/services/read-setup";
import { readWaiting } from "#lib/services/read-waiting";

type SetupWaitProps = {
  who: SignedIn;
  setup: SetupWithTicks;
  /** The page that shows it. */
  hereHref: string;
};

/** Where Orglink tries a setup again by itself: when, and the way to stop it; else how the last wait ended, if there was one. */
export async function SetupWait({ who: { instance, actor }, setup: { setup, lastRun }, hereHref }: SetupWaitProps) {
  const waiting = await readWaiting(instance, actor, setup.id);
  if (!waiting.ok || setup.state !== "open") return null;
  if (waiting.value.state !== "waiting") {
    return setup.waitingEnd && setup.waitingEnd !== "stopped" ? (
      <div className="mb-6">
        <WaitingOver end={setup.waitingEnd} tries={setup.tries} />
      </div>
    ) : null;
  }
  return (
    <div className="mb-6">
      <WaitingNotice
        waiting={waiting.value}
        isSpreading={!lastRun?.problem || mayBeSpreading(lastRun.problem)}
        waitingHref={routes.setupWaiting(setup.id)}
        connectionHref={routes.connection("")}
        hereHref={hereHref}
        {...(may(actor.role, "connection:create") ? { stop: { action: stopTrying, setupId: setup.id } } : {})}
      />
    </div>
  );
}
