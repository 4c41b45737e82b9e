import type { Answer } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Asking, Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import type { DeliveryQuery } from "#lib/services/notices/list-deliveries";
import { readChannels } from "#lib/services/notices/read-channels";
import { readDeliveries } from "#lib/services/notices/read-deliveries";
import { readSetup, type SetupWithTicks } from "#lib/services/setups/read-setup";
import { readChangeCount } from "#lib/store/queries/change-feed";
import type { ConnectionQuery } from "./list-connections.ts";
import { readConnection } from "./read-connection.ts";
import { readOverview } from "./read-overview.ts";
import { changeMark } from "./steps/change-mark.ts";

/** A page that stays open, by what it shows. */
export type OpenPage =
  | { readonly connectionId: string }
  | { readonly setupId: string }
  | ConnectionQuery
  | { readonly channels: "all" }
  | DeliveryQuery;

/** `seen` is the count that came with the page or the last answer; null when there was none yet. */
export type ChangeQuestion = { readonly page: OpenPage; readonly seen: number | null };

export type LatestChange = {
  /** How often something of the workspace has changed. */
  readonly count: number;
  /** The mark of what the page would show now; null when nothing has changed since `seen`, so that nothing had to be read. */
  readonly change: string | null;
};

/**
 * Whether a page would show something else by now: another mark than the one it was made with. Asked all the time by every open
 * page, so while nothing of the workspace has changed it costs one row.
 */
export const readLatestChange: Service<ChangeQuestion, LatestChange> = async (asking, { page, seen }) => {
  const scope = authorize(asking.who, "connection:read");
  if (!scope.ok) return scope;
  // Before the page is read: what changes meanwhile is counted later, and asked about again.
  const count = await readChangeCount(asking.instance.db, scope.value);
  if (count === seen) return ok({ count, change: null });
  const read = await readPage(asking, page);
  return read.ok ? ok({ count, change: read.value.change }) : read;
};

function readPage(asking: Asking, page: OpenPage): Promise<Answer<{ readonly change: string }>> {
  if ("connectionId" in page) return readConnection(asking, page.connectionId);
  if ("setupId" in page) return readSetupMark(asking, page.setupId);
  if ("channels" in page) return readChannels(asking, null);
  return "channelId" in page ? readDeliveries(asking, page) : readOverview(asking, page);
}

/** What the pages of a setup show besides what is typed: its values, and the ticks, which another tab may have made. */
async function readSetupMark(asking: Asking, setupId: string): Promise<Answer<{ readonly change: string }>> {
  const read = await readSetup(asking, setupId);
  return read.ok ? ok({ change: setupMark(read.value) }) : read;
}

/** The mark of a setup as it was read. */
export const setupMark = ({ setup, ticks }: SetupWithTicks): string => changeMark([setup, [...ticks].sort()]);
