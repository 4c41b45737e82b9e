import type { Problem } from "#lib/domain/check/check-run";
import { type Failure, leavesHope, longestWaitMs } from "./hope.ts";

/** How a wait ended: it came to a connection, its time was over, another problem came, or somebody stopped it. */
export const waitEnds = ["connected", "gave-up", "other-problem", "stopped"] as const;
export type WaitEnd = (typeof waitEnds)[number];

/** A setup that Orglink tries again by itself, and what is told of it once that has ended. */
export type Wait = {
  readonly since: Date;
  readonly until: Date;
  /** Tries of Orglink's own so far. */
  readonly tries: number;
  /** For whom it goes on; null when that person is gone. */
  readonly onBehalfOf: string | null;
} & WaitState;

type WaitState =
  /** The alarm says when the next try is due. */
  | { readonly state: "waiting"; readonly alarmAt: Date }
  /** A run is under way: a try, or one that somebody began. One that is not back when the lease ends has died. */
  | { readonly state: "trying"; readonly leaseUntil: Date }
  | { readonly state: "ended"; readonly end: WaitEnd };

/** What happens to a wait. Instants are of the event, so that the same events make the same wait. */
export type WaitEvent =
  | {
      readonly type: "begin";
      readonly at: Date;
      readonly problem: Problem;
      readonly secretKeptUntil: Date;
      readonly onBehalfOf: string | null;
    }
  /** Its alarm rang, or the lease of a try that died is over. */
  | { readonly type: "due"; readonly at: Date; readonly leaseUntil: Date }
  /** Somebody connects by hand meanwhile. */
  | { readonly type: "run-begun"; readonly leaseUntil: Date }
  | ({ readonly type: "run-failed"; readonly onBehalfOf: string | null } & Failure)
  /** There were too many checks: the try was not made. */
  | { readonly type: "held-back"; readonly at: Date }
  | { readonly type: "ended"; readonly end: WaitEnd };

/** Pauses between tries, in seconds; the last one repeats. Ten tries in half an hour, so nobody is ever locked out. */
const pausesSeconds = [20, 40, 60, 120, 180, 300] as const;

/** Far more than half an hour has: a try that never ends properly cannot go on for ever. */
const mostTries = 40;

/**
 * The wait after an event, in whatever state it comes: one that means nothing there (an alarm that rings twice, a run that ends
 * after somebody stopped) leaves the very wait it was given. `null` is a setup that has never waited.
 */
export function next(wait: Wait | null, event: WaitEvent): Wait | null {
  if (event.type === "begin") return wait !== null && wait.state !== "ended" ? wait : begun(event);
  if (wait === null || wait.state === "ended") return wait;
  switch (event.type) {
    case "due":
      if (event.at < (wait.state === "waiting" ? wait.alarmAt : wait.leaseUntil)) return wait;
      if (wait.tries >= mostTries) return ended(wait, "gave-up");
      return { ...common(wait), state: "trying", tries: wait.tries + 1, leaseUntil: event.leaseUntil };
    case "run-begun":
      return { ...common(wait), state: "trying", leaseUntil: event.leaseUntil };
    case "run-failed":
      return leavesHope(event.problem)
        ? again({ ...wait, onBehalfOf: event.onBehalfOf }, event.at, event.problem.evidence.retryAfterSeconds)
        : ended(wait, "other-problem");
    case "held-back":
      return again(wait, event.at);
    case "ended":
      return ended(wait, event.end);
  }
}

/** A wait from now on, its first try after the shortest pause, never longer than the secret is kept. */
function begun({ at, problem, secretKeptUntil, onBehalfOf }: Extract<WaitEvent, { type: "begin" }>): Wait {
  const until = new Date(Math.min(at.getTime() + longestWaitMs, secretKeptUntil.getTime()));
  const alarmAt = nextAlarm({ until, tries: 0 }, at, problem.evidence.retryAfterSeconds) ?? until;
  return { state: "waiting", since: at, until, tries: 0, onBehalfOf, alarmAt };
}

function again(wait: Wait, at: Date, retryAfterSeconds?: number): Wait {
  const alarmAt = nextAlarm(wait, at, retryAfterSeconds);
  return alarmAt === null ? ended(wait, "gave-up") : { ...common(wait), state: "waiting", alarmAt };
}

const ended = (wait: Wait, end: WaitEnd): Wait => ({ ...common(wait), state: "ended", end });

const common = ({ since, until, tries, onBehalfOf }: Wait) => ({ since, until, tries, onBehalfOf });

/** The next try: after the pause, or later where the answer asks for it; the last one at the very end. Null: none is left. */
function nextAlarm({ until, tries }: Pick<Wait, "until" | "tries">, at: Date, retryAfterSeconds = 0): Date | null {
  const pauseMs = (pausesSeconds[tries] ?? pausesSeconds[pausesSeconds.length - 1] ?? 0) * 1000;
  const askedMs = retryAfterSeconds * 1000;
  const [now, end] = [at.getTime(), until.getTime()];
  if (now >= end || now + askedMs > end) return null;
  return new Date(Math.max(now + askedMs, Math.min(now + pauseMs, end)));
}
