/** Dear work, a few pieces at a time, in turn by who asks for it: one who asks a thousand times delays the others by one piece. */
export interface FairTurns {
  /** Does the work when its turn comes; `busy`, undone, when too many wait already or the turn does not come in time. */
  take<Value>(who: string, work: () => Promise<Value>): Promise<Value | "busy">;
}

export interface TurnLimits {
  /** How many pieces of work are done at once. */
  readonly atOnce: number;
  /** How many of one asker wait, and of all together. */
  readonly waitingEach: number;
  readonly waitingAll: number;
  readonly waitMs: number;
}

type Begin = (turn: "begin" | "busy") => void;

export function fairTurns({ atOnce, waitingEach, waitingAll, waitMs }: TurnLimits): FairTurns {
  // In the order of turns: who had one goes to the end.
  const lines = new Map<string, Set<Begin>>();
  let running = 0;
  let waiting = 0;

  const leave = (who: string, begin: Begin): void => {
    const line = lines.get(who);
    if (!line?.delete(begin)) return;
    waiting -= 1;
    lines.delete(who);
    if (line.size > 0) lines.set(who, line);
  };

  const beginNext = (): void => {
    for (const [who, line] of lines) {
      const [begin] = line;
      if (begin === undefined) continue;
      leave(who, begin);
      begin("begin");
      return;
    }
    running -= 1;
  };

  const turnOf = (who: string): Promise<"begin" | "busy"> => {
    if (running < atOnce) {
      running += 1;
      return Promise.resolve("begin");
    }
    const line = lines.get(who) ?? new Set<Begin>();
    if (line.size >= waitingEach || waiting >= waitingAll) return Promise.resolve("busy");
    return new Promise((resolve) => {
      const begin: Begin = (turn) => {
        clearTimeout(timer);
        resolve(turn);
      };
      const timer = setTimeout(() => {
        leave(who, begin);
        resolve("busy");
      }, waitMs);
      lines.set(who, line.add(begin));
      waiting += 1;
    });
  };

  return {
    async take(who, work) {
      if ((await turnOf(who)) === "busy") return "busy";
      try {
        return await work();
      } finally {
        beginNext();
      }
    },
  };
}
