import type { Call } from "#lib/domain/check/wire";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { codeOfError } from "../explain-answer.ts";
import { fewOfEach } from "../few-of-each.ts";
import { folded } from "../said.ts";
import { isOwnSentence } from "../texts.ts";
import { codeOfWord } from "../words.ts";
import { withoutWrapper } from "./sentences.ts";

/** An error word and the text beside it, as they stand in JSON, XML, logs and addresses. */
export type Pair = {
  readonly code: ProblemCode;
  readonly class: 1 | 2;
  readonly specificity: number;
  readonly from: number;
  readonly to: number;
  /** SOAP faults always come with the status 500, which says nothing then. */
  readonly isSoap: boolean;
};

const wordPattern =
  /["']?\b(error|errorCode|error_code|exceptionCode|faultcode)\b["']?\s{0,3}(?:[:=]>?|>)\s{0,3}["']?(?:\w{1,10}:)?([A-Za-z][\w-]{2,60})/gi;
const textPattern =
  /["']?\b(?:error_?description|message|exceptionMessage|faultstring|errorMessage)\b["']?\s{0,3}(?:[:=]>?|>)\s{0,3}(?:"([^"]{2,500})"|'([^']{2,500})'|((?:[^"'&\n{}[\]<>;]|(?<=[a-z])'(?=[a-z])){2,300}))/gi;

const mostMatches = 200;
/** Other pairs than these repeat what was said. */
const mostPairs = 40;
const mostBetween = 200;
/** What ends the object that a pair stands in. */
const ends = /[{}]/;

type Found = { readonly said: string; readonly from: number; readonly to: number; readonly key: string };

const foundBy = (pattern: RegExp, text: string, groups: readonly number[]): readonly Found[] => {
  const found: Found[] = [];
  for (const match of text.matchAll(pattern)) {
    const said = groups.map((group) => match[group]).find((group) => group !== undefined) ?? "";
    found.push({ said, from: match.index, to: match.index + match[0].length, key: (match[1] ?? "").toLowerCase() });
    if (found.length >= mostMatches) break;
  }
  return found;
};

/** Words of errors that say that there is one, and leave the telling to the text. */
const vague: readonly ProblemCode[] = ["grant-refused", "unknown-oauth-error", "request-rejected"];

/** The errors in `text` that have a word and mostly a text: OAuth's pair, REST's, SOAP's, and that of an address. */
export function pairsIn(text: string, call: Call): readonly Pair[] {
  const words = foundBy(wordPattern, text, [2]).filter(({ said }) => isKnownWord(said) || said.includes("_"));
  const texts = foundBy(textPattern, text, [1, 2, 3]);
  const pairs = words.map((word) => ({ word, beside: nearest(word, texts, text) }));
  return fewOfEach(pairs, ({ word, beside }) => `${word.said}\n${beside?.said}`)
    .slice(0, mostPairs)
    .flatMap(({ word, beside }) => judged(word, beside, call) ?? []);
}

/** The text that belongs to a word: the nearest one in the same object. */
function nearest(word: Found, texts: readonly Found[], text: string): Found | undefined {
  let best: Found | undefined;
  let least = mostBetween;
  for (const candidate of texts) {
    const [first, second] = candidate.from < word.from ? [candidate, word] : [word, candidate];
    const distance = second.from - first.to;
    if (distance < 0 || distance >= least || ends.test(text.slice(first.to, second.from))) continue;
    best = candidate;
    least = distance;
  }
  return best;
}

function judged(word: Found, beside: Found | undefined, call: Call): Pair | null {
  const said = withoutWrapper(folded(beside?.said ?? ""));
  const code = codeOfError(call, word.said, said);
  if (code === undefined) return null;
  const isKnown = isKnownWord(word.said);
  const isOwn = said !== "" && isOwnSentence(said);
  const isForeign = code === "not-salesforce";
  if (!isKnown && !isOwn && !isForeign && said === "") return null;
  const span = {
    from: Math.min(word.from, beside?.from ?? word.from),
    to: Math.max(word.to, beside?.to ?? word.to),
  };
  const isVague = vague.includes(code);
  // REST's and SOAP's words in capitals are Salesforce's own; OAuth's are every server's, until its sentence stands beside.
  const isOwnWord = isKnown && word.key !== "error" && /^[A-Z][A-Z0-9_]+$/.test(word.said);
  const isClassOne = isForeign || (isKnown && isOwn) || (isOwnWord && !isVague);
  return {
    code,
    class: isClassOne ? 1 : 2,
    specificity: isForeign ? 4 : isOwn ? 3 : isVague ? 0 : 1,
    isSoap: word.key === "exceptioncode" || word.key === "faultcode",
    ...span,
  };
}

const isKnownWord = (word: string): boolean => codeOfWord(word.toLowerCase()) !== undefined;
