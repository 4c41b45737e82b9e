import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url).pathname;
const sources = globSync(["*.ts", "{app,components,lib}/**/*.{ts,tsx}"], { cwd: root })
  .filter((path) => !/\.test\.tsx?$|\/testing\//.test(path))
  .sort();

/** Who else may open or accept connections, and why that is no second door. Tests and their helpers are not looked at. */
const exempt: readonly (readonly [folder: string, reason: string])[] = [
  ["lib/egress/", "the door"],
  [
    "lib/mail/open-mailer.ts",
    "has nodemailer speak over a socket that the door opened, and open none; its tests say so",
  ],
  ["lib/boot/", "is the server: it accepts connections and opens none"],
  ["lib/http/", "reads the requests of that server"],
  ["lib/practice-org/", "serves on loopback in its own process, and asks that server alone"],
  ["lib/operator/", "takes commands on a Unix socket of this machine, and sends them there"],
  ["lib/cli/", "asks the server of this machine, through its Unix socket or on loopback"],
];

const socketModules =
  /^(?:node:)?(?:net|tls|dns|dns\/promises|http|https|http2|dgram|inspector)$|^(?:undici|axios|got|node-fetch|ws|nodemailer|cross-fetch|ky)(?:\/|$)/;
/** What these modules have that opens nothing. */
const harmlessNames = ["BlockList", "isIP", "isIPv4", "isIPv6"];
const browserNetwork =
  /(?<![\w.$#"'`-])(?:(?:globalThis|window|self)\.)?fetch\s*\(|\.sendBeacon\s*\(|\bnew\s+(?:WebSocket|EventSource|XMLHttpRequest)\b/;

/** Modules that a source imports for use, dynamically too; type imports and harmless names left out. */
function socketImports(source: string): readonly string[] {
  const found: string[] = [];
  for (const [, names = "", from = ""] of source.matchAll(
    /^import\s+(?!type\b)([^;]*?)\s*(?:from\s*)?["']([^"']+)["']/gm,
  )) {
    const used = names
      .replace(/[{}]/g, "")
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name && !name.startsWith("type "));
    const isHarmless = used.length > 0 && used.every((name) => harmlessNames.includes(name));
    if (socketModules.test(from) && !isHarmless) found.push(from);
  }
  for (const [, from = ""] of source.matchAll(/\b(?:import|require|getBuiltinModule)\(\s*["'`]([^"'`]+)["'`]/g)) {
    if (socketModules.test(from)) found.push(from);
  }
  return found;
}

const withoutComments = (source: string): string => source.replace(/\/\*[\s\S]*?\*\/|(?<![:"'`])\/\/.*$/gm, "");
const isExempt = (path: string): boolean => exempt.some(([folder]) => path.startsWith(folder));
const others = sources
  .filter((path) => !isExempt(path))
  .map((path) => [path, withoutComments(readFileSync(root + path, "utf8"))] as const);

test("nothing outside the door imports what can open a socket", () => {
  const found = others.flatMap(([path, source]) => socketImports(source).map((from) => `${path} imports ${from}`));
  expect(found).toEqual([]);
});

test("only code of the browser calls fetch, and there the content security policy holds it to our own origin", () => {
  const found = others
    .filter(([, source]) => browserNetwork.test(source))
    .filter(([path, source]) => path.startsWith("lib/") || !/^\s*["']use client["']/.test(source))
    .map(([path]) => path);
  expect(found).toEqual([]);
});

test("the search sees what it is for", () => {
  expect(sources).toContain("lib/egress/door.ts");
  expect(socketImports('import { connect } from "node:tls";')).toEqual(["node:tls"]);
  expect(socketImports('import tls, { connect } from "tls";\nimport "undici";')).toEqual(["tls", "undici"]);
  expect(socketImports('const { request } = await import("node:https");')).toEqual(["node:https"]);
  expect(socketImports('import { BlockList, isIP } from "node:net";\nimport type { Socket } from "node:net";')).toEqual(
    [],
  );
  expect(browserNetwork.test("await fetch(url)")).toBe(true);
  expect(browserNetwork.test("globalThis.fetch(url)")).toBe(true);
  expect(browserNetwork.test("prefetch(url)")).toBe(false);
});
