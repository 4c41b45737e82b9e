import { instanceScope } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import {
  deleteOldBatches,
  deleteOldDeliveries,
  deleteOldNotices,
  deleteOldOutages,
  deleteOldRuns,
} from "#lib/store/queries/old-rows";

/** How many rows are deleted at once: others wait for no more than these. */
const portionSize = 1000;

/**
 * Deletes what has been kept long enough, of all workspaces and in portions: check runs, but of each connection the last and the last
 * that passed; messages that were delivered or given up, and what they told; outages and batches that are over.
 */
export async function forgetOld(instance: Instance): Promise<void> {
  const before = new Date(instance.now().getTime() - instance.env.runsKeptMs);
  const scope = instanceScope("jobs");
  // Notices after the messages that carry them: one that a message still carries stays.
  for (const deletePortion of [
    deleteOldRuns,
    deleteOldDeliveries,
    deleteOldNotices,
    deleteOldOutages,
    deleteOldBatches,
  ]) {
    while (
      (await inTransaction(instance, scope, (tx) => deletePortion(tx, scope, before, portionSize))) === portionSize
    );
  }
}
