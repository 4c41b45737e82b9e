import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";
import { describe, expect, test } from "vitest";
import { bounded, explaining, linear, ownTexts, type Reader } from "./outside-text.ts";

/** What opens and does not close, what is begun again and again, and what grows when it is folded. */
const pieces = [
  ..."][<(\"'\\&% \n\t.-_=/:@#;{*,`1aAF",
  ...["a@", "1.", "a.", "@.", " .", "a ", "a b", "://", "://a:", "::", "[:", "--", "a--", "\\'", "](", "\\x"],
  ...["eyJ", "-eyJ", "eyJa.", "3MVG9", "00D", "5Aep", "0xI", "aA1-", "0f-", "f_", "sid=", "x=", "=x;", "?code="],
  ...["client_secret=", "client secret is ", "bearer ", "password:", "secret: ", "copy ", "href=", "http:", "https:"],
  ...[
    "<a",
    "<a ",
    "<p>",
    "<script>",
    "</script",
    "<!--",
    "<title>",
    "&lt;",
    "&#",
    "%2f",
    "%0A",
    '{"a":',
    '[{"a":[',
    "1,",
  ],
  ...["error=", "error_description=", '"error":', '"message":"', "code: ", "curl: (", "HTTP/1.1 4", "login_", "\r\n"],
  ...["salesforce.com.", ".my.salesforce.com", "\u0301", "\u200b", "\u3000", "\ud800", "\u0130", "\ufdfa", "\0"],
] as const;

const repeated = (piece: string, chars: number) => piece.repeat(Math.ceil(chars / piece.length)).slice(0, chars);

/** Ways to put a piece: alone, in what ends otherwise than it must, and among other words. */
const places: Readonly<Record<string, (piece: string, chars: number) => string>> = {
  alone: (piece, chars) => `${repeated(piece, chars)}!`,
  "among words": (piece, chars) => `a@${repeated(piece, chars / 2)} ${repeated("b", chars / 2)} @`,
};

/** The least of several times: whatever else the machine does can only add to it. */
function leastMs(read: Reader, text: string, times: number): number {
  const costs = Array.from({ length: times }, () => {
    const begun = performance.now();
    read(text);
    return performance.now() - begun;
  });
  return Math.min(...costs);
}

/** CPU time of this thread alone, over so many calls that its clock, which on some systems ticks every 4 ms, is fine enough. */
function cpuMs(read: Reader, text: string): number {
  const before = process.threadCpuUsage();
  for (let calls = 1; ; calls += 1) {
    read(text);
    const { user, system } = process.threadCpuUsage();
    const spentMs = (user + system - before.user - before.system) / 1_000;
    if (spentMs >= 100) return spentMs / calls;
  }
}

/** From so many characters to so many, the cost grows at most so many times. Below `freeMs` nothing is worth asking about. */
type Growth = { readonly from: number; readonly to: number; readonly atMost: number; readonly freeMs: number };

/** Four times the text costs four times as much; sixteen times would be the square. Between them is room for a busy machine. */
const byFours: readonly Growth[] = [
  { from: 250, to: 1_000, atMost: 9, freeMs: 0.3 },
  { from: 500, to: 2_000, atMost: 9, freeMs: 0.3 },
  { from: 2_000, to: 8_000, atMost: 9, freeMs: 0.3 },
];
/** Past the bound of every field, more text costs what it takes to hand it over and trim it, and is not looked through. */
const pastTheBound: Growth = { from: 20_000, to: 320_000, atMost: 4, freeMs: 4 };

/** How more text costs more than it may; null when it does not. One slow answer proves nothing: it is asked again, by CPU time. */
function growsTooFast(read: Reader, less: string, more: string, { atMost, freeMs }: Growth): string | null {
  if (leastMs(read, more, 1) < freeMs) return null;
  const quick = leastMs(read, more, 3);
  if (quick < freeMs || quick <= atMost * leastMs(read, less, 3)) return null;
  const [cost, share] = [cpuMs(read, more), cpuMs(read, less)];
  if (cost < freeMs || cost <= atMost * share) return null;
  return `${more.length} characters cost ${cost.toFixed(2)} ms, ${less.length} cost ${share.toFixed(2)} ms`;
}

/** The pieces that cost a reader too much; the first few are enough to know. */
function slowPieces(read: Reader, growths: readonly Growth[]): readonly string[] {
  const slow: string[] = [];
  for (const [place, textOf] of Object.entries(places)) {
    for (const piece of pieces) {
      for (const growth of growths) {
        const told = growsTooFast(read, textOf(piece, growth.from), textOf(piece, growth.to), growth);
        if (told !== null) slow.push(`${JSON.stringify(piece)} ${place}: ${told}`);
        if (slow.length >= 4) return slow;
      }
    }
  }
  return slow;
}

describe("a text of any length costs its share and no more, whatever is in it", () => {
  const readers = Object.entries({ ...linear, ...prefixed("explains ", explaining) });
  test.each(readers)("%s", (_, read) => {
    expect(slowPieces(read, byFours)).toEqual([]);
  });
});

describe("what is too long is cut or refused before it is looked at", () => {
  test.each(Object.entries(bounded))("%s", (_, read) => {
    expect(slowPieces(read, [...byFours, pastTheBound])).toEqual([]);
  });
});

test.each([
  ["a hundred thousand objects in one another", '{"a":'.repeat(100_000)],
  ["a hundred thousand lists in one another", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
])("%s are refused or read, and break nothing", (_, nested) => {
  for (const read of Object.values({ ...linear, ...bounded, ...explaining })) expect(() => read(nested)).not.toThrow();
});

test("every file that looks for patterns is among the readers, or its texts are our own", () => {
  const looksForPatterns =
    /\.(?:test|exec|match|matchAll|search)\(|(?:replace|replaceAll|split|regex)\(\s*\/|RegExp\(|JSON\.parse|afeParse/;
  const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "lib", "app", "components", "*.ts"], {
    encoding: "utf8",
  })
    .split("\n")
    .filter(
      (file) => /^(?:lib|app|components)\/.*\.tsx?$|^[\w.]+\.ts$/.test(file) && !/\.test\.|\/testing\//.test(file),
    )
    .filter((file) => looksForPatterns.test(readFileSync(file, "utf8")));
  const known = [...Object.keys(linear), ...Object.keys(bounded), ...Object.keys(ownTexts)];
  const isExplaining = (file: string) => file.startsWith("lib/salesforce/explain/");
  expect(files.filter((file) => !known.includes(file) && !isExplaining(file))).toEqual([]);
});

function prefixed(prefix: string, readers: Readonly<Record<string, Reader>>): Readonly<Record<string, Reader>> {
  return Object.fromEntries(Object.entries(readers).map(([name, read]) => [`${prefix}${name}`, read]));
}
