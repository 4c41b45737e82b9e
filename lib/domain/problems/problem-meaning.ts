import { controls, type ScreenId } from "#lib/domain/setup/controls";
import { mayCureItself } from "#lib/domain/wait/hope";
import type { Article } from "./article.ts";
import { articles } from "./articles.ts";
import type { ProblemCode } from "./problem-codes.ts";
import { type Circumstances, rankFixes } from "./rank-fixes.ts";

/** A problem's article as it fits what is known: cause and fixes ranked, step and control only while nothing speaks against them. */
export type ProblemMeaning = Article & {
  readonly code: ProblemCode;
  /** The page that `control` is to be ringed on; null where nothing is. */
  readonly screen: ScreenId | null;
  /** Whether waiting may cure it, with nothing changed. */
  readonly mayCureItself: boolean;
};

/** What a problem means: for whoever shows, sends or answers it, whether there is a check run or only its code. */
export function problemMeaning(code: ProblemCode, known: Circumstances = {}): ProblemMeaning {
  const article = articles[code];
  const { likelyCause, fixes, control } = rankFixes(code, known);
  return {
    ...article,
    code,
    likelyCause,
    fixes,
    control,
    // Where the run proves that it is another thing than the article's control, it is another than its step too.
    step: control === article.control ? article.step : null,
    screen: control && controls[control].screen,
    mayCureItself: mayCureItself({ code, evidence: {} }),
  };
}
