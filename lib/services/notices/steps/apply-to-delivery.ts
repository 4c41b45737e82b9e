import { type Delivery, type DeliveryEvent, next } from "#lib/domain/notices/delivery";
import type { Scope } from "#lib/domain/people/scope";
import type { Instance } from "#lib/services/instance";
import { holdDelivery, saveDelivery } from "#lib/store/queries/deliveries";
import type { Tx } from "#lib/store/transaction";

/**
 * Lets something happen to a delivery: the new state is kept and its alarm set, with all else or not at all. Answers how it stands
 * now, and whether that is another state than before; null when it is gone.
 */
export async function applyToDelivery(
  { queue }: Pick<Instance, "queue">,
  tx: Tx,
  scope: Scope,
  deliveryId: string,
  event: DeliveryEvent,
): Promise<{ readonly delivery: Delivery; readonly channelId: string; readonly hasChanged: boolean } | null> {
  const held = await holdDelivery(tx, scope, deliveryId);
  if (held === null) return null;
  const { channelId } = held;
  const delivery = next(held.delivery, event);
  if (delivery === held.delivery) return { delivery, channelId, hasChanged: false };
  await saveDelivery(tx, scope, delivery);
  if (delivery.state === "waiting") {
    const at = event.type === "again" ? undefined : delivery.alarmAt;
    await queue.send(tx, "deliver", { deliveryId, workspaceId: scope.workspaceId }, at);
  }
  return { delivery, channelId, hasChanged: true };
}
