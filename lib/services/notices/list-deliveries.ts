import type { Cursor } from "#lib/domain/cursor";
import { isId } from "#lib/domain/ids";
import type { DeliveryPage, ListedDelivery } from "#lib/domain/notices/listed";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { type DeliveryRow, listDeliveries as list } from "#lib/store/queries/deliveries";
import { findChannel } from "#lib/store/queries/notice-channels";

export type DeliveryQuery = {
  /** Null: of every channel. */
  readonly channelId: string | null;
  readonly after: Cursor | null;
};

/** One page of what was sent and is to be sent, the newest first: of one channel, or of all. */
export const listDeliveries: Service<DeliveryQuery, DeliveryPage> = async ({ instance, who }, { channelId, after }) => {
  const scope = authorize(who, "notice:read");
  if (!scope.ok) return scope;
  if (channelId !== null) {
    const channel = isId(channelId) ? await findChannel(instance.db, scope.value, channelId) : null;
    if (channel === null) return refused("not-found");
  }
  const { rows, next } = await list(instance.db, scope.value, { channelId, after });
  return ok({ rows: rows.map(listed), next });
};

function listed({ channel: { id, kind, address }, delivery, notices, noticeCount }: DeliveryRow): ListedDelivery {
  const { attempts, lastFault, lastStatus, createdAt, deliveredAt, state } = delivery;
  return {
    id: delivery.id,
    channel: { id, kind, address },
    ...{ state, notices, noticeCount, attempts, lastFault, lastStatus, createdAt, deliveredAt },
    nextAt: delivery.state === "gathering" || delivery.state === "waiting" ? delivery.alarmAt : null,
  };
}
