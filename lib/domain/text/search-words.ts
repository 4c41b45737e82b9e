/** At most so many characters of what somebody types into a search are looked at. */
export const maxSearchChars = 100;

/** A text as searching sees it: small letters and digits, one space between words. */
export const plainText = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** The words of a search. `apps` is looked for as `app`, so that either finds the other. */
export const searchWords = (query: string): readonly string[] =>
  plainText(query.slice(0, maxSearchChars))
    .split(" ")
    .filter(Boolean)
    .map((word) => (word.length > 3 ? word.replace(/s$/, "") : word));

/** Whether a plain text has every word: one of two letters alone, a short one where a word begins, a longer one anywhere. */
export const hasWords = (plain: string, words: readonly string[]): boolean => {
  const text = ` ${plain} `;
  const has = (word: string) => text.includes(word.length > 3 ? word : word.length > 2 ? ` ${word}` : ` ${word} `);
  return words.length > 0 && words.every(has);
};
