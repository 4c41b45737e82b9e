import type { Evidence } from "#lib/domain/check/check-run";
import { retryAfterOf } from "#lib/domain/check/retry-after";
import type { Call, WireAnswer } from "#lib/domain/check/wire";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { harmless } from "#lib/domain/text/harmless";
import { credentialCalls } from "./call-groups.ts";
import type { Said } from "./said.ts";

/** What is shown of an answer beside its problem: harmless, one line each, bounded, no markup, no credential. */
export function evidenceOf(call: Call, answer: WireAnswer, said: Said, code: ProblemCode): Evidence {
  const first = said.errors.find(({ word, text }) => word !== "" || text !== "");
  const errorWord = harmless(first?.word ?? "", 80);
  const errorText = harmless(first?.text ?? "", 300);
  // The answer of a token call may hold a token in any shape: nothing of its JSON is shown but the error it names.
  const isOpenText = said.form === "html" || said.form === "text" || (said.form === "xml" && first === undefined);
  const isOpenCut = said.form === "cut-off" && !credentialCalls.includes(call);
  const excerpt = isOpenText || isOpenCut ? harmless(said.plain, 300) : tellingFieldIn(call, said, code);
  const redirectTarget = harmless((answer.headers.location ?? "").replace(/[?#].*$/s, ""), 200);
  const retryAfterSeconds = retryAfterOf(answer.headers);
  return {
    httpStatus: answer.status,
    ...(retryAfterSeconds === null ? {} : { retryAfterSeconds }),
    ...(errorWord === "" ? {} : { errorWord }),
    ...(errorText === "" ? {} : { errorText }),
    ...(excerpt === "" ? {} : { excerpt }),
    ...(redirectTarget === "" ? {} : { redirectTarget }),
  };
}

/** The field of a token answer that the problem is about; of all others nothing is shown. */
function tellingFieldIn(call: Call, said: Said, code: ProblemCode): string {
  const field = call === "token" ? tellingFields[code] : undefined;
  if (field === undefined || typeof said.json !== "object" || said.json === null) return "";
  const value = (said.json as Readonly<Record<string, unknown>>)[field];
  return typeof value === "string" ? harmless(`${field}: ${value}`, 200) : "";
}

const tellingFields: Partial<Readonly<Record<ProblemCode, string>>> = {
  "instance-url-foreign": "instance_url",
  "api-scope-missing": "scope",
  "token-type-unexpected": "token_type",
};
