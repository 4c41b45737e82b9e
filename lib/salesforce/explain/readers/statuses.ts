import type { Call } from "#lib/domain/check/wire";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { explainAnswer } from "../explain-answer.ts";

/** An HTTP status as a program printed it, with its place in the text. */
export type PrintedStatus = { readonly status: number; readonly from: number; readonly to: number };

const reason =
  "bad request|unauthorized|forbidden|not found|method not|not acceptable|conflict|gone|too many requests|payload too|internal server|bad gateway|service unavailable|server unavailable|service temporarily|gateway time|proxy auth|request time|request entity";

/** Where logs, libraries, curl and browsers print an HTTP status; the first group is the number. */
const patterns: readonly RegExp[] = [
  /\bHTTP\/\d(?:\.\d)?["']?\s{1,4}(\d{3})\b/gi,
  /(?:\b|http_)status(?:[ _-]?code)?["')]?\s{0,3}(?:is|of|was|:|=>|=)?\s{0,3}["'(]?(\d{3})\b/gi,
  /\bHTTP(?:\s?error)?[ :#]{1,3}(\d{3})\b/gi,
  /\b(?:response|http|status)(?: response)? code["']?\s{0,2}(?::|=|is|was|of)?\s{0,3}["']?(\d{3})\b/gi,
  /\berror[ :]{1,2}(\d{3})\b/gi,
  /\b(?:error|erreur|fehler|zurückgegeben|remoto) ?: \((\d{3})\)/gi,
  /\b(?:unauthorized|forbidden|required) (\d{3})(?=["'\s.,;)]|$)/gi,
  /\bindicate success: (\d{3})\b/gi,
  /\bstatus(?:[ _-]?code)?["']?\s{0,2}[:=]\s{0,2}["']?[A-Za-z]{4,30}["']?, (?:status[ _-]?code[:=] ?)?(\d{3})\b/gi,
  /\bcode=(\d{3}), (?:message|reason|status|url)=/g,
  /\bresponse \[(\d{3})\]/gi,
  /[A-Za-z](?:Exception|Error): ([45]\d{2})(?=$|[\s.,;-])/gm,
  /\b(?:responded|answered|replied|returned)(?: with| an?| HTTP){0,2} ([45]\d{2})(?=\s{0,2}(?:$|[.,;:)("'\n]|[A-Z]|(?:from|on|for|when|after)\b))/g,
  /\((407)\)/g,
  /\bgot (\d{3}) (?:calling|from|for)\b/gi,
  /\/services\/[^\s"']{1,200}["']?\s{1,3}(?:[-=]>\s?|→\s?|: ?|returned |answered |responded )?\(?([345]\d{2})\b/g,
  new RegExp(
    String.raw`\b(?:${reason}|serviceunavailable|badgateway|badrequest|toomanyrequests)[a-z -]{0,16}\((\d{3})\)`,
    "gi",
  ),
  /\bERROR_HTTP_(\d{3})\b/g,
  /\b([45]\d{2})\s{0,2}-?\s{0,2}(?=\[?\{)/g,
  /^\s{0,8}(\d{3})(?:\s{1,3}(?=[A-Z{[<])|\s{0,8}$)/g,
  new RegExp(String.raw`\b(\d{3})[:)]? ?["'(]?(?=${reason})`, "gi"),
  /\b(\d{3}) (?:client|server) error\b/gi,
  /\bNet::HTTP[A-Za-z]{0,30}[ :("]{1,3}(\d{3})\b/g,
];
/** Java tells a 404 so. */
const javasNotFound = /\bFileNotFoundException: https?:/g;

/** All statuses in their order. */
export function statusesIn(text: string): readonly PrintedStatus[] {
  const found = new Map<number, PrintedStatus>();
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const status = Number(match[1]);
      const from = match.index + match[0].lastIndexOf(match[1] ?? "");
      if (status >= 100 && status < 600) found.set(from, { status, from, to: from + 3 });
    }
  }
  for (const match of text.matchAll(javasNotFound)) {
    found.set(match.index, { status: 404, from: match.index, to: match.index + match[0].length });
  }
  return [...found.values()].toSorted((one, other) => one.from - other.from);
}

/** The status of the answer that a text is about: curl prints a proxy's 200 and a 100 before, so the last failure counts. */
export const answersStatus = (statuses: readonly PrintedStatus[]): number | undefined =>
  (statuses.filter(({ status }) => status >= 400).at(-1) ?? statuses.at(-1))?.status;

/** 408, 429 and 5xx: whoever answered has not judged what was sent. */
export const isTrouble = (status: number): boolean => status === 408 || status === 429 || status >= 500;

/** Statuses that say by themselves what happened. */
export const speaksForItself = (status: number): boolean => isTrouble(status) || status === 407 || status === 420;

/** What a status without words means for a call to a host; undefined where it means nothing. */
export function codeOfStatus(status: number, call: Call, askedHost = ""): ProblemCode | undefined {
  if (status < 300) return undefined;
  const problem = explainAnswer(call, askedHost, { status, headers: {}, body: "" });
  return problem === null || problem.code === "unreadable-answer" ? undefined : problem.code;
}

const reasonWords =
  /^(?:bad|request|unauthorized|forbidden|not|found|time-?out|too|many|requests|internal|server|client|error|gateway|service|unavailable|http|https|status|code|statustext|message|response|body|content|data|text|json|returned|with|failed|answer|errors?|error_?code|error_?description|and|the|x|result|payload|details?|reply|output|raw|b|u)$/i;
const headerLine = /^(?:[<>*] ?)?[\w-]{2,40}:/;
const curlLine = /^\s*(?:$|[<>*{}](?:\s|$))/;
const mostBetween = 1_500;

/** True when nothing but the rest of a status line, headers and the beginning of a body stand between a status and `from`. */
export function isAnswerOf({ to }: PrintedStatus, text: string, from: number): boolean {
  if (from < to || from - to > mostBetween) return false;
  const lines = text.slice(to, from).split("\n");
  return lines.every((line, at) => {
    if (at > 0 && at < lines.length - 1) return curlLine.test(line) || headerLine.test(line);
    return (line.match(/[\p{L}\d_-]+/gu) ?? []).every((word) => reasonWords.test(word));
  });
}

/** True when a status follows as a field of the same object: `{"error":"…","status":503}`. */
export function isFieldBehind({ from }: PrintedStatus, text: string, to: number): boolean {
  if (from < to || from - to > 40) return false;
  return /^["'\s,;]{0,6}["']?(?:http[ _-]?)?status(?:[ _-]?code)?["']?[\s:=]{1,4}["']?$/i.test(text.slice(to, from));
}
