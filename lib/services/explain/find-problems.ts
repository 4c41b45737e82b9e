import { articles } from "#lib/domain/problems/articles";
import { type ProblemCode, problemCodes } from "#lib/domain/problems/problem-codes";
import { isFallback } from "#lib/domain/problems/unrecognized";
import { hasWords, maxSearchChars, plainText, searchWords } from "#lib/domain/text/search-words";
import { explainText } from "#lib/salesforce/explain/text";

/**
 * The problems that a search is about: first those that Salesforce, a program or the network says so (`invalid_client`,
 * `ENOTFOUND`), those that a word of many is most often about before the one that knows no more than the word; then those whose title has all its words, then those whose article has them. Nothing of the search is kept.
 */
export function findProblems(search: string): readonly ProblemCode[] {
  const words = searchWords(search);
  if (words.length === 0) return [];
  const said = explainText(search.slice(0, maxSearchChars))
    .guesses.filter(({ class: its }) => its < 6)
    .flatMap(({ code }) => (isFallback(code) ? [...(articles[code].seeAlso ?? []), code] : [code]));
  const withWords = (textOf: (code: ProblemCode) => string) =>
    problemCodes.filter((code) => hasWords(plainText(textOf(code)), words));
  return [...new Set([...said, ...withWords(titleOf), ...withWords(wholeOf)])];
}

const titleOf = (code: ProblemCode): string => [code, articles[code].title, articles[code].loginHistory].join(" ");

const wholeOf = (code: ProblemCode): string =>
  [titleOf(code), articles[code].likelyCause, ...articles[code].fixes].join(" ");
