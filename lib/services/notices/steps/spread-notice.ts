import type { JobPayload } from "#lib/domain/jobs/jobs";
import { newDelivery } from "#lib/domain/notices/delivery";
import type { ChannelKind } from "#lib/domain/notices/notice";
import { wantsNotice } from "#lib/domain/notices/wants-notice";
import type { Scope } from "#lib/domain/people/scope";
import { authorize, systemIn } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { holdGathering, insertDelivery, insertDeliveryNotice, listChannelsWith } from "#lib/store/queries/deliveries";
import { keepChannels } from "#lib/store/queries/notice-channels";
import { holdNotice } from "#lib/store/queries/notices";
import type { Tx } from "#lib/store/transaction";

/**
 * Makes the deliveries of a notice: to a webhook one of its own, to a mailbox the mail that gathers there, or a new one. All of them
 * in one transaction, so that nothing is half done; done again, it finds each channel with its delivery and makes none.
 */
export async function spreadNotice(
  instance: Instance,
  { noticeId, workspaceId }: JobPayload<"spread-notice">,
): Promise<void> {
  const authorized = authorize(systemIn(workspaceId, "spread-notice"), "notice:deliver");
  if (!authorized.ok) throw new Error("the job may not spread notices");
  const scope = authorized.value;
  await inTransaction(instance, scope, async (tx) => {
    const channels = await keepChannels(tx, scope);
    // Whoever spreads the same notice at the same time waits here, and then sees what was made.
    const notice = await holdNotice(tx, scope, noticeId);
    if (notice === null) return;
    const served = await listChannelsWith(tx, scope, noticeId);
    for (const channel of channels) {
      if (served.includes(channel.id) || !wantsNotice(channel, notice)) continue;
      const deliveryId = await carrierTo(instance, tx, scope, channel);
      await insertDeliveryNotice(tx, scope, { channelId: channel.id, noticeId, deliveryId });
    }
  });
}

/** The delivery that takes a notice to a channel. A mail that a sender holds is waited for: by then it gathers no more. */
async function carrierTo(
  { newId, now, queue }: Instance,
  tx: Tx,
  scope: Scope,
  { id: channelId, kind }: { readonly id: string; readonly kind: ChannelKind },
): Promise<string> {
  for (;;) {
    const gathering = kind === "mail" ? await holdGathering(tx, scope, channelId) : null;
    if (gathering !== null) return gathering.id;
    const delivery = newDelivery(newId(), kind, now());
    // Another notice has begun to gather there meanwhile: it is joined.
    if (!(await insertDelivery(tx, scope, channelId, delivery))) continue;
    const at = delivery.state === "gathering" ? delivery.alarmAt : undefined;
    await queue.send(tx, "deliver", { deliveryId: delivery.id, workspaceId: scope.workspaceId }, at);
    return delivery.id;
  }
}
