import { controls, type ScreenId } from "#lib/domain/setup/controls";
import { mayCureItself } from "#lib/domain/wait/hope";
import type { Article } from "./article.ts";
import { articles } from "./articles.ts";
import type { ProblemCode } from "./problem-codes.ts";
import { type Circumstances, rankFixes } from "./rank-fixes.ts";

/** A problem's article as it fits what is known: cause and fixes ranked, control and page those of its first fix. */
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
  const { place, ...ranked } = rankFixes(code, known);
  const { control } = ranked;
  const { place: _, ...rest } = article;
  return {
    ...rest,
    ...ranked,
    ...(place ? { place } : {}),
    code,
    // The step is the control's: what leads by what is known may be of another than the article's, or of none.
    step: control === article.control ? article.step : control && controls[control].step,
    screen: control && controls[control].screen,
    mayCureItself: mayCureItself({ code, evidence: {} }),
  };
}
