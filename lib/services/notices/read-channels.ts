import type { ListedChannel } from "#lib/domain/notices/listed";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { changeMark } from "#lib/services/connections/steps/change-mark";
import { listChannels } from "./list-channels.ts";

export type ChannelsShown = {
  readonly channels: readonly ListedChannel[];
  /** The mark of all this. */
  readonly change: string;
};

/** What the page of all channels shows. */
export const readChannels: Service<null, ChannelsShown> = async (asking) => {
  const channels = await listChannels(asking, null);
  return channels.ok ? ok({ channels: channels.value, change: changeMark([channels.value]) }) : channels;
};
