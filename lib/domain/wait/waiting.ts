import type { Problem, Stage } from "#lib/domain/check/check-run";
import { articles } from "#lib/domain/problems/articles";

/** How long Orglink tries again by itself: the longest that Salesforce commonly takes to spread a new app. */
export const longestWaitMs = 30 * 60_000;

/** Pauses between tries, in seconds; the last one repeats. Ten tries in half an hour, so nobody is ever locked out. */
const pausesSeconds = [20, 40, 60, 120, 180, 300] as const;

/** A setup that is tried again by itself. */
export type Waiting = {
  readonly since: Date;
  readonly until: Date;
  readonly nextTryAt: Date;
  /** Tries of Orglink's own so far. */
  readonly tries: number;
};

/** How a wait ended without a connection: its time was over, another problem came, or somebody stopped it. */
export const waitingEnds = ["gave-up", "other-problem", "stopped"] as const;
export type WaitingEnd = (typeof waitingEnds)[number];

/** Whether Salesforce answers like this while it spreads a new app or a change of one. */
export const mayBeSpreading = ({ code }: Problem): boolean => articles[code].propagation === true;

/** Whether waiting may cure it: Salesforce may still be spreading the app, or asks for patience itself. */
export const mayCureItself = (problem: Problem): boolean =>
  mayBeSpreading(problem) || articles[problem.code].retry === "after-wait";

/** Whether a wait goes on after it: a passing fault of the network does not end one. */
const leavesHope = (problem: Problem): boolean => mayCureItself(problem) || articles[problem.code].retry === "now";

type Failure = { readonly problem: Problem; readonly stage: Stage; readonly at: Date };

/**
 * What a failed run means for a setup that was not waiting: it begins to when Salesforce answered as it does while it
 * spreads a new app, and the app is new. A fault before the token proves nothing about the app.
 */
export function beginsToWait({ problem, stage, at }: Failure, changedAt: Date | null): boolean {
  const age = changedAt === null ? Number.POSITIVE_INFINITY : at.getTime() - changedAt.getTime();
  const isAboutApp = stage !== "address" && stage !== "reach";
  return isAboutApp && mayBeSpreading(problem) && age <= longestWaitMs;
}

/** A wait from now on, its first try after the shortest pause, never longer than the secret is kept. */
export function newWaiting(at: Date, problem: Problem, secretKeptUntil: Date): Waiting {
  const until = new Date(Math.min(at.getTime() + longestWaitMs, secretKeptUntil.getTime()));
  return { since: at, until, tries: 0, nextTryAt: nextTryAt({ at, until, tries: 0 }, problem) ?? until };
}

/** How a wait goes on after another failed try, or how it ended. */
export function waitingAfter(waiting: Waiting, { problem, at }: Failure): Waiting | WaitingEnd {
  if (!leavesHope(problem)) return "other-problem";
  const next = nextTryAt({ ...waiting, at }, problem);
  return next === null ? "gave-up" : { ...waiting, nextTryAt: next };
}

/** The next try: after the pause, or later where the answer asks for it; the last one at the very end. Null: none is left. */
function nextTryAt({ at, until, tries }: { at: Date; until: Date; tries: number }, { evidence }: Problem): Date | null {
  const pauseMs = (pausesSeconds[tries] ?? pausesSeconds[pausesSeconds.length - 1] ?? 0) * 1000;
  const askedMs = (evidence.retryAfterSeconds ?? 0) * 1000;
  const [now, end] = [at.getTime(), until.getTime()];
  if (now >= end || now + askedMs > end) return null;
  return new Date(Math.max(now + askedMs, Math.min(now + pauseMs, end)));
}
