import type { EvidenceClass } from "#lib/domain/evidence-class";
import { type ProblemCode, problemCodes } from "#lib/domain/problem-codes";
import { articles } from "#lib/domain/problems/articles";
import type { Call } from "#lib/domain/wire";
import type { Clue } from "./clue.ts";
import { explainAnswer } from "./explain-answer.ts";
import { loginStatusesIn } from "./login-history.ts";
import { type MappedText, spanOf } from "./mapped-text.ts";
import type { Pasted } from "./pasted.ts";
import { depthsIn } from "./readers/chain.ts";
import { pairsIn } from "./readers/pairs.ts";
import { type Sentence, sentencesIn } from "./readers/sentences.ts";
import {
  answersStatus,
  codeOfStatus,
  isAnswerOf,
  isFieldBehind,
  isTrouble,
  type PrintedStatus,
  speaksForItself,
  statusesIn,
} from "./readers/statuses.ts";
import { errorWordsIn, spokenWordsIn } from "./readers/words.ts";
import { wrongHostOf } from "./salesforce-host.ts";
import { systemCodesIn } from "./system-codes.ts";
import { nearOnes } from "./text-typed.ts";

/** What the text itself says of the request that was answered; absent where it does not say. */
export type Asked = { readonly host?: string; readonly call?: Call; readonly status?: number };

export type Collected = { readonly clues: readonly Clue[]; readonly asked: Asked };

type Span = { readonly from: number; readonly to: number };

/** What a reader found, at its place in the pasted text. */
type Placed = Omit<Sentence, "from" | "to"> & { readonly span: Span; readonly isSoap?: boolean };

/** All evidence in a pasted text, in no order. */
export function collect(pasted: Pasted): Collected {
  const { plain, folded } = pasted;
  const depthOf = depthsIn(folded);
  const statuses = statusesIn(plain.text);
  const asked = askedIn(plain.text, statuses);
  const placed: readonly Placed[] = withSentencesOfWords([
    ...placedIn(plain, pairsIn(plain.text, asked.call ?? callOfWords(plain.text))),
    ...placedIn(plain, errorWordsIn(plain.text)),
    ...placedIn(plain, loginStatusesIn(plain.text)),
    ...placedIn(folded, sentencesIn(folded.text)),
    ...placedIn(folded, spokenWordsIn(folded.text)),
    ...placedIn(
      plain,
      systemCodesIn(plain.text)
        .filter(({ to }) => !/^["']?\s{0,2}=/.test(plain.text.slice(to, to + 4)))
        .map((found) => ({ ...found, class: 3, specificity: 1 })),
    ),
  ]);
  const kept = withoutWrappers(placed);
  const judged = withoutBlame(kept, plain, statuses);
  const clues: Clue[] = [
    ...ownCodesIn(pasted.whole),
    ...judged.flatMap(({ code, class: its, specificity, span }) =>
      code === null ? [] : [clueOf(code, its, specificity, span, depthOf)],
    ),
    ...pageIn(plain, asked.status),
    ...statusClues(plain, statuses, asked, depthOf),
  ];
  const withHost = [...clues, ...wrongHostIn(plain, clues, depthOf)];
  const isEnough = withHost.some(({ class: its }) => its < 6) || isTokenAnswer(folded.text);
  return { clues: isEnough ? withHost : [...withHost, ...nearOnes(pasted.whole, folded.text)], asked };
}

const placedIn = (text: MappedText, found: readonly (Sentence & { readonly isSoap?: boolean })[]): readonly Placed[] =>
  found.map(({ from, to, ...rest }) => ({ ...rest, span: spanOf(text, from, to) }));

const clueOf = (
  code: Clue["code"],
  its: EvidenceClass,
  specificity: number,
  span: Span,
  depthOf: (from: number) => number,
): Clue => ({ class: its, code, specificity, ...span, depth: depthOf(span.from) });

/** An answer that worked: there is nothing to explain but that a token should not be pasted. */
const isTokenAnswer = (words: string): boolean => words.includes('"access_token"') && !words.includes('"error"');

/** `invalid_grant: inactive user`: a word with its sentence beside it says as much as both, and more than either. */
function withSentencesOfWords(placed: readonly Placed[]): readonly Placed[] {
  const words = placed.filter(({ class: its, specificity }) => its <= 2 && specificity < 2);
  const ends = new Map(words.map((word) => [word.span.to, word]));
  const beginnings = new Map(words.map((word) => [word.span.from, word]));
  return placed.map((one) => {
    if (one.class !== 2 || one.specificity !== 2) return one;
    const { from, to } = one.span;
    for (let gap = 0; gap <= mostGap; gap += 1) {
      const word = ends.get(from - gap) ?? beginnings.get(to + gap);
      if (word === undefined) continue;
      const span = { from: Math.min(from, word.span.from), to: Math.max(to, word.span.to) };
      return { ...one, class: word.class, specificity: 3, span };
    }
    return one;
  });
}

const mostGap = 24;

/** Without what stands inside a sentence that a wrapper puts in front of every error. */
function withoutWrappers(placed: readonly Placed[]): readonly Placed[] {
  const wrappers = placed.filter(({ code }) => code === null).map(({ span }) => span);
  if (wrappers.length === 0) return placed;
  return placed.filter(({ span }) => !wrappers.some((wrapper) => wrapper.from <= span.from && span.to <= wrapper.to));
}

/** Errors that nobody judged blame nobody, nor does anything said inside them. */
function withoutBlame(
  placed: readonly Placed[],
  plain: MappedText,
  statuses: readonly PrintedStatus[],
): readonly Placed[] {
  if (statuses.every(({ status }) => !isTrouble(status))) return placed;
  const spans = placed.filter((one) => isUnjudged(one, plain, statuses)).map(({ span }) => span);
  return placed.map((one) => {
    if (one.code === null || !blames(one.code)) return one;
    const { from, to } = one.span;
    const isInside = spans.some((span) => span.from <= from && to <= span.to);
    return isInside ? { ...one, class: 6, specificity: 0 } : one;
  });
}

const blamed: readonly string[] = ["typed-value", "salesforce-setup", "run-as-user"];
/** Refusals of a request that nobody may have read. */
const refusals: readonly ProblemCode[] = ["grant-refused", "request-rejected", "unknown-oauth-error"];

const blames = (code: ProblemCode): boolean => blamed.includes(articles[code].faultOwner) || refusals.includes(code);

/**
 * True for an error that came with a 408, a 429 or a 5xx: whoever answered so has judged nothing, and nobody is blamed by it. SOAP
 * faults come with 500 always, and are judged.
 */
function isUnjudged(one: Placed, plain: MappedText, statuses: readonly PrintedStatus[]): boolean {
  if (one.code === null || one.class > 4 || !blames(one.code)) return false;
  const { from, to } = placedInPlain(one, plain);
  const before = statuses.findLast((status) => status.to <= from);
  const own =
    before !== undefined && isAnswerOf(before, plain.text, from)
      ? before
      : statuses.find((status) => isFieldBehind(status, plain.text, to));
  if (own === undefined || !isTrouble(own.status)) return false;
  return !(own.status === 500 && isSoapFault(one, plain.text, from));
}

/** A word in capitals that is no field's value in JSON: what SOAP's libraries print of a fault. */
const isSoapFault = ({ isSoap }: Placed, text: string, from: number): boolean =>
  isSoap === true ||
  (/^[A-Z][A-Z0-9]*_[A-Z0-9_]+/.test(text.slice(from, from + 80)) && text[from - 1] !== '"') ||
  /[A-Z]_[A-Z0-9_]+["'\])]{0,2}[\s:,-]{1,4}$/.test(text.slice(Math.max(0, from - 80), from)) ||
  text.slice(0, from).includes("ault>");

/** Where a place of the pasted text stands in `plain`. */
const placedInPlain = ({ span }: Placed, { origins }: MappedText): Span => ({
  from: indexOf(origins, span.from),
  to: indexOf(origins, span.to - 1) + 1,
});

/** The first place whose origin is `origin` or later; origins only grow. */
function indexOf(origins: Uint32Array, origin: number): number {
  let low = 0;
  let high = origins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origins[middle] ?? 0) < origin) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Our own codes, as read out by support. */
function ownCodesIn(text: string): readonly Clue[] {
  const start = text.slice(0, 2_000);
  const said = [
    start.trim().toLowerCase(),
    ...[...start.matchAll(/\/problems\/([a-z-]{3,40})/g)].map(([, code]) => code),
  ];
  return problemCodes
    .filter((code) => code.includes("-") && said.includes(code))
    .map((code) => {
      const from = Math.max(0, start.toLowerCase().indexOf(code));
      return { class: 1, code, from, to: from + code.length, specificity: 9, depth: 0 };
    });
}

const pageStart = /<(?:!doctype html|html|head|body|title)\b/i;
const mostPageMark = 120;

/** A page anywhere in the text, such as behind the headers that curl prints. */
function pageIn(plain: MappedText, status: number | undefined): readonly Clue[] {
  const at = plain.text.search(pageStart);
  if (at < 0) return [];
  const body = plain.text.slice(at);
  const problem = explainAnswer("token", "", { status: status ?? 200, headers: {}, body });
  if (problem === null) return [];
  const isGeneral = problem.code === "not-salesforce-answer" || problem.code === "wrong-host-or-path";
  const title = /<title[^<>]{0,200}>[^<>]{1,200}/i.exec(body);
  const from = at + (title?.index ?? 0);
  const span = spanOf(plain, from, Math.min(plain.text.length, from + (title?.[0].length ?? mostPageMark)));
  // A page tells more than the status that it came with.
  return [{ class: isGeneral ? 5 : 4, code: problem.code, specificity: isGeneral ? 3 : 1, depth: 0, ...span }];
}

/** Statuses without words: what each means for the call, and for the host, that the text names. */
function statusClues(
  plain: MappedText,
  statuses: readonly PrintedStatus[],
  asked: Asked,
  depthOf: (from: number) => number,
): readonly Clue[] {
  const failures = statuses.filter(({ status }) => status >= 400);
  return (failures.length > 0 ? failures : statuses.slice(-1)).slice(-20).flatMap(({ status, from, to }) => {
    const code = codeOfStatus(status, asked.call ?? "data-root", asked.host);
    return code === undefined
      ? []
      : // Only proxies send a 407: whatever else is said of one, this is what it wants.
        [clueOf(code, status === 407 ? 4 : 5, speaksForItself(status) ? 2 : 1, spanOf(plain, from, to), depthOf)];
  });
}

const requestPattern =
  /https?:\/\/([A-Za-z0-9.-]{3,200})(?::443)?\/services\/(oauth2\/[a-z]{4,12}|data|soap|async|apexrest)\b/gi;

const callByPath: Readonly<Record<string, Call>> = {
  "oauth2/token": "token",
  "oauth2/userinfo": "userinfo",
  "oauth2/introspect": "introspect",
  "oauth2/revoke": "revoke",
  "oauth2/authorize": "authorize",
};

/** The request that a text is about, as far as it names it: the last one counts. */
function askedIn(text: string, statuses: readonly PrintedStatus[]): Asked {
  const last = [...text.matchAll(requestPattern)].at(-1);
  const path = last?.[2]?.toLowerCase();
  const call = path === undefined ? callOf(text) : (callByPath[path] ?? "data-root");
  const status = answersStatus(statuses);
  return {
    ...(last?.[1] === undefined ? {} : { host: last[1].toLowerCase() }),
    ...(call === undefined ? {} : { call }),
    ...(status === undefined ? {} : { status }),
  };
}

function callOf(text: string): Call | undefined {
  if (/\/oauth2\/token\b|grant_type\b/.test(text)) return "token";
  if (/\/apps\/oauth\/credentials/.test(text)) return "eca-key-and-secret";
  if (/\/oauth2\/userinfo|Bad_OAuth_Token/i.test(text)) return "userinfo";
  return /\/services\/(?:data|Soap|async)\b/i.test(text) ? "data-root" : undefined;
}

/** Where no address says so, the words do: OAuth's belong to a token request. */
const callOfWords = (text: string): Call =>
  /error_description|\binvalid_(?:client|grant|request|scope|app)|unsupported_grant|unauthorized_client|\boauth_|invalid_login/i.test(
    text,
  )
    ? "token"
    : "data-root";

const otherGrant = /grant_type["']?\s{0,3}[=:]>?\s{0,3}["']?(?:password|refresh_token|authorization_code|urn)/i;
const hostsFault = ["consumer-key-unknown", "consumer-secret-wrong", "request-rejected", "app-not-in-org"].concat([
  "run-as-user-missing",
  "flow-not-enabled",
  "grant-refused",
  "unknown-oauth-error",
]);

/** The host of a token request that serves no org: the fault, whatever it answered. */
function wrongHostIn(plain: MappedText, clues: readonly Clue[], depthOf: (from: number) => number): readonly Clue[] {
  if (otherGrant.test(plain.text)) return [];
  const last = [...plain.text.matchAll(requestPattern)].findLast(
    ([, , path]) => path?.toLowerCase() === "oauth2/token",
  );
  if (last === undefined || wrongHostOf(last[1] ?? "") !== "shared") return [];
  if (!clues.some(({ class: its, code }) => its <= 2 && hostsFault.includes(code))) return [];
  return [clueOf("host-not-accepted", 1, 5, spanOf(plain, last.index, last.index + last[0].length), depthOf)];
}
