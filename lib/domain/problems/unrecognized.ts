import type { StageRecord } from "#lib/domain/check/check-run";
import type { ProblemCode } from "./problem-codes.ts";

/** What an answer falls back on when none of its words is known. Such runs are collected for the support desk. */
const fallbacks: readonly ProblemCode[] = [
  "grant-refused",
  "unknown-oauth-error",
  "request-rejected",
  "unreadable-answer",
  "not-json",
  "not-salesforce-answer",
  "unexpected",
];

/** Whether a problem only says that the answer is not known: its neighbours are the ones to look at. */
export const isFallback = (code: ProblemCode): boolean => fallbacks.includes(code);

/** Whether a run got an answer that no article explains, in the stage that failed or in one that only has advice. */
export const isUnrecognized = (stages: readonly StageRecord[]): boolean =>
  stages.some(({ problem }) => problem !== undefined && isFallback(problem.code));
