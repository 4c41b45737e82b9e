import { allows } from "#lib/domain/people/principal";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { TextExplanation } from "#lib/salesforce/explain/text";
import type { Service } from "#lib/services/asking";
import { findCheckRunByCode, type SpokenCode } from "#lib/services/checks/find-check-run-by-code";
import { explainInTurn } from "./steps/explain-turns.ts";

export type Explained =
  | Exclude<SpokenCode, { readonly status: "none" }>
  | { readonly status: "text"; readonly explanation: TextExplanation };

/**
 * Explains whatever somebody pasted: a support code leads to its run, for those who may look runs up; everything else to an article
 * or to ranked guesses, for everybody. Nothing of the text is stored or logged, and nothing of a workspace is in the answer; what is
 * shown again of the text is its evidence, without anything that looks like a credential.
 */
export const explainPasted: Service<string, Explained, "busy"> = async (asking, text) => {
  const code = allows(asking.who, "check:find")
    ? await findCheckRunByCode(asking, text)
    : ok({ status: "none" } as const);
  if (!code.ok) return code;
  if (code.value.status !== "none") return ok(code.value);
  const explanation = await explainInTurn(text);
  return explanation === "busy" ? refused("busy") : ok({ status: "text", explanation });
};
