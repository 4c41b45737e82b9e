import { isId } from "#lib/domain/ids";
import { type Actor, may } from "#lib/domain/people/principal";
import { ok, type Result, refuse } from "#lib/domain/result";
import { mayCureItself, newWaiting, type Waiting } from "#lib/domain/wait/waiting";
import type { Asking } from "#lib/services/asking";
import { cancelRunsOf } from "#lib/services/checks/cancel-check-run";
import { abortRunning } from "#lib/services/checks/steps/running-checks";
import type { Instance } from "#lib/services/instance";
import type { ServiceProblem } from "#lib/services/service-problem";
import { tryLater, waitingFields, waitingOf } from "#lib/services/waits/steps/waiting-fields";
import type { Database } from "#lib/store/database";
import { saveAuditEvent } from "#lib/store/queries/audit-events";
import { listCheckRuns } from "#lib/store/queries/check-runs";
import { changeSetup, holdSetup, type Setup } from "#lib/store/queries/setups";

/**
 * Has Orglink try a setup again by itself for up to half an hour, with everything it kept. `not-found` when there is nothing
 * to try with, or when waiting cannot cure the problem of the last run. Asking again changes nothing.
 */
export async function keepTrying(
  { instance, who: actor }: Asking,
  setupId: string,
): Promise<Result<null, ServiceProblem>> {
  if (!may(actor.role, "connection:create")) return refuse("forbidden");
  if (!isId(setupId)) return refuse("not-found");
  const at = instance.now();
  const begun = await instance.db.transaction(async (tx): Promise<Result<Waiting | null, ServiceProblem>> => {
    const setup = await holdSetup(tx, actor.workspaceId, setupId);
    if (setup?.state !== "open" || !setup.secretKeptUntil || setup.secretKeptUntil <= at) return refuse("not-found");
    if (waitingOf(setup)) return ok(null);
    const [lastRun] = await listCheckRuns(tx, { setupId }, 1);
    if (!lastRun?.problem || !mayCureItself(lastRun.problem)) return refuse("not-found");
    const waiting = newWaiting(at, lastRun.problem, setup.secretKeptUntil);
    await change(instance, tx, actor, setup, waiting);
    return ok(waiting);
  });
  if (!begun.ok) return begun;
  if (begun.value) await tryLater(instance, setupId, begun.value.nextTryAt);
  return ok(null);
}

/** Ends the wait of a setup at once, with a try that is under way. What was typed stays, the Consumer Secret sealed. */
export async function stopTrying(
  { instance, who: actor }: Asking,
  setupId: string,
): Promise<Result<null, ServiceProblem>> {
  if (!may(actor.role, "connection:create")) return refuse("forbidden");
  if (!isId(setupId)) return refuse("not-found");
  const cut = await instance.db.transaction(async (tx): Promise<Result<readonly string[], ServiceProblem>> => {
    const setup = await holdSetup(tx, actor.workspaceId, setupId);
    if (setup === null) return refuse("not-found");
    if (setup.state !== "open" || !waitingOf(setup)) return ok([]);
    await change(instance, tx, actor, setup, "stopped");
    return ok(await cancelRunsOf(tx, setupId, instance.now()));
  });
  if (!cut.ok) return cut;
  cut.value.forEach(abortRunning);
  return ok(null);
}

/** Changes the wait of a setup that is held, and says so in the audit trail. */
async function change(
  instance: Instance,
  tx: Database,
  actor: Actor,
  setup: Setup,
  to: Waiting | "stopped",
): Promise<void> {
  const at = instance.now();
  const fields = waitingFields(to, to === "stopped" ? null : actor.userId);
  await changeSetup(tx, actor.workspaceId, setup.id, { ...fields, updatedAt: at });
  await saveAuditEvent(tx, {
    id: instance.newId(),
    workspaceId: actor.workspaceId,
    at,
    actorId: actor.userId,
    action: to === "stopped" ? "waiting.stopped" : "waiting.started",
    subjectKind: "setup",
    subjectId: setup.id,
    details: { myDomain: setup.myDomain, tries: setup.tries },
  });
}
