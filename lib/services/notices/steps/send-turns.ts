import type { Instance } from "#lib/services/instance";

/** Who may send at once in this process, so that a slow or dead receiver leaves room for all others. */
export type SendTurns = {
  /** Does the work, at once or soon; not at all when there is no turn for it in time: it is asked for again later. */
  take(sender: Sender, work: () => Promise<void>): Promise<void>;
};

type Sender = {
  /** Where it goes: the receivers at one place share its turns. */
  readonly to: string;
  /** Its receiver failed the last time, and may be dead. */
  readonly isSuspect: boolean;
};

type Limits = {
  /** At once to one place. */
  readonly ofPlace: number;
  /** At once to receivers that failed the last time: fewer than there are workers. */
  readonly ofSuspects: number;
  /** How long somebody waits for a turn at a place. */
  readonly waitMs: number;
};

const limits: Limits = { ofPlace: 2, ofSuspects: 4, waitMs: 2_000 };
const lookAgainMs = 50;

export function sendTurns({ ofPlace, ofSuspects, waitMs }: Limits): SendTurns {
  const underWay = new Map<string, number>();
  let suspects = 0;
  const isFree = ({ to, isSuspect }: Sender): boolean =>
    (underWay.get(to) ?? 0) < ofPlace && (!isSuspect || suspects < ofSuspects);

  return {
    async take(sender, work) {
      for (let waitedMs = 0; !isFree(sender); waitedMs += lookAgainMs) {
        // A suspect takes no worker's time by waiting.
        if (sender.isSuspect || waitedMs >= waitMs) return;
        await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
      }
      underWay.set(sender.to, (underWay.get(sender.to) ?? 0) + 1);
      suspects += sender.isSuspect ? 1 : 0;
      try {
        await work();
      } finally {
        suspects -= sender.isSuspect ? 1 : 0;
        const left = (underWay.get(sender.to) ?? 1) - 1;
        if (left > 0) underWay.set(sender.to, left);
        else underWay.delete(sender.to);
      }
    },
  };
}

const turns = new WeakMap<object, SendTurns>();

/** The turns of one process: its jobs share them. */
export function sendTurnsOf({ queue }: Pick<Instance, "queue">): SendTurns {
  const own = turns.get(queue) ?? sendTurns(limits);
  turns.set(queue, own);
  return own;
}
