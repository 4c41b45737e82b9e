import { personOf } from "#lib/domain/people/principal";
import { type Refusal, refused } from "#lib/domain/refusal";
import { ok, type Result } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import { askForAll, findLatestBatch, holdRechecksOf, insertBatch } from "#lib/store/queries/check-batches";
import { endBatchWhenDone } from "./steps/end-batch-when-done.ts";

/**
 * Has every connection within reach checked that is not paused; while that goes on, another press is the same one. Answers which one
 * it is. `nothing-to-test`: all are paused, or there is none.
 */
export const startTestAll: Service<null, { batchId: string }, "nothing-to-test"> = async ({ instance, who }) => {
  const authorized = authorize(who, "connection:test-all");
  if (!authorized.ok) return authorized;
  const scope = authorized.value;
  await endBatchWhenDone(instance, scope);
  return inTransaction<Result<{ batchId: string }, Refusal<"nothing-to-test">>>(instance, scope, async (tx) => {
    await holdRechecksOf(tx, scope);
    const latest = await findLatestBatch(tx, scope);
    if (latest !== null && latest.endedAt === null) return ok({ batchId: latest.id });
    const batch = { id: instance.newId(), startedAt: instance.now() };
    await insertBatch(tx, scope, { ...batch, startedBy: personOf(scope.who) });
    const total = await askForAll(tx, scope, batch);
    if (total === 0) return refused("nothing-to-test");
    const on = { kind: "workspace", id: scope.workspaceId } as const;
    await audit(tx, { action: "batch.started", on, details: { batchId: batch.id, total } });
    await instance.queue.send(tx, "recheck-due", {});
    return ok({ batchId: batch.id });
  });
};
