import { type CredentialKind, credentialsIn, harmless } from "#lib/domain/harmless";
import { type ProblemCode, problemCodes } from "#lib/domain/problem-codes";
import { articles } from "#lib/domain/problems/articles";
import type { Call } from "#lib/domain/wire";
import { explainAnswer } from "./explain-answer.ts";
import { explainFault } from "./faults.ts";
import type { Guess } from "./guess.ts";
import { loginStatusesIn } from "./login-history.ts";
import { folded } from "./said.ts";
import { faultCodePattern, signs, statusPatterns } from "./text-signs.ts";
import { nearOnes } from "./text-typed.ts";
import { closeChars, partsOf } from "./text-window.ts";
import { holds, rotationTextRules, textRules } from "./texts.ts";
import { codeByWord, codeOfWord } from "./words.ts";

export type TextExplanation = {
  /** The best guess, when it is good enough to be shown as the answer. */
  readonly best?: { readonly code: ProblemCode; readonly why: string };
  /** At most eight, the best first. */
  readonly guesses: readonly Guess[];
  /** Credentials that were pasted along: the person must be told to rotate them. Never the credentials themselves. */
  readonly secretsNoticed: readonly CredentialKind[];
};

const goodEnough = 0.45;

/**
 * Explains any pasted text: JSON, curl's output, a log line, a browser address with `error=`, a Status of Login History, words
 * typed in from a screenshot. Of a long text it looks at the beginning, the end and the surroundings of what looks like an
 * error; takes under 5 ms for 256 KiB. Keeps and repeats nothing of it but single known words.
 */
export function explainText(text: string): TextExplanation {
  const { telling, revealing } = partsOf(text);
  const secretsNoticed = credentialsIn(revealing);
  const start = decoded(telling);
  const words = folded(start, closeChars);
  const status = statusIn(start);
  const pairs = pairsIn(start, status);
  const found = [
    ...pairs,
    ...codesIn(start),
    ...statusesIn(start),
    ...signsIn(start),
    ...faultsIn(start),
    ...phrasesIn(words),
    // Which call was answered like this a paste does not say: below everything that is sure.
    ...phrasesIn(words, rotationTextRules, 0.3),
    ...wordsIn(words),
    ...pageIn(telling, status),
    ...(pairs.length > 0 ? [] : statusAlone(start, status)),
  ];
  const exact = withoutBlame(found, status);
  const isEnough = exact.some(({ score }) => score >= goodEnough) || isTokenAnswer(words);
  const guesses = ranked(isEnough ? exact : [...exact, ...nearOnes(words)]);
  const [first] = guesses;
  const best = first && first.score >= goodEnough ? { best: { code: first.code, why: first.why } } : {};
  return { ...best, guesses, secretsNoticed };
}

/** An answer that worked: there is nothing to explain but that a token should not be pasted. */
const isTokenAnswer = (words: string): boolean => words.includes('"access_token"') && !words.includes('"error"');

/** Undoes what logs and addresses do to quotes and spaces: `\"`, `%20`, `+` between words of an address. */
function decoded(text: string): string {
  const unquoted = text
    .replace(/\\{1,8}(["'])/g, "$1")
    .replace(/\\[rnt]/g, " ")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'");
  if (!/[?&#]?error(?:_description)?=/.test(unquoted)) return unquoted;
  const spaced = unquoted.replace(/(error_description=[^&\s"']{0,2000})/g, (part) => part.replaceAll("+", " "));
  return spaced.replace(/(?:%[0-9A-Fa-f]{2}){1,200}/g, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

function statusIn(text: string): number | undefined {
  const numbers = statusPatterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => Number(match[1])));
  const statuses = numbers.filter((number) => number >= 100 && number < 600);
  // curl -v prints a proxy's 200 and a 100 Continue before the answer: the last failure counts.
  return statuses.filter((number) => number >= 400).at(-1) ?? statuses.at(-1);
}

const callIn = (text: string): Call => {
  if (/\/oauth2\/token\b|grant_type|error_description/.test(text)) return "token";
  if (/\/apps\/oauth\/credentials/.test(text)) return "eca-key-and-secret";
  if (/\/oauth2\/userinfo|Bad_OAuth_Token/i.test(text)) return "userinfo";
  return /\binvalid_(?:client|grant|request|scope|app)|unsupported_grant|unauthorized_client|\boauth_|invalid_login/i.test(
    text,
  )
    ? "token"
    : "data-root";
};

const wordPattern =
  /["']?\b(?:error|errorCode|error_code|exceptionCode|faultcode)\b["']?\s{0,3}(?:[:=]>?|>)\s{0,3}["']?(?:\w{1,10}:)?([A-Za-z][\w-]{2,60})/gi;
const textPattern =
  /["']?\b(?:error_?description|message|exceptionMessage|faultstring|errorMessage)\b["']?\s{0,3}(?:[:=]>?|>)\s{0,3}(?:"([^"]{2,500})"|'([^']{2,500})'|([^"'&\n{}[\]<>;]{2,300}))/gi;

/** Error word and text as they stand together in JSON, logs and addresses; judged as the answer they came in. */
function pairsIn(text: string, status: number | undefined): readonly Guess[] {
  const words = [...text.matchAll(wordPattern)].slice(0, 10).map((match) => match[1] ?? "");
  const texts = [...text.matchAll(textPattern)].slice(0, 10).map((match) => match[1] ?? match[2] ?? match[3] ?? "");
  const rows = Array.from({ length: Math.max(words.length, texts.length) }, (_, at) => ({
    error: words[at] ?? words[0] ?? "",
    error_description: texts[at] ?? "",
  })).filter(
    ({ error, error_description: description }) => isKnownWord(error) || isKnownText(description) || /_/.test(error),
  );
  // A log repeats itself.
  const bodies = new Map(rows.map((row) => [JSON.stringify(row), row]));
  return [...bodies].flatMap(([body, row]) => {
    const problem = explainAnswer(callIn(text), "", { status: errorStatus(status), headers: {}, body });
    if (problem === null || problem.code === "unreadable-answer") return [];
    const isVague = ["grant-refused", "unknown-oauth-error", "request-rejected"].includes(problem.code);
    // A word without a text of its own leaves the telling to the words around it.
    const ofWord = row.error_description === "" ? 0.74 : 0.85;
    const score = isKnownText(row.error_description) ? 0.95 : isVague ? 0.6 : ofWord;
    const shown = harmless([row.error, row.error_description].filter(Boolean).join(": "), 120);
    return [{ code: problem.code, why: `The text has the error “${shown}”.`, score }];
  });
}

const isKnownWord = (word: string): boolean => codeOfWord(word.toLowerCase()) !== undefined;
const isKnownText = (text: string): boolean => {
  const known = folded(text);
  return textRules.some(([, ...phrases]) => phrases.some((phrase) => holds(known, phrase)));
};
const errorStatus = (status: number | undefined): number => (status !== undefined && status >= 400 ? status : 400);

/** Our own codes, as read out by support. */
function codesIn(text: string): readonly Guess[] {
  const said = [
    text.trim().toLowerCase(),
    ...[...text.matchAll(/\/problems\/([a-z-]{3,40})/g)].map(([, code]) => code),
  ];
  return problemCodes
    .filter((code) => code.includes("-") && said.includes(code))
    .map((code) => ({ code, why: "This is one of Orglink's own problem codes.", score: 1 }));
}

const statusesIn = (text: string): readonly Guess[] =>
  loginStatusesIn(text).map(([said, code]) => ({ code, why: `“${said}” is a Status of Login History.`, score: 0.88 }));

const signsIn = (text: string): readonly Guess[] =>
  signs
    .filter(([sign]) => sign.test(text))
    .map(([, code, saidBy], at) => ({ code, why: `The text has ${saidBy}.`, score: 0.85 - at / 1000 }));

const faultsIn = (text: string): readonly Guess[] =>
  [...new Set(text.match(faultCodePattern) ?? [])].slice(0, 20).map((code) => ({
    code: explainFault("token", "", { code, message: "" }).code,
    why: `The text has the network code ${harmless(code, 60)}.`,
    score: 0.9,
  }));

/** Salesforce's phrases anywhere in the text; a longer phrase proves more than a shorter one, an earlier rule more than a later. */
function phrasesIn(words: string, rules = textRules, least = 0.55): readonly Guess[] {
  return rules.flatMap(([code, ...phrases], at) => {
    const held = phrases.filter((phrase) => isTelling(phrase) && holds(words, phrase));
    const longest = held.toSorted((one, other) => other.length - one.length)[0];
    if (longest === undefined) return [];
    const score = least + Math.min(0.3, longest.length / 100) - at / 1000;
    return [{ code, why: `The text has the words “${longest}”.`, score }];
  });
}

/** A single everyday word proves something in an error text, and nothing in a page of prose. */
const isTelling = (phrase: string): boolean => /[ _]/.test(phrase) && phrase.length > 7;

function wordsIn(words: string): readonly Guess[] {
  const tokens = new Set((words.match(/\w+/g) ?? []).filter((word) => word.includes("_")));
  const exact = [...tokens].slice(0, 500).flatMap((token) => {
    const code = codeOfWord(token);
    return code ? [{ code, why: `The text has the error word “${token}”.`, score: 0.58 }] : [];
  });
  return words.length > shortChars ? exact : [...exact, ...spokenWordsIn(words)];
}

const shortChars = 120;
const spokenWords = Object.entries(codeByWord)
  .filter(([word]) => word.includes("_"))
  .map(([word, code]) => [word.replaceAll("_", " "), code] as const);

/** `invalid grant` for `invalid_grant`, as people type it; in a longer text such words prove nothing. */
const spokenWordsIn = (words: string): readonly Guess[] =>
  spokenWords
    .filter(([word]) => words.includes(word))
    .map(([word, code]) => ({ code, why: `The text has the error word “${word}”.`, score: 0.48 + word.length / 1000 }));

const pageStart = /<(?:!doctype html|html|head|body|title)\b/i;

/** A page anywhere in the text, such as behind the headers that curl prints. */
function pageIn(text: string, status: number | undefined): readonly Guess[] {
  const at = text.search(pageStart);
  if (at < 0) return [];
  const problem = explainAnswer("token", "", { status: status ?? 200, headers: {}, body: text.slice(at) });
  return problem ? [{ code: problem.code, why: "The text has a web page with these words.", score: 0.76 }] : [];
}

/** A status without words: what it means for a data request, and for a token request where the text speaks of one. */
function statusAlone(text: string, status: number | undefined): readonly Guess[] {
  if (status === undefined || status < 300) return [];
  const call = /oauth2\/token|grant_type/.test(text) ? "token" : "data-root";
  const problem = explainAnswer(call, "", { status, headers: {}, body: "" });
  if (problem === null || problem.code === "unreadable-answer") return [];
  const score = speaksForItself(status) ? 0.75 : 0.46;
  return [{ code: problem.code, why: `The text has the HTTP status ${status}.`, score }];
}

const speaksForItself = (status: number): boolean =>
  status === 407 || status === 408 || status === 420 || status === 429 || status >= 500;

/** A 408, 429 or 5xx blames nobody who typed or set up: such readings count for little beside it. */
function withoutBlame(guesses: readonly Guess[], status: number | undefined): readonly Guess[] {
  if (status === undefined || !(status === 408 || status === 429 || status >= 500)) return guesses;
  const blames = (code: ProblemCode): boolean =>
    ["typed-value", "salesforce-setup", "run-as-user"].includes(articles[code].faultOwner);
  return guesses.map((guess) => (blames(guess.code) ? { ...guess, score: guess.score * 0.4 } : guess));
}

function ranked(found: readonly Guess[]): readonly Guess[] {
  const byCode = new Map<ProblemCode, Guess>();
  for (const guess of found) {
    const known = byCode.get(guess.code);
    if (known === undefined || guess.score > known.score) byCode.set(guess.code, guess);
  }
  return [...byCode.values()]
    .toSorted((one, other) => other.score - one.score)
    .slice(0, 8)
    .map((guess) => ({ ...guess, score: Math.round(guess.score * 100) / 100 }));
}
