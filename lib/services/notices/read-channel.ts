import { isId } from "#lib/domain/ids";
import type { ListedChannel } from "#lib/domain/notices/listed";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { findChannelWithLast } from "#lib/store/queries/notice-channels";
import { listedChannel } from "./steps/listed-channel.ts";

/** One channel, as the list has it. */
export const readChannel: Service<string, ListedChannel> = async ({ instance, who }, channelId) => {
  const scope = authorize(who, "notice:read");
  if (!scope.ok) return scope;
  const found = isId(channelId) ? await findChannelWithLast(instance.db, scope.value, channelId) : null;
  return found ? ok(listedChannel(found)) : refused("not-found");
};
