import { resultShownMs, type TestAll } from "#lib/domain/recheck/batch";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { findLatestBatch } from "#lib/store/queries/check-batches";
import { endBatchWhenDone } from "./steps/end-batch-when-done.ts";

/** How far the *Test all* of the workspace is, or what came of it a short while ago. Ends one that nobody else has ended. */
export const readTestAll: Service<null, TestAll> = async ({ instance, who }) => {
  const authorized = authorize(who, "connection:read");
  if (!authorized.ok) return authorized;
  const scope = authorized.value;
  const latest = await findLatestBatch(instance.db, scope);
  const isLeftOpen = latest !== null && latest.endedAt === null && latest.left === 0;
  const hasEnded = isLeftOpen && (await endBatchWhenDone(instance, scope));
  const batch = hasEnded ? await findLatestBatch(instance.db, scope) : latest;
  if (batch === null) return ok({ state: "none" });
  const { id: batchId, total, left, startedAt, endedAt, isCancelled, result } = batch;
  if (endedAt === null) return ok({ state: "under-way", batchId, total, done: Math.max(0, total - left), startedAt });
  const isRecent = instance.now().getTime() - endedAt.getTime() < resultShownMs;
  return ok(isRecent && result ? { state: "ended", isCancelled, total, result, endedAt } : { state: "none" });
};
