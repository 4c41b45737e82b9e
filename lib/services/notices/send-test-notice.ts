import { isId } from "#lib/domain/ids";
import { newDelivery } from "#lib/domain/notices/delivery";
import { testEvent } from "#lib/domain/notices/notice";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import { insertDelivery, insertDeliveryNotice } from "#lib/store/queries/deliveries";
import { holdChannel } from "#lib/store/queries/notice-channels";
import { insertNotice } from "#lib/store/queries/notices";

/** Sends a channel a message that says it is a test, the way every notice goes: seen among its deliveries, and tried again likewise. */
export const sendTestNotice: Service<string, { deliveryId: string }> = async ({ instance, who }, channelId) => {
  const scope = authorize(who, "notice:change");
  if (!scope.ok) return scope;
  if (!isId(channelId)) return refused("not-found");
  const at = instance.now();
  const [noticeId, deliveryId] = [instance.newId(), instance.newId()];
  const { workspaceId } = scope.value;
  return inTransaction(instance, scope.value, async (tx) => {
    const channel = await holdChannel(tx, scope.value, channelId);
    if (channel === null) return refused("not-found");
    const about = { event: testEvent, connectionId: null, projectId: channel.projectId, facts: {} } as const;
    await insertNotice(tx, scope.value, { ...about, id: noticeId, cause: `test ${channelId} ${deliveryId}`, at });
    const delivery = newDelivery(deliveryId, channel.kind, at, { isAwaited: true });
    await insertDelivery(tx, scope.value, channelId, delivery);
    await insertDeliveryNotice(tx, scope.value, { channelId, noticeId, deliveryId });
    await instance.queue.send(tx, "deliver", { deliveryId, workspaceId });
    const details = { address: channel.address };
    await audit(tx, { action: "channel.tested", on: { kind: "channel", id: channelId }, details });
    return ok({ deliveryId });
  });
};
