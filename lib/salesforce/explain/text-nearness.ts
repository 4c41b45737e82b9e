import editsBetween from "damerau-levenshtein";

/** Words of a folded text, each once, short fillers left out; at most `most`. */
export function wordsOf(text: string, most = 200): readonly string[] {
  const words = text.match(/[a-z0-9']{2,40}/g) ?? [];
  const kept = new Set<string>();
  for (const word of words) {
    if (kept.size >= most) break;
    const bare = word.replace(/^'+|'+$/g, "");
    if (!fillers.has(bare)) kept.add(bare);
  }
  return [...kept];
}

const fillers = new Set(
  "an the is are was of to in on at for and or by it its this that be has have had with from as you your my we our not no".split(
    " ",
  ),
);

/**
 * True for the same word, and for one that a slip of the keyboard makes of it: one change from 4 letters on, two from 9.
 * Neighbors that changed places are one change.
 */
export function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  const allowed = shorter >= 9 ? 2 : 1;
  if (shorter < 4 || Math.abs(one.length - other.length) > allowed) return false;
  // A change brings at most one letter in and one out: most pairs are told apart without counting.
  if (bitsOf(lettersOf(one) ^ lettersOf(other)) > 2 * allowed) return false;
  return editsBetween(one, other).steps <= allowed;
}

/** Which letters occur in a word, one bit each. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsOf(number: number): number {
  let bits = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}

/** The share of the words asked for that occur in one text, slips of the keyboard forgiven: 0 to 1. */
export function sharesIn(words: readonly string[]): (wanted: readonly string[]) => number {
  const known = new Map<string, boolean>(words.map((word) => [word, true]));
  const occurs = (word: string): boolean => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const isThere = words.some((other) => isNear(word, other));
    known.set(word, isThere);
    return isThere;
  };
  return (wanted) => (wanted.length === 0 ? 0 : wanted.filter(occurs).length / wanted.length);
}
