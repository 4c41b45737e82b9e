import { isId } from "#lib/domain/ids";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import { findDelivery } from "#lib/store/queries/deliveries";
import { holdChannel } from "#lib/store/queries/notice-channels";
import { applyToDelivery } from "./steps/apply-to-delivery.ts";

/**
 * Has a message sent once more, now: one that arrived, one that was given up, or one that waits for its next attempt. It says
 * what it said, under the same id, so a receiver that has it knows. One under way, or that still gathers, is left to itself.
 */
export const sendAgain: Service<string, { deliveryId: string }> = async ({ instance, who }, deliveryId) => {
  const scope = authorize(who, "notice:change");
  if (!scope.ok) return scope;
  const found = isId(deliveryId) ? await findDelivery(instance.db, scope.value, deliveryId) : null;
  if (found === null) return refused("not-found");
  const at = instance.now();
  return inTransaction(instance, scope.value, async (tx) => {
    const channel = await holdChannel(tx, scope.value, found.channelId);
    const applied = channel && (await applyToDelivery(instance, tx, scope.value, deliveryId, { type: "again", at }));
    if (!channel || !applied) return refused("not-found");
    if (applied.hasChanged) {
      const on = { kind: "delivery", id: deliveryId } as const;
      await audit(tx, { action: "delivery.sent-again", on, details: { address: channel.address } });
    }
    return ok({ deliveryId });
  });
};
