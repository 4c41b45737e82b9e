import { type Actor, may } from "#lib/domain/actor";
import { isId } from "#lib/domain/ids";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { WaitingView } from "#lib/domain/waiting-view";
import { listRunningOfSetup } from "#lib/store/check-runs";
import { findSetup } from "#lib/store/setups";
import type { Instance } from "./instance.ts";
import type { ServiceProblem } from "./service-problem.ts";
import { waitingOf } from "./waiting-fields.ts";

/** How the wait of a setup stands right now. */
export async function readWaiting(
  instance: Instance,
  actor: Actor,
  setupId: string,
): Promise<Result<WaitingView, ServiceProblem>> {
  if (!may(actor.role, "setup:read")) return refuse("forbidden");
  const setup = isId(setupId) ? await findSetup(instance.db, actor.workspaceId, setupId) : null;
  if (setup === null) return refuse("not-found");
  if (setup.state === "done" && setup.connectionId) {
    return ok({ state: "connected", connectionId: setup.connectionId });
  }
  const waiting = waitingOf(setup);
  if (setup.state !== "open" || waiting === null) return ok({ state: "over" });
  const running = await listRunningOfSetup(instance.db, setupId);
  return ok({
    state: "waiting",
    nextTryAt: waiting.nextTryAt.toISOString(),
    until: waiting.until.toISOString(),
    tries: waiting.tries,
    isTrying: running.length > 0,
    now: instance.now().toISOString(),
  });
}
