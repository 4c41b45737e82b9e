import type { Problem, Stage } from "#lib/domain/check/check-run";
import { articles } from "#lib/domain/problems/articles";

/** How long Orglink tries again by itself: the longest that Salesforce commonly takes to spread a new app. */
export const longestWaitMs = 30 * 60_000;

/** What a try, or the run of somebody's own, came to. */
export type Failure = { readonly problem: Problem; readonly stage: Stage; readonly at: Date };

/** Whether Salesforce answers like this while it spreads a new app or a change of one. */
export const mayBeSpreading = ({ code }: Problem): boolean => articles[code].propagation === true;

/** Whether waiting may cure it: Salesforce may still be spreading the app, or asks for patience itself. */
export const mayCureItself = (problem: Problem): boolean =>
  mayBeSpreading(problem) || articles[problem.code].retry === "after-wait";

/** Whether a wait goes on after it: a passing fault of the network does not end one. */
export const leavesHope = (problem: Problem): boolean =>
  mayCureItself(problem) || articles[problem.code].retry === "now";

/**
 * What a failed run means for a setup that was not waiting: it begins to when Salesforce answered as it does while it
 * spreads a new app, and the app is new. A fault before the token proves nothing about the app.
 */
export function beginsToWait({ problem, stage, at }: Failure, changedAt: Date | null): boolean {
  const age = changedAt === null ? Number.POSITIVE_INFINITY : at.getTime() - changedAt.getTime();
  const isAboutApp = stage !== "address" && stage !== "reach";
  return isAboutApp && mayBeSpreading(problem) && age <= longestWaitMs;
}

/** Whether it may be nothing but newness: Salesforce does not know the app at all, and nothing in it is to be mended yet. */
export const mayBeUnknownYet = ({ code }: Pick<Problem, "code">): boolean => code === "consumer-key-unknown";
