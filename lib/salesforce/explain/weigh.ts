import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import type { Clue } from "./clue.ts";

/**
 * Orders evidence, the strongest first: a higher class always wins; inside a class the more specific, then what stands
 * deepest in a chain of causes, then the last. A piece that is part of a longer one of a higher class, or of the same that is as
 * specific, says nothing of its own.
 */
export function weigh(clues: readonly Clue[]): readonly Clue[] {
  return withoutParts(clues).toSorted(
    (one, other) =>
      one.class - other.class ||
      other.specificity - one.specificity ||
      other.depth - one.depth ||
      other.from - one.from ||
      other.to - one.to,
  );
}

/** The strongest evidence of each problem, in the order of `weigh`. */
export function strongestOfEach(weighed: readonly Clue[]): readonly Clue[] {
  const byCode = new Map<ProblemCode, Clue>();
  for (const clue of weighed) if (!byCode.has(clue.code)) byCode.set(clue.code, clue);
  return [...byCode.values()];
}

const withoutParts = (clues: readonly Clue[]): readonly Clue[] =>
  clues.filter((part) => !clues.some((whole) => isPartOf(part, whole)));

const isPartOf = (part: Clue, whole: Clue): boolean =>
  (whole.class < part.class || (whole.class === part.class && whole.specificity >= part.specificity)) &&
  whole.from <= part.from &&
  part.to <= whole.to &&
  whole.to - whole.from > part.to - part.from;
