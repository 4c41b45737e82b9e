import { cutShort } from "#lib/domain/check/check-run";
import { isId } from "#lib/domain/ids";
import { type Actor, may } from "#lib/domain/people/principal";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { Asking } from "#lib/services/asking";
import { abortRunning } from "#lib/services/checks/steps/running-checks";
import type { Instance } from "#lib/services/instance";
import type { ServiceProblem } from "#lib/services/service-problem";
import { waitingFields } from "#lib/services/waits/steps/waiting-fields";
import type { Database } from "#lib/store/database";
import { saveAuditEvent } from "#lib/store/queries/audit-events";
import {
  type CheckRun,
  endCheckRun,
  findCheckRun,
  holdRunning,
  holdRunningOfSetup,
} from "#lib/store/queries/check-runs";
import { changeSetup, holdSetup } from "#lib/store/queries/setups";

/**
 * Ends a check run that is under way: its open calls are cut, nothing is saved of it but how far it came, and a wait it
 * belonged to ends. A run that has ended stays as it is; that is no problem, whoever was faster.
 */
export async function cancelCheckRun(
  { instance, who: actor }: Asking,
  runId: string,
): Promise<Result<null, ServiceProblem>> {
  const run = isId(runId) ? await findCheckRun(instance.db, actor.workspaceId, runId) : null;
  if (run === null) return refuse("not-found");
  if (!may(actor.role, run.setupId ? "connection:create" : "connection:test")) return refuse("forbidden");
  const at = instance.now();
  const isCancelled = await instance.db.transaction(async (tx) => {
    // The setup before its run: the order that all take.
    const setup = run.setupId ? await holdSetup(tx, actor.workspaceId, run.setupId) : null;
    const held = await holdRunning(tx, runId);
    if (held === null) return false;
    await cancelRun(tx, held, at);
    if (setup?.nextTryAt) {
      await changeSetup(tx, actor.workspaceId, setup.id, { ...waitingFields("stopped", null), updatedAt: at });
    }
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

/**
 * Ends the runs of a setup that are under way, and names them: their calls are cut once the transaction is through. For a
 * transaction that holds the setup.
 */
export async function cancelRunsOf(db: Database, setupId: string, at: Date): Promise<readonly string[]> {
  const runs = await holdRunningOfSetup(db, setupId);
  for (const run of runs) await cancelRun(db, run, at);
  return runs.map(({ id }) => id);
}

/** Of a run that is held, so that its stages are the newest. */
const cancelRun = (db: Database, held: CheckRun, at: Date): Promise<boolean> =>
  endCheckRun(db, held.id, { state: "cancelled", stages: held.stages.map(cutShort), finishedAt: at });
