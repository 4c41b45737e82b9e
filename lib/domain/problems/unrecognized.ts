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

/** Whether a run got an answer that no article explains, in the stage that failed or in one that only has advice. */
export const isUnrecognized = (stages: readonly StageRecord[]): boolean =>
  stages.some(({ problem }) => problem !== undefined && fallbacks.includes(problem.code));
