import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

const root = new URL("..", import.meta.url).pathname;

/** What each room of the house may import besides itself, and why nothing else. The first entry that fits a file counts. */
const rooms: readonly (readonly [room: string, may: readonly string[], why: string])[] = [
  ["lib/domain", [], "the domain is pure: types, rules, words"],
  ["lib/practice", ["lib/domain"], "what a practice org is: switches, users, sections"],
  [
    "lib/words",
    ["lib/domain", "lib/practice", "lib/guide", "lib/routes"],
    "what pages, mails, bundles, webhooks and commands say alike; the guide knows where in Setup it is done",
  ],
  ["lib/guide", ["lib/domain", "lib/practice", "lib/routes"], "the guide is content over the domain"],
  ["lib/forms", ["lib/domain", "lib/practice", "lib/guide"], "a form is declared once, for action and component"],
  ["lib/salesforce", ["lib/domain"], "the protocol client gets its network handed in"],
  ["lib/egress", ["lib/domain"], "the door knows hosts, not what is said to them"],
  ["lib/vault", ["lib/domain"], "the vault seals what it is given"],
  ["lib/store", ["lib/domain"], "the store knows no Salesforce"],
  [
    "lib/identity",
    ["lib/domain", "lib/forms", "lib/store", "lib/vault", "lib/env"],
    "passwords and sessions are kept in the store",
  ],
  ["lib/http", ["lib/domain"], "what a request is, before anybody asks who sent it"],
  ["lib/practice-org", ["lib/domain", "lib/practice", "lib/env"], "the practice org is a process of its own"],
  [
    "lib/services",
    ["lib/domain", "lib/practice", "lib/words", "lib/guide", "lib/forms", "lib/salesforce", "lib/egress"].concat([
      "lib/vault",
      "lib/store",
      "lib/identity",
      "lib/http",
      "lib/practice-org",
      "lib/env",
      "lib/log",
      "lib/trace-of",
      "lib/routes",
    ]),
    "a service is the place where salesforce, store and vault meet",
  ],
  [
    "lib/operator",
    ["lib/domain", "lib/words", "lib/services", "lib/store", "lib/env", "lib/log", "lib/trace-of"],
    "commands of whoever runs Orglink, to one that runs or to the store",
  ],
  ["lib/jobs", ["lib/domain", "lib/services", "lib/store", "lib/env", "lib/log"], "jobs are thin doors over services"],
  [
    "lib/actions",
    ["lib/domain", "lib/practice", "lib/words", "lib/guide", "lib/forms", "lib/services", "lib/identity"].concat([
      "lib/env",
      "lib/routes",
      "lib/http",
      "lib/report-failure",
      "lib/trace-of",
    ]),
    "an action parses, guards and calls one service",
  ],
  [
    "lib/boot",
    [
      "lib/domain",
      "lib/guide",
      "lib/http",
      "lib/identity",
      "lib/services",
      "lib/jobs",
      "lib/operator",
      "lib/store",
      "lib/env",
      "lib/log",
    ].concat(["lib/report-failure", "lib/trace-of"]),
    "what starts puts the parts together",
  ],
  ["lib/api", ["lib/domain", "lib/words", "lib/services", "lib/routes"], "the API is a thin door over services"],
  [
    "lib/cli",
    ["lib/domain", "lib/words", "lib/services", "lib/salesforce", "lib/operator", "lib/boot", "lib/env", "lib/log"],
    "a command calls the same functions",
  ],
  ["lib/routes", ["lib/domain"], "addresses are words"],
  ["lib", [], "what stands at the top of lib imports nothing of ours"],
  [
    "components",
    ["lib/domain", "lib/practice", "lib/words", "lib/guide", "lib/forms", "lib/routes"],
    "components show what they are handed",
  ],
  [
    "app",
    ["components", "lib/actions", "lib/services", "lib/domain", "lib/practice", "lib/words", "lib/guide"].concat([
      "lib/forms",
      "lib/routes",
      "lib/identity",
      "lib/http",
      "lib/env",
    ]),
    "a route says who is here, what is read, what shows it",
  ],
];

const filesOf = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .filter((file) => !/\.test\.tsx?$|\/testing\//.test(file));

/** Ours that a file imports for its values or types, as paths from the root; `import type` of the store's rows is no dependency of code. */
function importsOf(file: string): readonly { path: string; isType: boolean }[] {
  const text = readFileSync(join(root, file), "utf8");
  const found = text.matchAll(
    /^\s*(?:import|export)\s+(type\s+)?[^;"']*?from\s+["']([^"']+)["']|import\(\s*["']([^"']+)["']|^import\s+["']([^"']+)["']/gm,
  );
  return [...found].flatMap(([, type, from, dynamic, bare]) => {
    const specifier = from ?? dynamic ?? bare ?? "";
    const isType = type !== undefined;
    if (specifier.startsWith("#")) return [{ path: specifier.slice(1), isType }];
    return specifier.startsWith(".") ? [{ path: normalize(join(dirname(file), specifier)), isType }] : [];
  });
}

const isIn = (path: string, room: string): boolean =>
  path === room || path.startsWith(`${room}/`) || path.startsWith(`${room}.`);

const files = ["app", "components", "lib"].flatMap(filesOf);

test("there are files to look at", () => {
  expect(files.length).toBeGreaterThan(150);
});

test.each(rooms)("%s imports only what it may: %j (%s)", (room, may) => {
  const own = files.filter((file) => rooms.find(([candidate]) => isIn(file, candidate))?.[0] === room);
  const strangers = own.flatMap((file) =>
    importsOf(file)
      .filter(({ path }) => !isIn(path, room) && !may.some((other) => isIn(path, other)))
      // A page hands a service's row to a component: app and actions may name the store's types, never its functions.
      .filter(({ path, isType }) => !(isType && isIn(path, "lib/store") && ["app", "lib/actions"].includes(room)))
      .map(({ path }) => `${file} imports ${path}`),
  );
  expect(strangers).toEqual([]);
});
