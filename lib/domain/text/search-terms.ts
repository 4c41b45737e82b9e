import { maxSearchChars } from "./search-words.ts";

/**
 * What stands between the words of a connection's name, My Domain, org and username, as its searched text has them: everything of
 * ASCII that is no letter or digit, and the spaces, dashes and quotes of other scripts. The store's text is made with it, and what
 * somebody types is read with it, so that `acme-prod.my.salesforce.com` and `acme prod` are the same words.
 */
export const betweenWords = ` !"#$%&'()*+,-./:;<=>?@[\\]^_\`{|}~\u00a0\u2013\u2014\u2018\u2019\u201c\u201d\u201e\u2026\u00b7\u00ab\u00bb\u3000\u3001\u3002\u30fb\uff08\uff09`;

const separators = new Set(betweenWords);

/** More words than anybody types; the rest is not looked at. */
const mostTerms = 6;

/** The words that somebody typed into a search, in small letters; all of them have to be found. */
export function searchTerms(typed: string): readonly string[] {
  const text = typed.slice(0, maxSearchChars).toWellFormed().normalize("NFC").toLowerCase();
  const spaced = [...text].map((one) => (separators.has(one) || /\p{C}/u.test(one) ? " " : one)).join("");
  return [...new Set(spaced.split(" ").filter(Boolean))].slice(0, mostTerms);
}
