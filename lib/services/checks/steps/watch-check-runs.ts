import { pauseAfter } from "#lib/domain/check/poll-pause";
import { instanceScope } from "#lib/services/authorize";
import type { Instance } from "#lib/services/instance";
import type { Database } from "#lib/store/database";
import { listStillRunning } from "#lib/store/queries/check-runs";

type Watch = { readonly watched: Map<string, () => void>; isLooking: boolean };

// Next loads this module several times in one process; the global symbol registry is what the copies share.
const shared = globalThis as { [key: symbol]: WeakMap<Database, Watch> | undefined };
const watchesKey = Symbol.for("orglink.watched-runs");

function watchOf(db: Database): Watch {
  const watches = shared[watchesKey] ?? new WeakMap<Database, Watch>();
  shared[watchesKey] = watches;
  const watch = watches.get(db) ?? { watched: new Map(), isLooking: false };
  watches.set(db, watch);
  return watch;
}

const lookEveryMs = 500;

/**
 * Calls `onEnded` once when somebody else, on another replica say, has ended a run. All runs of the process are looked after by one
 * query at a time, each a pause after the answer to the last: every 500 ms, less often while the store is slow or away.
 *
 * @returns what stops the watching
 */
export function watchCheckRun(instance: Instance, runId: string, onEnded: () => void): () => void {
  const watch = watchOf(instance.db);
  watch.watched.set(runId, onEnded);
  if (!watch.isLooking) void look(instance.db, watch);
  return () => void watch.watched.delete(runId);
}

async function look(db: Database, watch: Watch): Promise<void> {
  watch.isLooking = true;
  let pauseMs = lookEveryMs;
  let failures = 0;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs).unref());
    if (watch.watched.size === 0) break;
    const askedAt = performance.now();
    try {
      const ids = [...watch.watched.keys()];
      const running = await listStillRunning(db, instanceScope("jobs"), ids);
      failures = 0;
      for (const id of ids) if (!running.has(id)) end(watch, id);
    } catch {
      failures += 1; // the store is away for a moment: the runs go on, their ends are kept or not like any other
    }
    pauseMs = pauseAfter({ everyMs: lookEveryMs, tookMs: performance.now() - askedAt, failures });
  }
  watch.isLooking = false;
}

function end({ watched }: Watch, runId: string): void {
  const onEnded = watched.get(runId);
  watched.delete(runId);
  onEnded?.();
}
