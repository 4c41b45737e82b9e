import { type Problem, type Stage, stagesOf } from "#lib/domain/check/check-run";
import { articles } from "./articles.ts";
import type { ProblemCode } from "./problem-codes.ts";

/** How a run ended, as far as a comparison of two asks. */
export type EndedRun = { readonly problem: Problem | null; readonly failedStage: Stage | null };

/** What was mended between two runs: the problem of the one before. */
export type Progress = { readonly mended: ProblemCode };

const stageOrder: readonly Stage[] = stagesOf({ rotatesByApi: true });

/** Before a token, Salesforce judges the host, then the key, then the secret, then what the app allows, then the user. */
const depthOf = (code: ProblemCode): number => {
  const { step, control, faultOwner } = articles[code];
  if (step === "7-my-domain") return 0;
  if (control === "consumer-key") return 1;
  if (control === "consumer-secret") return 2;
  return faultOwner === "run-as-user" ? 4 : 3;
};

/**
 * What two runs that failed one after the other prove to be mended: the second got further, or as far and over another thing.
 * Null where they prove nothing, as after a fault of the network, or where the second stops at what is asked before.
 */
export function progressFrom(before: EndedRun | null, now: EndedRun): Progress | null {
  const former = before?.problem?.code;
  const present = now.problem?.code;
  if (!before?.failedStage || !now.failedStage || !former || !present || former === present) return null;
  if (!isMendable(former) || !isMendable(present)) return null;
  const further = stageOrder.indexOf(now.failedStage) - stageOrder.indexOf(before.failedStage);
  return further > 0 || (further === 0 && depthOf(present) >= depthOf(former)) ? { mended: former } : null;
}

/** What somebody sets right in Setup or in the values, and what does not pass by itself. */
const isMendable = (code: ProblemCode): boolean =>
  ["salesforce-setup", "typed-value", "run-as-user"].includes(articles[code].faultOwner);
