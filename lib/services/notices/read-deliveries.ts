import type { DeliveryPage, ListedChannel } from "#lib/domain/notices/listed";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { changeMark } from "#lib/services/connections/steps/change-mark";
import { type DeliveryQuery, listDeliveries } from "./list-deliveries.ts";
import { readChannel } from "./read-channel.ts";

export type DeliveriesShown = {
  readonly page: DeliveryPage;
  /** Whose they are, if one was asked about. */
  readonly channel: ListedChannel | null;
  /** The mark of both. */
  readonly change: string;
};

/** What a page with deliveries shows. */
export const readDeliveries: Service<DeliveryQuery, DeliveriesShown> = async (asking, { channelId, after }) => {
  const channel = channelId === null ? ok(null) : await readChannel(asking, channelId);
  if (!channel.ok) return channel;
  const page = await listDeliveries(asking, { channelId, after });
  if (!page.ok) return page;
  return ok({ page: page.value, channel: channel.value, change: changeMark([page.value, channel.value]) });
};
