import { addressArticles } from "./address.ts";
import { afterTokenArticles } from "./after-token.ts";
import { answerArticles } from "./answers.ts";
import type { Article } from "./article.ts";
import { flowAndPolicyArticles } from "./flow-and-policies.ts";
import { keyAndAppArticles } from "./key-and-app.ts";
import { networkArticles } from "./network.ts";
import type { ProblemCode } from "./problem-codes.ts";
import { rotationAndOrglinkArticles } from "./rotation-and-orglink.ts";
import { runAsUserAndOrgArticles } from "./run-as-user-and-org.ts";

/** The article of every problem code: a code without one does not compile. */
export const articles: Readonly<Record<ProblemCode, Article>> = {
  ...addressArticles,
  ...networkArticles,
  ...answerArticles,
  ...keyAndAppArticles,
  ...flowAndPolicyArticles,
  ...runAsUserAndOrgArticles,
  ...afterTokenArticles,
  ...rotationAndOrglinkArticles,
} satisfies Record<ProblemCode, Article>;
