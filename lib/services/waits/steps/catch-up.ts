import { authorize, instanceScope, systemIn } from "#lib/services/authorize";
import { noteChange } from "#lib/services/change-feed";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { interruptCheckRuns } from "#lib/store/queries/check-runs";
import { listOverdueWaits } from "#lib/store/queries/waits";

/** How long a due try may take to be begun before it counts as lost. */
export const tryGraceMs = 15_000;

/**
 * Has tries made whose alarm was lost or that died: their process ended, or the queue was away. Those due for less than `graceMs`
 * have time. A second alarm for the same try does no harm: one of the two finds nothing due.
 */
export async function catchUpTries(instance: Instance, graceMs: number): Promise<void> {
  const before = new Date(instance.now().getTime() - graceMs);
  const overdue = await listOverdueWaits(instance.db, instanceScope("jobs"), before);
  for (const { setupId, workspaceId } of overdue) {
    const scope = authorize(
      systemIn(workspaceId, "try-waiting-setup", { to: { setup: setupId } }),
      "connection:create",
    );
    if (!scope.ok) continue;
    await inTransaction(instance, scope.value, (tx) =>
      instance.queue.send(tx, "try-waiting-setup", { setupId, workspaceId }),
    );
  }
}

/**
 * Marks runs that a crash cut off, of whatever workspace. `all` is for a start of a store that nobody else has open: every run
 * still marked as running was cut off. Answers how many.
 */
export async function interruptCutOffRuns(instance: Instance, which: "all" | "overdue"): Promise<number> {
  const at = instance.now();
  const cutOff = await interruptCheckRuns(instance.db, instanceScope("jobs"), at, which === "all" ? null : at);
  for (const { workspaceId } of cutOff) noteChange(instance, workspaceId);
  return cutOff.length;
}
