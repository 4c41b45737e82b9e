import { isId } from "#lib/domain/ids";
import { type Actor, may } from "#lib/domain/people/principal";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { WaitingView } from "#lib/domain/wait/waiting-view";
import type { Asking } from "#lib/services/asking";
import type { Instance } from "#lib/services/instance";
import type { ServiceProblem } from "#lib/services/service-problem";
import { waitingOf } from "#lib/services/waits/steps/waiting-fields";
import { type CheckRun, listCheckRuns } from "#lib/store/queries/check-runs";
import { findSetup, type Setup } from "#lib/store/queries/setups";

/** How the wait of a setup stands right now. */
export async function readWaiting(
  { instance, who: actor }: Asking,
  setupId: string,
): Promise<Result<WaitingView, ServiceProblem>> {
  if (!may(actor.role, "setup:read")) return refuse("forbidden");
  const setup = isId(setupId) ? await findSetup(instance.db, actor.workspaceId, setupId) : null;
  if (setup === null) return refuse("not-found");
  const [lastRun] = await listCheckRuns(instance.db, { setupId }, 1);
  return ok(waitingView(setup, lastRun ?? null, instance.now()));
}

/** The wait of a setup as it was read: what a page shows of it and what it shows beside it are then of one moment. */
export function waitingView(setup: Setup, lastRun: CheckRun | null, now: Date): WaitingView {
  if (setup.state === "done" && setup.connectionId) return { state: "connected", connectionId: setup.connectionId };
  const waiting = waitingOf(setup);
  if (setup.state !== "open" || waiting === null) return { state: "over" };
  return {
    state: "waiting",
    nextTryAt: waiting.nextTryAt.toISOString(),
    until: waiting.until.toISOString(),
    tries: waiting.tries,
    isTrying: lastRun?.state === "running",
    now: now.toISOString(),
  };
}
