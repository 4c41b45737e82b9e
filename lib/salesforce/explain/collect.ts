import type { EvidenceClass } from "#lib/domain/check/evidence-class";
import { problemCodes } from "#lib/domain/problems/problem-codes";
import type { Clue } from "./clue.ts";
import { explainAnswer } from "./explain-answer.ts";
import { loginStatusesIn } from "./login-history.ts";
import { type MappedText, spanOf } from "./mapped-text.ts";
import type { Pasted } from "./pasted.ts";
import type { Placed, Span } from "./placed.ts";
import { type Asked, askedIn, callOfWords, wrongHostIn } from "./readers/asked.ts";
import { depthsIn } from "./readers/chain.ts";
import { pairsIn } from "./readers/pairs.ts";
import { type Sentence, sentencesIn } from "./readers/sentences.ts";
import { codeOfStatus, type PrintedStatus, speaksForItself, statusesIn } from "./readers/statuses.ts";
import { errorWordsIn, spokenWordsIn } from "./readers/words.ts";
import { systemCodesIn } from "./system-codes.ts";
import { nearOnes } from "./text-typed.ts";
import { withoutBlame } from "./unjudged.ts";

export type Collected = { readonly clues: readonly Clue[]; readonly asked: Asked };

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
