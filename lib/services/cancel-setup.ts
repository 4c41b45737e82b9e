import { type Actor, may } from "#lib/domain/actor";
import { isId } from "#lib/domain/ids";
import { ok, type Result, refuse } from "#lib/domain/result";
import { saveAuditEvent } from "#lib/store/audit-events";
import { changeSetup } from "#lib/store/setups";
import { cancelRunsOf } from "./cancel-check-run.ts";
import type { Instance } from "./instance.ts";
import { abortRunning } from "./running-checks.ts";
import type { ServiceProblem } from "./service-problem.ts";

/**
 * Ends a setup without a connection, its wait and the runs under way with it, and wipes the Consumer Secret it kept. Its check
 * runs stay.
 */
export async function cancelSetup(
  instance: Instance,
  actor: Actor,
  setupId: string,
): Promise<Result<null, ServiceProblem>> {
  if (!may(actor.role, "setup:change")) return refuse("forbidden");
  if (!isId(setupId)) return refuse("not-found");
  const at = instance.now();
  const cancelled = await instance.db.transaction(async (tx): Promise<Result<readonly string[], ServiceProblem>> => {
    const wiped = { consumerKey: null, sealedConsumerSecret: null, secretKeptUntil: null, nextTryAt: null };
    const changed = await changeSetup(tx, actor.workspaceId, setupId, {
      state: "cancelled",
      ...wiped,
      updatedAt: at,
    });
    if (!changed) return refuse("not-found");
    await saveAuditEvent(tx, {
      id: instance.newId(),
      workspaceId: actor.workspaceId,
      at,
      actorId: actor.userId,
      action: "setup.cancelled",
      subjectKind: "setup",
      subjectId: setupId,
      details: {},
    });
    return ok(await cancelRunsOf(tx, setupId, at));
  });
  if (!cancelled.ok) return cancelled;
  cancelled.value.forEach(abortRunning);
  return ok(null);
}
