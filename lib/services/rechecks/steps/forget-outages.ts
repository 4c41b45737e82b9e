import { instanceScope } from "#lib/services/authorize";
import { noteChange } from "#lib/services/change-feed";
import type { Instance } from "#lib/services/instance";
import { endForgottenOutages } from "#lib/store/queries/outages";

/** After a day every connection that waited has failed, so an outage that nobody has seen for longer is none. */
const longestUnseenMs = 26 * 3_600_000;
const settledAfterMs = 2 * 60_000;

/** Ends outages of all workspaces that nobody sees any more, of which nothing is told: nobody has proven that Salesforce is back. */
export async function forgetOutages(instance: Pick<Instance, "db" | "now">): Promise<void> {
  const at = instance.now();
  const before = (ms: number) => new Date(at.getTime() - ms);
  const since = { unseenSince: before(longestUnseenMs), seenBefore: before(settledAfterMs) };
  const ended = await endForgottenOutages(instance.db, instanceScope("jobs"), at, since);
  for (const { workspaceId } of ended) noteChange(instance, workspaceId);
}
