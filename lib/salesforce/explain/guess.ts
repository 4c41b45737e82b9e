import type { ProblemCode } from "#lib/domain/problem-codes";

/** One possible reading of a text; `score` is 0 to 1, `why` one harmless sentence. */
export type Guess = { readonly code: ProblemCode; readonly why: string; readonly score: number };
