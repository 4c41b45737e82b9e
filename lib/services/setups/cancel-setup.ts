import { isId } from "#lib/domain/ids";
import { type Actor, may } from "#lib/domain/people/principal";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { Asking } from "#lib/services/asking";
import { cancelRunsOf } from "#lib/services/checks/cancel-check-run";
import { abortRunning } from "#lib/services/checks/steps/running-checks";
import type { Instance } from "#lib/services/instance";
import type { ServiceProblem } from "#lib/services/service-problem";
import { saveAuditEvent } from "#lib/store/queries/audit-events";
import { changeSetup } from "#lib/store/queries/setups";

/**
 * Ends a setup without a connection, its wait and the runs under way with it, and wipes the Consumer Secret it kept. Its check
 * runs stay.
 */
export async function cancelSetup(
  { instance, who: actor }: Asking,
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
