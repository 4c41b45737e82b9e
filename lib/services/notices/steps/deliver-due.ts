import { authorize, instanceScope, systemIn } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { listOverdueDeliveries } from "#lib/store/queries/deliveries";
import { atOnceOfChannel } from "./deliver.ts";

/** How long a due delivery may take to be begun before it counts as lost. */
const graceMs = 15_000;

/**
 * Has deliveries sent whose alarm was lost, that died, or that let others go first: a few of each channel, so that one with many
 * waiting does not fill the queue. Those due for less than `graceMs` have time. A second job for the same one does no harm.
 */
export async function deliverDue(instance: Instance, { after = graceMs }: { after?: number } = {}): Promise<void> {
  const before = new Date(instance.now().getTime() - after);
  const due = await listOverdueDeliveries(instance.db, instanceScope("jobs"), before, { ofEach: atOnceOfChannel });
  for (const { id: deliveryId, workspaceId } of due) {
    const scope = authorize(systemIn(workspaceId, "deliver-due"), "notice:deliver");
    if (!scope.ok) continue;
    await inTransaction(instance, scope.value, (tx) => instance.queue.send(tx, "deliver", { deliveryId, workspaceId }));
  }
}
