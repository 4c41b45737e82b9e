import { isId } from "#lib/domain/ids";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import { deleteChannel, holdChannel } from "#lib/store/queries/notice-channels";

/** Takes a channel away, with its secret and the list of what it delivered. What is on its way to it may still arrive. */
export const removeChannel: Service<string, null> = async ({ instance, who }, channelId) => {
  const scope = authorize(who, "notice:change");
  if (!scope.ok) return scope;
  if (!isId(channelId)) return refused("not-found");
  return inTransaction(instance, scope.value, async (tx) => {
    const channel = await holdChannel(tx, scope.value, channelId);
    if (channel === null) return refused("not-found");
    await deleteChannel(tx, scope.value, channelId);
    const details = { kind: channel.kind, address: channel.address };
    await audit(tx, { action: "channel.removed", on: { kind: "channel", id: channelId }, details });
    return ok(null);
  });
};
