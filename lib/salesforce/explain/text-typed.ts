import { problemCodes } from "#lib/domain/problem-codes";
import { articles } from "#lib/domain/problems/articles";
import type { Guess } from "./guess.ts";
import { sharesIn, wordsOf } from "./text-nearness.ts";
import { sayings } from "./text-signs.ts";
import { textRules } from "./texts.ts";

const mostNearWords = 40;

/** Two short words occur together in too many texts. */
const isTelling = (wanted: readonly string[]): boolean =>
  wanted.length >= 3 || (wanted.length === 2 && wanted.every((word) => word.length >= 4));

const wantedByPhrase = textRules.map(([code, ...phrases]) => ({
  code,
  phrases: phrases.map((phrase) => ({ phrase, wanted: wordsOf(phrase) })).filter(({ wanted }) => isTelling(wanted)),
}));
const wantedByTitle = problemCodes.map((code) => ({ code, wanted: wordsOf(articles[code].title.toLowerCase()) }));
const wantedBySaying = sayings.map(([code, ...said]) => ({
  code,
  said: said.map((saying) => ({ saying, wanted: saying.split(" ") })),
}));

/** For words typed in by hand: phrases and titles that share most of their words with the text, slips forgiven. */
export function nearOnes(text: string): readonly Guess[] {
  const words = wordsOf(text.replace(/https?:\/\/\S{1,500}/g, " "), mostNearWords + 1);
  // In a long text the words of any phrase occur somewhere: that proves nothing.
  if (words.length === 0 || words.length > mostNearWords) return [];
  const shareOf = sharesIn(words);
  const byPhrase = wantedByPhrase.flatMap(({ code, phrases }) => {
    const near = phrases.find(({ wanted }) => shareOf(wanted) === 1);
    return near ? [{ code, why: `The text resembles “${near.phrase}”.`, score: 0.46 + near.wanted.length / 50 }] : [];
  });
  const byTitle = wantedByTitle.flatMap(({ code, wanted }) => {
    const share = shareOf(wanted);
    return share >= 0.6 && wanted.length >= 2
      ? [{ code, why: `The text shares words with the title “${articles[code].title}”.`, score: share * 0.5 }]
      : [];
  });
  return [...byPhrase, ...byTitle, ...(words.length > mostSpokenWords ? [] : sayingsIn(words, shareOf))];
}

const mostSpokenWords = 12;

/** What people call it in a few words of their own; in a longer text such words prove nothing. */
function sayingsIn(words: readonly string[], shareOf: (wanted: readonly string[]) => number): readonly Guess[] {
  return wantedBySaying.flatMap(({ code, said }) => {
    const near = said.filter(({ wanted }) => shareOf(wanted) === 1);
    const fullest = near.toSorted((one, other) => other.wanted.length - one.wanted.length)[0];
    if (fullest === undefined) return [];
    const { saying, wanted } = fullest;
    const score = 0.34 + Math.min(1, wanted.length / words.length) / 6 + (wanted.length > 1 ? 0.06 : 0);
    return [{ code, why: `“${saying}” is a way to say this.`, score }];
  });
}
