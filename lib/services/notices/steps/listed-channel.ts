import type { ListedChannel } from "#lib/domain/notices/listed";
import type { LastDelivery, NoticeChannel } from "#lib/store/queries/notice-channels";

/** A channel as it may be shown. */
export function listedChannel({
  channel: { id, kind, address, events, projectId, projectName, createdAt, previousUntil },
  last,
}: {
  readonly channel: NoticeChannel;
  readonly last: LastDelivery | null;
}): ListedChannel {
  return {
    id,
    kind,
    address,
    events,
    projectId,
    projectName,
    createdAt,
    previousUntil,
    lastDelivery: last && {
      id: last.id,
      state: last.state,
      at: last.deliveredAt ?? last.createdAt,
      fault: last.lastFault,
      status: last.lastStatus,
    },
    failingNow: last !== null && (last.state === "gave-up" || (last.state !== "delivered" && last.lastFault !== null)),
  };
}
