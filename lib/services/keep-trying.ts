import { type Actor, may } from "#lib/domain/actor";
import { isId } from "#lib/domain/ids";
import { ok, type Result, refuse } from "#lib/domain/result";
import { mayCureItself, newWaiting } from "#lib/domain/waiting";
import { saveAuditEvent } from "#lib/store/audit-events";
import { listCheckRuns } from "#lib/store/check-runs";
import { changeSetup, findSetup, type Setup } from "#lib/store/setups";
import { cancelRunsOf } from "./cancel-check-run.ts";
import type { Instance } from "./instance.ts";
import { abortRunning } from "./running-checks.ts";
import type { ServiceProblem } from "./service-problem.ts";
import { tryLater, waitingFields, waitingOf } from "./waiting-fields.ts";

/**
 * Has Orglink try a setup again by itself for up to half an hour, with everything it kept. `not-found` when there is nothing
 * to try with, or when waiting cannot cure the problem of the last run. Asking again changes nothing.
 */
export async function keepTrying(
  instance: Instance,
  actor: Actor,
  setupId: string,
): Promise<Result<null, ServiceProblem>> {
  if (!may(actor.role, "connection:create")) return refuse("forbidden");
  const setup = isId(setupId) ? await findSetup(instance.db, actor.workspaceId, setupId) : null;
  const at = instance.now();
  if (setup?.state !== "open" || !setup.secretKeptUntil || setup.secretKeptUntil <= at) return refuse("not-found");
  if (waitingOf(setup)) return ok(null);
  const [lastRun] = await listCheckRuns(instance.db, { setupId }, 1);
  if (!lastRun?.problem || !mayCureItself(lastRun.problem)) return refuse("not-found");
  const waiting = newWaiting(at, lastRun.problem, setup.secretKeptUntil);
  await change(instance, actor, setup, { ...waitingFields(waiting, actor.userId) }, "waiting.started");
  await tryLater(instance, setupId, waiting.nextTryAt);
  return ok(null);
}

/** Ends the wait of a setup at once, with a try that is under way. What was typed stays, the Consumer Secret sealed. */
export async function stopTrying(
  instance: Instance,
  actor: Actor,
  setupId: string,
): Promise<Result<null, ServiceProblem>> {
  if (!may(actor.role, "connection:create")) return refuse("forbidden");
  const setup = isId(setupId) ? await findSetup(instance.db, actor.workspaceId, setupId) : null;
  if (setup === null) return refuse("not-found");
  if (!waitingOf(setup)) return ok(null);
  const cut = await change(instance, actor, setup, waitingFields("stopped", null), "waiting.stopped");
  cut.forEach(abortRunning);
  return ok(null);
}

/** Changes the wait, says so in the audit trail, and names the runs that ended with it. */
function change(
  instance: Instance,
  actor: Actor,
  setup: Setup,
  fields: Partial<Setup>,
  action: "waiting.started" | "waiting.stopped",
): Promise<readonly string[]> {
  const at = instance.now();
  return instance.db.transaction(async (tx) => {
    if (!(await changeSetup(tx, actor.workspaceId, setup.id, { ...fields, updatedAt: at }))) return [];
    const cut = action === "waiting.stopped" ? await cancelRunsOf(tx, setup.id, at) : [];
    await saveAuditEvent(tx, {
      id: instance.newId(),
      workspaceId: actor.workspaceId,
      at,
      actorId: actor.userId,
      action,
      subjectKind: "setup",
      subjectId: setup.id,
      details: { myDomain: setup.myDomain, tries: setup.tries },
    });
    return cut;
  });
}
