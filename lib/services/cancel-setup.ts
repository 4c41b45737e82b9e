import { type Actor, may } from "#lib/domain/actor";
import { isId } from "#lib/domain/ids";
import { ok, type Result, refuse } from "#lib/domain/result";
import { saveAuditEvent } from "#lib/store/audit-events";
import { changeSetup } from "#lib/store/setups";
import type { Instance } from "./instance.ts";
import type { ServiceProblem } from "./service-problem.ts";

/** Ends a setup without a connection, and wipes the Consumer Secret it kept. Its check runs stay. */
export async function cancelSetup(
  instance: Instance,
  actor: Actor,
  setupId: string,
): Promise<Result<null, ServiceProblem>> {
  if (!may(actor.role, "setup:change")) return refuse("forbidden");
  if (!isId(setupId)) return refuse("not-found");
  const at = instance.now();
  return instance.db.transaction(async (tx) => {
    const wiped = { consumerKey: null, sealedConsumerSecret: null, secretKeptUntil: null };
    const cancelled = await changeSetup(tx, actor.workspaceId, setupId, {
      state: "cancelled",
      ...wiped,
      updatedAt: at,
    });
    if (!cancelled) return refuse("not-found");
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
    return ok(null);
  });
}
