import { allows } from "#lib/domain/people/principal";
import { ok } from "#lib/domain/result";
import { explainText, type TextExplanation } from "#lib/salesforce/explain/text";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { findCheckRunByCode, type SpokenCode } from "#lib/services/checks/find-check-run-by-code";

export type Explained =
  | Exclude<SpokenCode, { readonly status: "none" }>
  | { readonly status: "text"; readonly explanation: TextExplanation };

/**
 * Explains whatever somebody pasted: a support code leads to its run, everything else to an article or to ranked guesses. Nothing of
 * the text is stored or logged; what is shown again of it is its evidence, without anything that looks like a credential.
 */
export const explainPasted: Service<string, Explained> = async (asking, text) => {
  const scope = authorize(asking.who, "explain:use");
  if (!scope.ok) return scope;
  const code = allows(asking.who, "check:find")
    ? await findCheckRunByCode(asking, text)
    : ok({ status: "none" } as const);
  if (!code.ok) return code;
  if (code.value.status !== "none") return ok(code.value);
  return ok({ status: "text", explanation: explainText(text) });
};
