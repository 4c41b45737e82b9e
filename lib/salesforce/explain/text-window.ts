/** How much of a text is looked at closely; a shorter one is looked at whole. */
export const closeChars = 8_192;

/** Of a text longer than twice this, the middle is passed over. */
const scannedChars = 98_304;
const edgeChars = 2_048;
const beforeChars = 160;
const afterChars = 360;
/** As long as secrets are. */
const longWord = 32;

/** What errors are told in, lower case, the telling before the common. */
const errorMarks = [
  "error_description",
  "errorcode",
  "invalid_",
  "oauth_",
  "login_",
  "curl: (",
  "credentials user",
  "und_err",
  "http/1.1 4",
  "http/1.1 5",
  "http/2 4",
  "http/2 5",
  "<title",
  "exception",
  "fault",
  "error",
  "failed",
  "denied",
  "restricted",
  "expired",
  "timed out",
  "certificate",
  "not supported",
] as const;

/** What stands before a credential, or begins one, lower case. */
const credentialMarks = [
  "3mvg",
  "5aep",
  "aprx",
  "eyj",
  "00d",
  "secret",
  "password",
  "bearer ",
  "basic ",
  "_token",
  "sid=",
  "code=",
] as const;

const marks = [...errorMarks, ...credentialMarks];

/** A number for three letters, the same for both cases: what the scan compares at every place. */
const trigram = (before: number, letter: number): number => ((before << 5) | (letter & 31)) & 0x7fff;
const trigramOf = (mark: string): number => [0, 1, 2].reduce((number, at) => trigram(number, mark.charCodeAt(at)), 0);

/** The marks that begin alike, in groups; a trigram's group is its number, 0 for a trigram that begins no mark. */
const groups: readonly (readonly number[])[] = [
  [],
  ...Map.groupBy(marks.keys(), (mark) => trigramOf(marks[mark] ?? "")).values(),
];
const groupByTrigram = new Uint8Array(0x8000);
for (const [group, [first]] of groups.entries()) {
  if (first !== undefined) groupByTrigram[trigramOf(marks[first] ?? "")] = group;
}

type Part = { readonly from: number; readonly to: number };

export type LongText = {
  /** The beginning, the end and the surroundings of what looks like an error, in their order; at most `closeChars`. */
  readonly parts: readonly Part[];
  /** The text in which a credential may stand; at most twice `closeChars` and the joints. */
  readonly revealing: string;
};

/** The parts of a text that are worth a close look; all of it when it is short. Takes linear time, whatever the letters are. */
export function partsOf(text: string): LongText {
  if (text.length <= closeChars) return { parts: [{ from: 0, to: text.length }], revealing: text };
  const { placesOfMarks, longWords } = scan(text);
  const around = (places: readonly number[]): readonly Part[] =>
    places.map((at) => ({ from: Math.max(0, at - beforeChars), to: Math.min(text.length, at + afterChars) }));
  const edges: readonly Part[] = [
    { from: 0, to: edgeChars },
    { from: text.length - edgeChars, to: text.length },
  ];
  const telling = bounded([...edges, ...around(placesOfMarks.slice(0, errorMarks.length).flat())]);
  const secrets = bounded(around([...placesOfMarks.slice(errorMarks.length).flat(), ...longWords]));
  const revealing = [...telling, ...secrets].map(({ from, to }) => text.slice(from, to)).join("\n");
  return { parts: telling, revealing };
}

/** Where each mark stands between the edges: its first two places and its last; and where the first long words begin. */
function scan(text: string) {
  const placesOfMarks: number[][] = marks.map(() => []);
  const longWords: number[] = [];
  let letters = 0;
  let run = 0;
  const end = text.length - edgeChars;
  for (let at = edgeChars; at < end; at += 1) {
    if (at === scannedChars) at = Math.max(at, text.length - scannedChars);
    const code = text.charCodeAt(at);
    letters = trigram(letters, code);
    const group = groupByTrigram[letters] ?? 0;
    if (group > 0) note(text, at - 2, groups[group] ?? [], placesOfMarks);
    run = isWordChar(code) ? run + 1 : 0;
    if (run === longWord && longWords.length < 3) longWords.push(at - longWord + 1);
  }
  return { placesOfMarks, longWords };
}

function note(text: string, at: number, candidates: readonly number[], placesOfMarks: readonly number[][]): void {
  for (let index = 0; index < candidates.length; index += 1) {
    const mark = candidates[index] ?? 0;
    if (!standsAt(text, at, marks[mark] ?? "")) continue;
    const places = placesOfMarks[mark] ?? [];
    const last = Math.min(places.length, 2);
    if (last === 0 || at - (places[last - 1] ?? 0) > afterChars) places[last] = at;
  }
}

function standsAt(text: string, at: number, mark: string): boolean {
  for (let index = mark.length - 1; index >= 0; index -= 1) {
    const code = text.charCodeAt(at + index);
    if ((code >= 0x41 && code <= 0x5a ? code | 32 : code) !== mark.charCodeAt(index)) return false;
  }
  return true;
}

const isWordChar = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a);

/** The parts in their order in the text, overlapping ones as one; those that come last in the list go when it is too much. */
function bounded(parts: readonly Part[]): readonly Part[] {
  let chars = 0;
  const kept = parts.filter(({ from, to }) => {
    chars += to - from;
    return chars <= closeChars;
  });
  const merged: Part[] = [];
  for (const part of kept.toSorted((one, other) => one.from - other.from)) {
    const last = merged.at(-1);
    if (last === undefined || part.from > last.to) merged.push(part);
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, part.to) };
  }
  return merged;
}
