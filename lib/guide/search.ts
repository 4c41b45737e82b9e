import { type ControlId, controls, type ScreenId } from "#lib/domain/setup/controls";
import { hasWords, maxSearchChars, plainText, searchWords } from "#lib/domain/text/search-words";
import { type GuideSpot, guideSpots } from "./search-spots.ts";
import { type Synonym, synonyms } from "./synonyms.ts";

/** Where in the guide the words of a search are, and what is said there. */
export type GuideFind = Pick<GuideSpot, "href" | "control" | "where"> & {
  readonly title: string;
  /** The synonym that led here, with what it means. */
  readonly synonym?: { readonly term: string; readonly note: string };
  /** What is said there: the sentence with the words, where no title has them. */
  readonly said?: string;
};

/** How near a find is: first what is called so, and last where it is only mentioned. */
const ranks = { label: 0, synonym: 1, title: 2, text: 3 } as const;
type Rank = keyof typeof ranks;

export type GuideFinds = {
  /** The nearest first, at most `maxFinds`. */
  readonly shown: readonly GuideFind[];
  /** How many there are besides. */
  readonly more: number;
  /** Whether the first one is called so, not only mentioned. */
  readonly isNamed: boolean;
};

/** About a screen full. */
export const maxFinds = 6;

type Match = { readonly find: GuideFind; readonly rank: Rank; readonly nearness: number };

/**
 * Finds every place of the guide that has all words of a query: controls by their label or by what else they are called, then
 * titles, then texts. Each place once.
 */
export function searchGuide(query: string, screenTitle: (screen: ScreenId) => string): GuideFinds {
  const words = searchWords(query);
  const phrase = plainText(query.slice(0, maxSearchChars));
  const found = guideSpots(screenTitle)
    .flatMap((spot) => matchOf(spot, words, phrase) ?? [])
    .toSorted((one, other) => ranks[one.rank] - ranks[other.rank] || one.nearness - other.nearness);
  return {
    shown: found.slice(0, maxFinds).map(({ find }) => find),
    more: Math.max(0, found.length - maxFinds),
    isNamed: found[0] !== undefined && found[0].rank !== "text",
  };
}

function matchOf(spot: GuideSpot, words: readonly string[], phrase: string): Match | null {
  const { href, control, where, texts } = spot;
  const titles = spot.isCommonTitle ? [] : spot.titles;
  const find = { href, where, ...(control ? { control } : {}) };
  const title = nearest(titles, words, phrase);
  const synonym = control && synonymOf(control, words, phrase);
  // Who typed the very words of a synonym is told what it means, even where the label has them too in some other order.
  const isMeant = title === undefined || nearnessOf(synonym?.term ?? "", phrase) + 1 < nearnessOf(title, phrase);
  if (control && synonym && isMeant) {
    const { label } = controls[control];
    return { find: { ...find, title: label, synonym }, rank: "synonym", nearness: nearnessOf(synonym.term, phrase) };
  }
  if (title !== undefined) {
    const gist = spot.gist ? { said: spot.gist } : {};
    return {
      find: { ...find, title, ...gist },
      rank: control ? "label" : "title",
      nearness: nearnessOf(title, phrase),
    };
  }
  if (!hasWords(plainText([...titles, ...texts].join(" ")), words)) return null;
  const said = sentenceWith(texts, words);
  return {
    find: { ...find, title: spot.titles[0], said },
    rank: "text",
    nearness: nearnessOf(texts.join(" "), phrase),
  };
}

function synonymOf(control: ControlId, words: readonly string[], phrase: string): Synonym | undefined {
  const own = synonyms.filter((synonym) => synonym.control === control);
  const terms = own.map(({ term }) => term);
  const term = nearest(terms, words, phrase);
  return own.find((synonym) => synonym.term === term);
}

/** Of the names that have all words, the one most like the query. */
const nearest = (names: readonly string[], words: readonly string[], phrase: string): string | undefined =>
  names
    .filter((name) => hasWords(plainText(name), words))
    .toSorted((one, other) => nearnessOf(one, phrase) - nearnessOf(other, phrase))[0];

/** The very words come before those that begin so, and these before those that have them in this order. */
function nearnessOf(name: string, phrase: string): number {
  const plain = plainText(name);
  if (plain === phrase) return 0;
  if (plain.startsWith(phrase)) return 1;
  return plain.includes(phrase) ? 2 : 3;
}

/** The sentence that has most of the words. */
function sentenceWith(texts: readonly string[], words: readonly string[]): string {
  const held = (sentence: string) => words.filter((word) => hasWords(plainText(sentence), [word])).length;
  return texts
    .flatMap((text) => text.split(/(?<=[.!?”]) (?=\p{Lu})/u))
    .reduce((best, next) => (held(next) > held(best) ? next : best), "");
}
