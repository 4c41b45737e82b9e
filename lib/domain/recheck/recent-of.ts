import type { ProblemCode } from "../problems/problem-codes.ts";
import { type Health, healthAfter } from "./health.ts";

/** How checks ended, the oldest first, in the letters of `Health.recent`. */
export function recentOf(checks: readonly { readonly at: Date; readonly problem: ProblemCode | null }[]): string {
  const [first] = checks;
  if (first === undefined) return "";
  const unknown: Health = {
    health: "healthy",
    failingSince: null,
    waitingSince: null,
    workedAt: first.at,
    recent: "",
  };
  return checks.reduce((health, { at, problem }) => healthAfter(health, { at, problem: asProblem(problem) }), unknown)
    .recent;
}

const asProblem = (code: ProblemCode | null) => code && { code, evidence: {} };
