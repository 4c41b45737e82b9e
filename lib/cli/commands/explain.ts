import { type Call, calls, type WireAnswer } from "#lib/domain/check/wire";
import { explainAnswer } from "#lib/salesforce/explain/explain-answer";
import { type Explanation, explanationOf } from "#lib/salesforce/explain/explanation";
import { explainFault } from "#lib/salesforce/explain/faults";
import { explainText } from "#lib/salesforce/explain/text";
import { warningsOf } from "#lib/salesforce/explain/warnings";
import { answerLines, RefusedLine } from "../json-lines.ts";

/**
 * `orglink explain`: an answer (`{ call, askedHost, status, headers, body }`), a transport fault (`{ call, askedHost,
 * transport: { code, message } }`), an answer's body as Salesforce sent it, or any text (a JSON string) a line, to its
 * explanation a line. A text's says besides which evidence of which class it stands on, and the question that would settle more.
 */
export const explainLines = (): Promise<number> => answerLines(explainLine);

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What Salesforce itself answers, pasted as it came instead of as a text. */
const isBareAnswer = (value: unknown): boolean => {
  const [first] = Array.isArray(value) ? value : [value];
  return isFields(first) && !("call" in first) && ("error" in first || "errorCode" in first || "access_token" in first);
};

function explainLine(value: unknown): unknown {
  if (typeof value === "string") return explainPasted(value);
  if (isBareAnswer(value)) return explainPasted(JSON.stringify(value));
  if (!isFields(value)) throw new RefusedLine("line is neither a JSON object nor a JSON string");
  const call = callOf(value.call);
  const askedHost = textOf(value.askedHost, "askedHost");
  if (isFields(value.transport)) {
    const { code = "", message } = value.transport;
    const said = typeof code === "number" ? String(code) : code;
    const fault = { code: textOf(said ?? "", "transport.code"), message: textOf(message ?? "", "transport.message") };
    return explanationOf(explainFault(call, askedHost, fault));
  }
  const answer = answerOf(value);
  const problem = explainAnswer(call, askedHost, answer);
  return explanationOf(problem, warningsOf(call, askedHost, answer, problem));
}

function explainPasted(text: string): unknown {
  const { best, guesses, passages, question, secretsNoticed } = explainText(text);
  const explanation: Explanation | { readonly problem: null } = best
    ? explanationOf({ code: best.code, evidence: {} })
    : { problem: null };
  const asked = question && {
    ask: question.ask,
    answers: question.answers.map(({ label, code }) => ({ answer: label, problem: code })),
  };
  return { ...explanation, guesses, evidence: passages, ...(asked ? { question: asked } : {}), secretsNoticed };
}

function callOf(value: unknown): Call {
  const call = calls.find((known) => known === value);
  if (call === undefined) throw new RefusedLine(`call is not one of ${calls.join(", ")}`);
  return call;
}

function textOf(value: unknown, name: string): string {
  if (typeof value !== "string") throw new RefusedLine(`${name} is not a string`);
  return value;
}

function answerOf(value: Fields): WireAnswer {
  if (typeof value.status !== "number") throw new RefusedLine("status is not a number");
  const body = value.body ?? "";
  return {
    status: value.status,
    headers: headersOf(value.headers),
    // A body that was parsed on the way here is as good as its text.
    body: typeof body === "string" ? body : JSON.stringify(body),
  };
}

/** Headers as programs print them: an object whose values may be lists, or a list of pairs. */
function headersOf(value: unknown): WireAnswer["headers"] {
  const pairs: readonly unknown[] = Array.isArray(value) ? value : isFields(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    pairs.flatMap((pair): readonly (readonly [string, string])[] => {
      const [name, said] = Array.isArray(pair) ? pair : [];
      const header = Array.isArray(said) ? said.join(", ") : said;
      const isText = typeof header === "string" || typeof header === "number";
      return typeof name === "string" && isText ? [[name.toLowerCase(), String(header)]] : [];
    }),
  );
}
