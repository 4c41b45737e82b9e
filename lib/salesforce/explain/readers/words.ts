import { fewOfEach } from "../few-of-each.ts";
import { codeByWord, codeOfWord, isAnybodysWord } from "../words.ts";
import type { Sentence } from "./sentences.ts";

const vague = new Set(["grant-refused", "request-rejected", "unknown-oauth-error"]);
const mostWords = 2_000;

/** Salesforce's error words in running text (`INVALID_SESSION_ID`, `invalid_client`), and gRPC's of the Pub/Sub API. */
export function errorWordsIn(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let count = 0;
  for (const match of text.matchAll(/\b[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)+\b/g)) {
    count += 1;
    if (count > mostWords) break;
    const word = match[0].toLowerCase();
    const code = codeOfWord(word);
    const to = match.index + match[0].length;
    if (code === undefined || isSetting(text, to)) continue;
    const its = isAnybodysWord(word) ? 4 : 2;
    found.push({ code, class: its, specificity: its === 4 || vague.has(code) ? 0 : 1, from: match.index, to });
  }
  return [
    ...fewOfEach(found, ({ code, class: its }) => `${code} ${its}`),
    ...eventBusWordsIn(text),
    ...timeoutNamesIn(text),
  ];
}

/** A name that is given a value is no error: `QUERY_TIMEOUT=60`. */
const isSetting = (text: string, to: number): boolean => /^["']?\s{0,2}=\s{0,2}[^=&\s]/.test(text.slice(to, to + 8));

const timeoutName =
  /(?<![A-Za-z0-9_])(?:Connect|Connection|Read|Write|Pool|Open|Socket|Request|Response|Gateway)Time(?:d?[Oo]ut)(?:Error|Exception)?\b(?!["']?\s{0,3}=|["']?\s{0,3}:\s{0,3}["']?(?:\d|PT|none|null|true|false))/g;

/** The names of time-out errors (`httpx.ConnectTimeout`), but not of settings, which are given a value. */
const timeoutNamesIn = (text: string): readonly Sentence[] =>
  [...text.matchAll(timeoutName)].slice(0, 20).map((match) => ({
    code: "timed-out",
    class: 4,
    specificity: 1,
    from: match.index,
    to: match.index + match[0].length,
  }));

/** @see Pub/Sub API Developer Guide, Handle Errors */
function eventBusWordsIn(text: string): readonly Sentence[] {
  return [...text.matchAll(/\bsfdc\.platform\.eventbus\.grpc\.([a-z.]{3,80})/gi)].map((match) => {
    const word = (match[1] ?? "").toLowerCase();
    const code = word.includes("auth.header")
      ? "auth-header-rejected"
      : word.includes("auth")
        ? "session-invalid"
        : /unavailable|internal|server/.test(word)
          ? "salesforce-unavailable"
          : /permission|access/.test(word)
            ? "permission-missing"
            : /limit/.test(word)
              ? "api-limit-reached"
              : "request-rejected";
    return { code, class: 2, specificity: 2, from: match.index, to: match.index + match[0].length };
  });
}

const shortChars = 120;
const spokenWords = Object.entries(codeByWord)
  .filter(([word]) => word.includes("_") && word !== "server_unavailable" && !isAnybodysWord(word))
  .map(([word, code]) => [word.replaceAll("_", " "), code] as const);

/** `invalid grant` for `invalid_grant`, as people type it; in a longer text such words prove nothing. */
export const spokenWordsIn = (folded: string): readonly Sentence[] =>
  folded.length > shortChars
    ? []
    : spokenWords.flatMap(([word, code]) => {
        const from = folded.indexOf(word);
        return from < 0 ? [] : [{ code, class: 4, specificity: 0, from, to: from + word.length }];
      });
