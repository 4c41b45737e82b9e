import { type Actor, may } from "#lib/domain/actor";
import { cutShort } from "#lib/domain/check-run";
import { isId } from "#lib/domain/ids";
import { ok, type Result, refuse } from "#lib/domain/result";
import { saveAuditEvent } from "#lib/store/audit-events";
import { type CheckRun, endCheckRun, findCheckRun, listRunningOfSetup } from "#lib/store/check-runs";
import type { Database } from "#lib/store/database";
import { changeSetup, findSetup } from "#lib/store/setups";
import type { Instance } from "./instance.ts";
import { abortRunning } from "./running-checks.ts";
import type { ServiceProblem } from "./service-problem.ts";
import { waitingFields } from "./waiting-fields.ts";

/**
 * Ends a check run that is under way: its open calls are cut, nothing is saved of it but how far it came, and a wait it
 * belonged to ends. A run that has ended stays as it is; that is no problem, whoever was faster.
 */
export async function cancelCheckRun(
  instance: Instance,
  actor: Actor,
  runId: string,
): Promise<Result<null, ServiceProblem>> {
  const run = isId(runId) ? await findCheckRun(instance.db, actor.workspaceId, runId) : null;
  if (run === null) return refuse("not-found");
  if (!may(actor.role, run.setupId ? "connection:create" : "connection:test")) return refuse("forbidden");
  const at = instance.now();
  const isCancelled = await instance.db.transaction(async (tx) => {
    if (!(await cancelRun(tx, run, at))) return false;
    if (run.setupId) await endWait(tx, actor.workspaceId, run.setupId, at);
    await saveAuditEvent(tx, {
      id: instance.newId(),
      workspaceId: actor.workspaceId,
      at,
      actorId: actor.userId,
      action: "check.cancelled",
      subjectKind: "check-run",
      subjectId: runId,
      details: { supportCode: run.supportCode },
    });
    return true;
  });
  if (isCancelled) abortRunning(runId);
  return ok(null);
}

/** Ends the runs of a setup that are under way, and names them: their calls are cut once the transaction is through. */
export async function cancelRunsOf(db: Database, setupId: string, at: Date): Promise<readonly string[]> {
  const runs = await listRunningOfSetup(db, setupId);
  for (const run of runs) await cancelRun(db, run, at);
  return runs.map(({ id }) => id);
}

const cancelRun = (db: Database, run: CheckRun, at: Date): Promise<boolean> =>
  endCheckRun(db, run.id, { state: "cancelled", stages: run.stages.map(cutShort), finishedAt: at });

async function endWait(db: Database, workspaceId: string, setupId: string, at: Date): Promise<void> {
  const setup = await findSetup(db, workspaceId, setupId);
  if (!setup?.nextTryAt) return;
  await changeSetup(db, workspaceId, setupId, { ...waitingFields("stopped", null), updatedAt: at });
}
