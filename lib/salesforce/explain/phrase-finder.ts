import { gapChars, isBordered, mostBeginnings } from "./phrases.ts";

/** Where a phrase stands in a folded text. */
export type Hit<Row> = { readonly row: Row; readonly from: number; readonly to: number };

type Entry<Row> = { readonly row: Row; readonly first: string; readonly others: readonly string[] };

const isWordChar = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;

/** As many letters as single words are looked up by. */
const keyLetters = 4;
const longestWord = 40;
/** As many places of one phrase as are remembered: the first ones, and the last. */
const mostHits = 4;

/**
 * Makes a finder of many phrases at once (`a … b`: the parts soon after one another). It looks at each word of a text once, so
 * that its time does not grow with the number of phrases: they begin at the beginning of a word, or with no letter at all.
 */
export function phraseFinder<Row>(rows: readonly (readonly [phrase: string, row: Row])[]) {
  const byWord = new Map<string, Entry<Row>[]>();
  const byLetters = new Map<string, Entry<Row>[]>();
  const loose: Entry<Row>[] = [];
  for (const [phrase, row] of rows) {
    const [first = "", ...others] = phrase.split(" … ");
    const entry = { row, first, others };
    const word = /^[a-z0-9_]+/.exec(first)?.[0];
    // A single word finds longer ones that begin with it, too.
    if (word === undefined || (word === first && word.length < keyLetters)) loose.push(entry);
    else if (word === first) enter(byLetters, word.slice(0, keyLetters), entry);
    else enter(byWord, word, entry);
  }
  return (text: string): readonly Hit<Row>[] => {
    const hits = new Map<Entry<Row>, Hit<Row>[]>();
    const tries = new Map<Entry<Row>, number>();
    const look = (entry: Entry<Row>, from: number): void => {
      if (!text.startsWith(entry.first, from)) return;
      let to = from + entry.first.length;
      if (entry.others.length > 0) {
        const tried = (tries.get(entry) ?? 0) + 1;
        tries.set(entry, tried);
        if (tried > mostBeginnings) return;
        to = endOf(text, to, entry.others);
      }
      if (to < 0) return;
      const known = hits.get(entry);
      const hit = { row: entry.row, from, to };
      if (known === undefined) hits.set(entry, [hit]);
      else known[Math.min(known.length, mostHits - 1)] = hit;
    };
    forEachWord(text, (from, to) => {
      const known = byWord.get(text.slice(from, Math.min(to, from + longestWord)));
      if (known !== undefined) for (const entry of known) look(entry, from);
      const similar = to - from < keyLetters ? undefined : byLetters.get(text.slice(from, from + keyLetters));
      if (similar !== undefined) for (const entry of similar) look(entry, from);
    });
    for (const entry of loose) {
      let at = text.indexOf(entry.first);
      const isWord = isWordChar(entry.first.charCodeAt(0));
      for (let count = 0; at >= 0 && count < mostBeginnings; count += 1) {
        if (!isWord || at === 0 || !isWordChar(text.charCodeAt(at - 1))) look(entry, at);
        at = text.indexOf(entry.first, at + 1);
      }
    }
    return [...hits.values()].flat();
  };
}

function enter<Row>(entries: Map<string, Entry<Row>[]>, key: string, entry: Entry<Row>): void {
  const known = entries.get(key);
  if (known === undefined) entries.set(key, [entry]);
  else known.push(entry);
}

function forEachWord(text: string, visit: (from: number, to: number) => void): void {
  let from = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const isWord = at < text.length && isWordChar(text.charCodeAt(at));
    if (isWord && from < 0) from = at;
    if (!isWord && from >= 0) {
      visit(from, at);
      from = -1;
    }
  }
}

/** Where the last of `parts` ends, each soon after the one before and at the beginning of a word; -1 when one is missing. */
function endOf(text: string, from: number, parts: readonly string[]): number {
  let start = from;
  for (const part of parts) {
    const rest = text.slice(start, start + gapChars + part.length);
    const at = placeIn(rest, part);
    if (at < 0 || isBordered(rest.slice(0, at))) return -1;
    start += at + part.length;
  }
  return start;
}

function placeIn(rest: string, part: string): number {
  let at = rest.indexOf(part);
  while (at > 0 && isWordChar(part.charCodeAt(0)) && isWordChar(rest.charCodeAt(at - 1)))
    at = rest.indexOf(part, at + 1);
  return at;
}
