import type { Lane } from "./lane.ts";
import { untilAborted } from "./tls-socket.ts";

export type LanePool = {
  /**
   * A lane for one call: the one used last, else one opened ahead, else a new one, else the next that is given back.
   * With `shared`, no new one is opened while there is any to wait for.
   */
  acquire(
    host: string,
    signal: AbortSignal,
    shared?: boolean,
  ): Promise<{ readonly lane: Lane; readonly isNew: boolean }>;
  hasLanes(host: string): boolean;
  /** Gives a lane back after a complete exchange; after anything else it is closed instead. */
  release(host: string, lane: Lane): void;
  /** Sees to it that `count` lanes are free or being opened. */
  openAhead(host: string, count: number): void;
  close(): void;
};

type HostLanes = { readonly all: Set<Lane>; readonly free: Lane[]; readonly waiting: (() => void)[] };

type PoolLimits = {
  readonly lanesPerHost: number;
  /** How long a lane is kept that has been used, and one that was opened ahead and never used. */
  readonly idleMs: number;
  readonly unusedMs: number;
};

/** Keeps a handful of lanes per host, open for a few seconds after use. */
export function createLanePool(
  open: (host: string, onGone: (lane: Lane) => void) => Lane,
  limits: PoolLimits,
): LanePool {
  const hosts = new Map<string, HostLanes>();
  const idleTimers = new Map<Lane, NodeJS.Timeout>();

  function lanesOf(host: string): HostLanes {
    const known = hosts.get(host);
    if (known) return known;
    const lanes: HostLanes = { all: new Set(), free: [], waiting: [] };
    hosts.set(host, lanes);
    return lanes;
  }

  function add(host: string): Lane {
    const lanes = lanesOf(host);
    const lane = open(host, (gone) => {
      lanes.all.delete(gone);
      takeOut(lanes, gone);
      lanes.waiting.shift()?.();
      if (lanes.all.size === 0 && lanes.waiting.length === 0) hosts.delete(host);
    });
    lanes.all.add(lane);
    return lane;
  }

  function park(host: string, lane: Lane, keptMs: number): void {
    if (lane.isGone()) return;
    const lanes = lanesOf(host);
    lanes.free.push(lane);
    idleTimers.set(lane, setTimeout(() => lane.close(), keptMs).unref());
    lanes.waiting.shift()?.();
  }

  function takeOut(lanes: HostLanes, lane: Lane | undefined): void {
    if (!lane) return;
    clearTimeout(idleTimers.get(lane));
    idleTimers.delete(lane);
    const position = lanes.free.indexOf(lane);
    if (position >= 0) lanes.free.splice(position, 1);
  }

  return {
    async acquire(host, signal, shared = false) {
      for (;;) {
        const lanes = lanesOf(host);
        const lane = lanes.free.at(-1);
        if (lane) {
          takeOut(lanes, lane);
          return { lane, isNew: false };
        }
        const most = shared ? 1 : limits.lanesPerHost;
        if (lanes.all.size < most) return { lane: add(host), isNew: true };

        let given: () => void = () => undefined;
        const turn = new Promise<void>((resolve) => {
          given = resolve;
          lanes.waiting.push(given);
        });
        try {
          await untilAborted(turn, signal);
        } catch (reason) {
          const position = lanes.waiting.indexOf(given);
          if (position >= 0) lanes.waiting.splice(position, 1);
          else lanes.waiting.shift()?.(); // the turn came too late for this one: pass it on
          throw reason;
        }
      }
    },

    hasLanes: (host) => (hosts.get(host)?.all.size ?? 0) > 0,

    release: (host, lane) => park(host, lane, limits.idleMs),

    openAhead(host, count) {
      for (let missing = count - lanesOf(host).free.length; missing > 0; missing -= 1) {
        if (lanesOf(host).all.size >= limits.lanesPerHost) return;
        park(host, add(host), limits.unusedMs);
      }
    },

    close() {
      for (const lanes of hosts.values()) for (const lane of [...lanes.all]) lane.close();
    },
  };
}
