import type { Problem } from "#lib/domain/check/check-run";
import type { Article, FaultOwner, ProblemKind, Retry } from "#lib/domain/problems/article";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { problemMeaning } from "#lib/domain/problems/problem-meaning";
import type { ControlId, StepId } from "#lib/domain/setup/controls";
import type { WarningWord } from "./warnings.ts";

const itWorked = {
  problem: "none",
  kind: "none",
  faultOwner: null,
  step: null,
  control: null,
  retry: "no",
  verified: null,
  title: "It worked",
} as const;

/** The short form of a problem and its article, for programs: one line of `orglink explain`. */
export type Explanation =
  | (typeof itWorked & { readonly warnings?: readonly WarningWord[] })
  | {
      readonly problem: ProblemCode;
      /** The broader word; several codes share one. */
      readonly kind: ProblemKind;
      readonly faultOwner: FaultOwner;
      readonly step: StepId | null;
      readonly control: ControlId | null;
      readonly retry: Retry;
      readonly verified: Article["verified"];
      readonly title: string;
      readonly warnings?: readonly WarningWord[];
    };

/** Puts a problem (null: it worked) beside the lines of its article that a program can act on. */
export function explanationOf(problem: Problem | null, warnings: readonly WarningWord[] = []): Explanation {
  const noted = warnings.length > 0 ? { warnings } : {};
  if (problem === null) return { ...itWorked, ...noted };
  const { code, kind, faultOwner, step, control, retry, verified, title } = problemMeaning(problem.code);
  return { problem: code, kind, faultOwner, step, control, retry, verified, title, ...noted };
}
