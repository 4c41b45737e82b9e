import type { EvidenceClass } from "#lib/domain/check/evidence-class";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { phraseFinder } from "../phrase-finder.ts";
import { folded } from "../said.ts";
import { rotationTextRules, type TextRule, textRules } from "../texts.ts";
import { toldSigns } from "../told-signs.ts";

/** A sentence in a folded text; `null` is a wrapper's own sentence, which says nothing of the cause. */
export type Sentence = {
  readonly code: ProblemCode | null;
  readonly class: EvidenceClass;
  readonly specificity: number;
  readonly from: number;
  readonly to: number;
};

type Row = Omit<Sentence, "from" | "to">;

/** What libraries and tools put in front of every error, whatever it is. */
const wrappersSentences: readonly string[] = [
  "invalid client credentials. verify the oauth client secret and id",
  "authorization failed - please check your credentials",
  "forbidden - perhaps check your credentials",
  "bad request - please check your parameters",
  "error authenticating with the refresh token",
  "error authenticating with auth code",
  "unable to refresh session",
  "access token could not be refreshed",
  "failed to get an access token",
  "failed to obtain access token",
  "cannot fetch token",
  "could not get an access token",
  "could not retrieve access token",
  "an error occurred while attempting to retrieve the oauth 2.0 access token response",
  "which is likely not an issue with salesforce cli",
  "this org appears to have a problem with its oauth configuration",
  "the resource you are requesting could not be found",
];

/** A single everyday word proves something in an error text, and nothing in a page of prose. */
const isTelling = (phrase: string): boolean =>
  (/[ _]/.test(phrase) && phrase.length > 7) || /[^\x20-\x7E]/.test(phrase) || /^[a-z]{14,}$/.test(phrase);

const rowsOf = ({ code, own = [], anybodys = [], statusWords = [], topics = [] }: TextRule) => [
  ...own.map((phrase) => [phrase, { code, class: 2, specificity: 2 }] as const),
  ...anybodys.map((phrase) => [phrase, { code, class: 4, specificity: 1 }] as const),
  ...statusWords.map((phrase) => [phrase, { code, class: 5, specificity: 0 }] as const),
  ...topics.map((phrase) => [phrase, { code, class: 6, specificity: 0 }] as const),
];

const rows: readonly (readonly [string, Row])[] = [
  ...textRules.flatMap(rowsOf).filter(([phrase]) => isTelling(phrase)),
  // Which call was answered like this a paste does not say: they say little beside what is said of all calls.
  ...rotationTextRules
    .flatMap(({ code, anybodys, topics }) => [
      ...anybodys.map((phrase) => [phrase, { code, class: 4, specificity: 0 }] as const),
      ...topics.map((phrase) => [phrase, { code, class: 6, specificity: 0 }] as const),
    ])
    .filter(([phrase]) => isTelling(phrase)),
  ...toldSigns.flatMap(({ class: its, code, phrases, specificity = 1 }) =>
    phrases.map((phrase) => [foldedPhrase(phrase), { code, class: its, specificity }] as const),
  ),
  ...wrappersSentences.map((phrase) => [foldedPhrase(phrase), { code: null, class: 1, specificity: 0 }] as const),
];

/** A phrase folded, with the space that it may end in kept: it keeps a longer word from being taken for its last. */
function foldedPhrase(phrase: string): string {
  return `${phrase.startsWith(" ") ? " " : ""}${folded(phrase)}${phrase.endsWith(" ") ? " " : ""}`;
}

const find = phraseFinder(rows);

const foldedWrappers = wrappersSentences.map(foldedPhrase);

/** A folded error text without what a wrapper put in front of it. */
export const withoutWrapper = (text: string): string =>
  foldedWrappers.reduce((rest, sentence) => (rest.includes(sentence) ? rest.replace(sentence, " ") : rest), text);

/** A setting or a field with a name like a fault's is none: `timeout exceeded = 5`, `"connection refused": 0`. */
const isName = (text: string, to: number): boolean => /^["'\]]?\s{0,2}=(?!=)/.test(text.slice(to, to + 5));

/** Every known sentence in a folded text, Salesforce's own and what programs, browsers and systems say. */
export const sentencesIn = (text: string): readonly Sentence[] =>
  find(text)
    .filter(({ row, to }) => row.class < 3 || !isName(text, to))
    .map(({ row, from, to }) => (isDenied(text, row, from) ? { ...row, class: 6, from, to } : { ...row, from, to }));

/** `no proxy errors`, `not a certificate has expired thing`: what is said not to be there. */
const isDenied = (text: string, { class: its }: Row, from: number): boolean =>
  its === 4 && /\b(?:no|not an?|without|without an?|never)\s$/.test(text.slice(Math.max(0, from - 12), from));
