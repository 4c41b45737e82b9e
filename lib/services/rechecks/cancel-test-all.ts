import { isId } from "#lib/domain/ids";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import { findLatestBatch, holdRechecksOf, takeBackRest } from "#lib/store/queries/check-batches";
import { close } from "./steps/end-batch-when-done.ts";

/** Ends a *Test all*: checks under way are left to end, the rest keep their regular time. One that has ended stays as it is. */
export const cancelTestAll: Service<string, null> = async ({ instance, who }, batchId) => {
  const authorized = authorize(who, "connection:test-all");
  if (!authorized.ok) return authorized;
  const scope = authorized.value;
  if (!isId(batchId)) return refused("not-found");
  return inTransaction(instance, scope, async (tx) => {
    await holdRechecksOf(tx, scope);
    const batch = await findLatestBatch(tx, scope);
    if (batch === null) return refused("not-found");
    if (batch.id !== batchId || batch.endedAt !== null) return ok(null);
    const at = instance.now();
    await takeBackRest(tx, scope, { id: batchId, at });
    await close(tx, scope, batch, { endedAt: at, isCancelled: true });
    const { total, left } = batch;
    const on = { kind: "workspace", id: scope.workspaceId } as const;
    await audit(tx, { action: "batch.cancelled", on, details: { batchId, total, left } });
    return ok(null);
  });
};
