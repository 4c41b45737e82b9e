import { changesBetween } from "#lib/domain/audit/audit-event";
import { isId } from "#lib/domain/ids";
import type { NoticeEvent } from "#lib/domain/notices/notice";
import { noticeEvents } from "#lib/domain/notices/notice";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import { findChannelAddress, holdChannel, holdChannels, updateChannel } from "#lib/store/queries/notice-channels";
import { hasChannelTo, wholeAddress } from "./steps/channel-address.ts";
import { findProjectFault } from "./steps/find-project-fault.ts";

export type ChannelChange = {
  readonly channelId: string;
  readonly events: readonly NoticeEvent[];
  /** Null: about every connection of the workspace. */
  readonly projectId: string | null;
};

/** Changes what a channel is told of. Where it goes stays: another address is another channel. */
export const changeChannel: Service<ChannelChange, null, "no-events" | "project-gone" | "channel-exists"> = async (
  { instance, who },
  { channelId, events: chosen, projectId },
) => {
  const scope = authorize(who, "notice:change");
  if (!scope.ok) return scope;
  if (!isId(channelId)) return refused("not-found");
  const events = noticeEvents.filter((event) => chosen.includes(event));
  return inTransaction(instance, scope.value, async (tx) => {
    await holdChannels(tx, scope.value);
    const channel = await holdChannel(tx, scope.value, channelId);
    if (channel === null) return refused("not-found");
    if (events.length === 0) return refused("no-events", { fields: ["events"] });
    const fault = await findProjectFault(tx, scope.value, projectId);
    if (fault !== null) return fault;
    const kept = await findChannelAddress(tx, scope.value, channelId);
    const whole = kept && wholeAddress(instance, kept);
    if (await hasChannelTo(instance, tx, scope.value, { whole, address: channel.address, projectId }, channelId)) {
      return refused("channel-exists", { fields: ["projectId"] });
    }
    const before = { events: channel.events.join(" "), projectId: channel.projectId };
    const changes = changesBetween(before, { events: events.join(" "), projectId });
    if (Object.keys(changes).length === 0) return ok(null);
    await updateChannel(tx, scope.value, channelId, { events, projectId }, instance.now());
    const details = { address: channel.address };
    await audit(tx, { action: "channel.changed", on: { kind: "channel", id: channelId }, details, changes });
    return ok(null);
  });
};
