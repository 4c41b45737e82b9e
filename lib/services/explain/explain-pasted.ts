import { type Actor, may } from "#lib/domain/people/principal";
import { ok, type Result, refuse } from "#lib/domain/result";
import { explainText, type TextExplanation } from "#lib/salesforce/explain/text";
import type { Asking } from "#lib/services/asking";
import { findRun, type SpokenCode } from "#lib/services/checks/find-run";
import type { Instance } from "#lib/services/instance";
import type { ServiceProblem } from "#lib/services/service-problem";

export type Explained =
  | Exclude<SpokenCode, { readonly status: "none" }>
  | { readonly status: "text"; readonly explanation: TextExplanation };

/**
 * Explains whatever somebody pasted: a support code leads to its run, everything else to an article or to ranked guesses. Nothing of
 * the text is stored or logged; what is shown again of it is its evidence, without anything that looks like a credential.
 */
export async function explainPasted(
  { instance, who: actor }: Asking,
  text: string,
): Promise<Result<Explained, ServiceProblem>> {
  if (!may(actor.role, "explain:use")) return refuse("forbidden");
  const code = await findRun({ instance, who: actor }, text);
  if (!code.ok) return code;
  if (code.value.status !== "none") return ok(code.value);
  return ok({ status: "text", explanation: explainText(text) });
}
