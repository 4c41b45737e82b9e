import type { Scope } from "#lib/domain/people/scope";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import {
  type CheckBatch,
  countCheckedSince,
  endBatch,
  findLatestBatch,
  holdRechecksOf,
} from "#lib/store/queries/check-batches";
import type { Tx } from "#lib/store/transaction";

/**
 * Ends the *Test all* of a workspace once none of its connections is left to be checked, and tells whether it did. Meant to be called
 * after every portion of checks: while there is none, or one that goes on, it costs two small readings.
 */
export async function endBatchWhenDone(
  instance: Pick<Instance, "db" | "now" | "newId">,
  scope: Scope,
): Promise<boolean> {
  if (!isDone(await findLatestBatch(instance.db, scope))) return false;
  return inTransaction(instance, scope, async (tx) => {
    await holdRechecksOf(tx, scope);
    const batch = await findLatestBatch(tx, scope);
    return isDone(batch) && close(tx, scope, batch, { endedAt: instance.now(), isCancelled: false });
  });
}

const isDone = (batch: CheckBatch | null): batch is CheckBatch =>
  batch !== null && batch.endedAt === null && batch.left === 0;

/** Ends a batch with how its connections stand at this moment; false when it has ended before. */
export async function close(
  tx: Tx,
  scope: Scope,
  { id, startedAt }: CheckBatch,
  end: { readonly endedAt: Date; readonly isCancelled: boolean },
): Promise<boolean> {
  return endBatch(tx, scope, id, { ...end, result: await countCheckedSince(tx, scope, startedAt) });
}
