import type { NoticeEvent } from "./notice.ts";

/** Whether any of the channels is told when a connection of this project, or of none, does this. */
export const isTold = (
  channels: readonly { readonly events: readonly NoticeEvent[]; readonly projectId: string | null }[],
  event: NoticeEvent,
  projectId: string | null,
): boolean =>
  channels.some(
    (channel) => channel.events.includes(event) && (channel.projectId === null || channel.projectId === projectId),
  );
