import type { EvidenceClass } from "#lib/domain/check/evidence-class";
import { articles } from "#lib/domain/problems/articles";
import { type ProblemCode, problemCodes } from "#lib/domain/problems/problem-codes";
import type { Clue } from "./clue.ts";
import { isNear, sharesIn, wordsOf } from "./text-nearness.ts";
import { sayings } from "./text-sayings.ts";
import { textRules } from "./texts.ts";

const mostNearWords = 40;

/** Two short words occur together in too many texts. */
const isTelling = (wanted: readonly string[]): boolean =>
  wanted.length >= 3 || (wanted.length === 2 && wanted.every((word) => word.length >= 4));

/** A sentence that says that something is not so comes near only to another one that does. */
const negative = /\b(?:not?|cannot|never|without|[a-z]+nt)\b|n't\b/;

const wantedByPhrase = textRules.map(({ code, own, anybodys }) => ({
  code,
  phrases: [...own, ...anybodys]
    .map((phrase) => ({ phrase, wanted: wordsOf(phrase), isNegative: negative.test(phrase) }))
    // What may stand anywhere in a sentence is too loose to be forgiven slips, too.
    .filter(({ phrase, wanted }) => isTelling(wanted) && (wanted.length > 3 || !phrase.includes("…"))),
}));
const wantedByTitle = problemCodes.map((code) => ({ code, wanted: wordsOf(articles[code].title.toLowerCase()) }));
const wantedBySaying = sayings.map(([code, ...said]) => ({
  code,
  said: said.map((saying) => ({ saying, wanted: saying.split(" ") })),
}));

/**
 * For words typed in by hand, where no evidence was met letter by letter: phrases that stand in the text with slips, titles and
 * sayings that share most of their words with it. What comes near counts as said by a program; what only shares words, as a
 * name in passing.
 */
export function nearOnes(whole: string, text: string): readonly Clue[] {
  const words = wordsOf(text.replace(/https?:\/\/\S{1,500}/g, " "), mostNearWords + 1);
  // In a long text the words of any phrase occur somewhere: that proves nothing.
  if (words.length === 0 || words.length > mostNearWords) return [];
  const clueOf = (code: ProblemCode, resembles: string, its: EvidenceClass, specificity: number): Clue => ({
    class: its,
    code,
    from: 0,
    to: whole.length,
    specificity,
    depth: 0,
    resembles,
  });
  const shareOf = sharesIn(words);
  const isDenial = negative.test(text);
  const byPhrase = wantedByPhrase.flatMap(({ code, phrases }) => {
    const near = phrases.find(
      ({ wanted, isNegative }) => (!isNegative || isDenial) && shareOf(wanted) === 1 && standTogether(words, wanted),
    );
    return near ? [clueOf(code, near.phrase, 4, near.wanted.length)] : [];
  });
  const byTitle = wantedByTitle.flatMap(({ code, wanted }) => {
    const share = shareOf(wanted);
    if (share < 0.6 || wanted.length < 2) return [];
    const isNearlyAll =
      share >= 0.9 && isTelling(wanted) && wanted.filter((word) => occurs(words, word)).length >= share * wanted.length;
    return [clueOf(code, articles[code].title, isNearlyAll ? 4 : 6, share)];
  });
  return [...byPhrase, ...byTitle, ...(words.length > mostSpokenWords ? [] : sayingsIn(words, clueOf))];
}

const mostBetween = 3;

/** True when the words wanted stand together, with hardly anything between them. */
function standTogether(words: readonly string[], wanted: readonly string[]): boolean {
  const most = wanted.length + mostBetween;
  return words.some((_, at) => {
    const window = words.slice(at, at + most);
    return wanted.every((word) => window.some((other) => isNear(word, other)));
  });
}

const mostSpokenWords = 12;
/** Below this share a saying is only some of the words. */
const leastShare = 0.3;

/** A long word may have a slip of the keyboard; a short one would be another word. */
const occurs = (words: readonly string[], wanted: string): boolean =>
  words.includes(wanted) || (wanted.length >= 7 && words.some((word) => isNear(wanted, word)));

/** What people call it in a few words of their own; in a longer text such words prove nothing. */
function sayingsIn(
  words: readonly string[],
  clueOf: (code: ProblemCode, resembles: string, its: EvidenceClass, specificity: number) => Clue,
): readonly Clue[] {
  return wantedBySaying.flatMap(({ code, said }) => {
    const near = said.filter(({ wanted }) => wanted.every((word) => occurs(words, word)));
    const fullest = near.toSorted((one, other) => other.wanted.length - one.wanted.length)[0];
    if (fullest === undefined) return [];
    const { saying, wanted } = fullest;
    const share = wanted.length / words.length;
    return [clueOf(code, saying, wanted.length > 1 && share >= leastShare ? 4 : 6, share)];
  });
}
