import { inflateSync } from "node:zlib";

/** Words printed in one go: where they begin and end, in points from the left and the upper edge, and how large they are. */
type Run = {
  readonly text: string;
  readonly x: number;
  readonly endX: number;
  readonly y: number;
  readonly size: number;
};

/** A printed sheet as a reader finds it. */
export type Sheet = {
  readonly height: number;
  readonly runs: readonly Run[];
  /** All its words in the order they were printed, without spaces: where a line is broken does not matter. */
  readonly words: string;
};

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
type Codes = { readonly digits: number; readonly textOf: ReadonlyMap<number, string> };

/** Letters that a face joins, as `fi`, are told apart again. */
export const withoutSpaces = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");

/** Reads the sheets of a PDF that Chromium made; of PDF only what such files use (ISO 32000-1, 8.3.4 and 9.4). */
export function readSheets(pdf: Buffer): readonly Sheet[] {
  const bytes = pdf.toString("latin1");
  const objects = new Map(
    [...bytes.matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)].map(([, id, body]) => [id, body]),
  );
  const objectAt = (id: string | undefined): string => objects.get(id) ?? "";
  const textOfFont = new Map<string, Codes>();
  const fontCodes = (id: string) => {
    const codes = textOfFont.get(id) ?? readCodes(streamIn(objectAt(/\/ToUnicode (\d+) 0 R/.exec(objectAt(id))?.[1])));
    textOfFont.set(id, codes);
    return codes;
  };
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\s/.test(body ?? ""))
    .map((page = "") => {
      const fonts = new Map([...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", id = ""]) => [name, id]));
      const height = Number(/\/MediaBox \[\S+ \S+ \S+ ([\d.]+)\]/.exec(page)?.[1]);
      const content = streamIn(objectAt(/\/Contents (\d+) 0 R/.exec(page)?.[1]));
      const runs = readRuns(content, height, (font) => fontCodes(fonts.get(font) ?? ""));
      return { height, runs, words: withoutSpaces(runs.map(({ text }) => text).join("")) };
    });
}

/** Drawn pages, whose menus lie over other words on purpose, have smaller words than ours, in points. */
const smallestOwnWords = 8;

/** Pairs of words that are printed over each other, of which one at least is not part of a drawing. */
export const overlaps = ({ runs }: Sheet): readonly string[] =>
  runs.flatMap((run, index) =>
    runs
      .slice(index + 1)
      .filter((other) => isOver(run, other))
      .map((other) => `“${other.text}” over “${run.text}”`),
  );

/** What stands on one line is told apart from what was printed over it by the line: that has another one. */
function isOver(a: Run, b: Run): boolean {
  const apart = Math.abs(a.y - b.y);
  const shared = Math.min(a.endX, b.endX) - Math.max(a.x, b.x);
  const isOwn = Math.max(a.size, b.size) >= smallestOwnWords;
  return isOwn && shared > 1 && apart > 0.1 && apart < 0.6 * Math.min(a.size, b.size);
}

/** How far down a sheet its last words stand; 1 is the lower edge. */
export const filledTo = ({ runs, height }: Sheet): number => Math.max(0, ...runs.map(({ y }) => y)) / height;

function streamIn(body: string): string {
  const begin = /stream\r?\n/.exec(body);
  if (begin === null) return "";
  const length = Number(/\/Length (\d+)/.exec(body)?.[1]);
  const from = begin.index + begin[0].length;
  const bytes = body.slice(from, from + length);
  // What would not get smaller is left as it is: short glyphs, and the nothing on an empty sheet.
  return body.slice(0, begin.index).includes("/FlateDecode")
    ? inflateSync(Buffer.from(bytes, "latin1")).toString("latin1")
    : bytes;
}

/** A font's table from codes to words, and how many hexadecimal digits a code has. */
function readCodes(table: string): Codes {
  const textOf = new Map<number, string>();
  const wordsOf = (hex: string) => Buffer.from(hex, "hex").swap16().toString("utf16le");
  for (const [, rows = ""] of table.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code = "", words = ""] of rows.matchAll(/<(\w+)> <(\w+)>/g)) {
      textOf.set(Number.parseInt(code, 16), wordsOf(words));
    }
  }
  for (const [, rows = ""] of table.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, from = "", to = "", words = ""] of rows.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      for (let code = first; code <= last; code += 1) {
        textOf.set(code, String.fromCharCode(Number.parseInt(words, 16) + code - first));
      }
    }
  }
  return { digits: /begincodespacerange\s*<(\w+)>/.exec(table)?.[1]?.length ?? 2, textOf };
}

const matrixOf = (numbers: string): Matrix => numbers.split(" ").map(Number) as unknown as Matrix;

const times = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
];

function readRuns(content: string, height: number, codesOf: (font: string) => Codes): Run[] {
  const runs: Run[] = [];
  const saved: Matrix[] = [];
  let place: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [part, words, cm] of content.matchAll(/^BT\n(.*?)^ET$|^(\S+ \S+ \S+ \S+ \S+ \S+) cm$|^[qQ]$/gms)) {
    if (part === "q") saved.push(place);
    else if (part === "Q") place = saved.pop() ?? place;
    else if (cm) place = times(matrixOf(cm), place);
    else if (words) runs.push(readRun(words, place, height, codesOf));
  }
  return runs;
}

function readRun(words: string, place: Matrix, height: number, codesOf: (font: string) => Codes): Run {
  const [, font = "", size = "0"] = /\/(\S+) (\S+) Tf/.exec(words) ?? [];
  const matrix = /(\S+ \S+ \S+ \S+ \S+ \S+) Tm/.exec(words)?.[1] ?? "1 0 0 1 0 0";
  const begin = times(matrixOf(matrix), place);
  const { digits, textOf } = codesOf(font);
  const hex = [...words.matchAll(/<(\w+)>/g)].map(([, codes = ""]) => codes).join("");
  const codes = hex.match(new RegExp(`.{${digits}}`, "g")) ?? [];
  const along = [...words.matchAll(/(\S+) \S+ Td/g)].reduce((sum, [, x]) => sum + Number(x), 0);
  return {
    text: codes.map((code) => textOf.get(Number.parseInt(code, 16)) ?? "").join(""),
    x: begin[4],
    endX: begin[4] + along * begin[0],
    y: height - begin[5],
    size: Number(size) * Math.abs(begin[3]),
  };
}
