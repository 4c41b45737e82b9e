import type { Database } from "#lib/store/database";
import { countChange } from "#lib/store/queries/change-feed";
import type { Instance } from "./instance.ts";

const atMostEveryMs = 100;

type Feed = { readonly due: Set<string>; timer: NodeJS.Timeout | null; counting: Promise<void> };

// Next loads this module several times in one process; the global symbol registry is what the copies share.
const shared = globalThis as { [key: symbol]: WeakMap<Database, Feed> | undefined };
const feedsKey = Symbol.for("orglink.change-feeds");

function feedOf(db: Database): Feed {
  const feeds = shared[feedsKey] ?? new WeakMap<Database, Feed>();
  shared[feedsKey] = feeds;
  const feed = feeds.get(db) ?? { due: new Set(), timer: null, counting: Promise.resolve() };
  feeds.set(db, feed);
  return feed;
}

/**
 * Has a committed change counted, so that open pages of its workspace notice: at most one count a workspace every 100 ms,
 * however many changes. A count that is lost, as by a crash, costs a page half a minute: now and then it asks without one.
 */
export function noteChange({ db }: Pick<Instance, "db">, workspaceId: string): void {
  const feed = feedOf(db);
  feed.due.add(workspaceId);
  feed.timer ??= setTimeout(() => void count(db, feed), atMostEveryMs).unref();
}

/** Counts at once what is due, as before the store closes. */
export async function finishCounting({ db }: Pick<Instance, "db">): Promise<void> {
  await count(db, feedOf(db));
}

function count(db: Database, feed: Feed): Promise<void> {
  if (feed.timer) clearTimeout(feed.timer);
  feed.timer = null;
  const due = [...feed.due];
  feed.due.clear();
  feed.counting = feed.counting.then(async () => {
    for (const workspaceId of due) {
      // The store is away for a moment: the next change is counted like any other.
      await countChange(db, workspaceId).catch(() => undefined);
    }
  });
  return feed.counting;
}
