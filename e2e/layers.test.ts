import { expect, test } from "vitest";
import { circlesAmong, importsIn, importsOf, isForTests, modulesIn } from "./module-graph.ts";

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
  ["lib/webhooks", ["lib/domain"], "a signature is made of a message and its secrets"],
  ["lib/mail", ["lib/domain", "lib/egress"], "speaks to the operator's mail server, over the exit for mails"],
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
      "lib/webhooks",
      "lib/mail",
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
    ].concat(["lib/report-failure", "lib/trace-of", "lib/routes"]),
    "what starts puts the parts together",
  ],
  ["lib/api", ["lib/domain", "lib/words", "lib/services", "lib/routes"], "the API is a thin door over services"],
  [
    "lib/cli",
    ["lib/domain", "lib/words", "lib/services", "lib/salesforce", "lib/operator", "lib/boot", "lib/env", "lib/log"],
    "a command calls the same functions",
  ],
  ["lib/routes", ["lib/domain"], "addresses are words"],
  ["lib", ["lib/domain", "lib/vault"], "settings and log come before all else; settings know what a keyring is"],
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
      "lib/http",
    ]),
    "a route says who is here, what is read, what shows it",
  ],
];

const isIn = (path: string, room: string): boolean =>
  path === room || path.startsWith(`${room}/`) || path.startsWith(`${room}.`);

const roomOf = (file: string): string | undefined => rooms.find(([room]) => isIn(file, room))?.[0];

const house = ["app", "components", "lib"].flatMap(modulesIn);
const files = house.filter((file) => !isForTests(file));

test.each(rooms)("%s imports only what it may: %j (%s)", (room, may) => {
  const own = files.filter((file) => roomOf(file) === room);
  const strangers = own.flatMap((file) =>
    importsOf(file).flatMap(({ file: other }) => {
      if (other === null || roomOf(other) === room || may.some((allowed) => isIn(other, allowed))) return [];
      return [`${file} imports ${other}`];
    }),
  );
  expect(strangers).toEqual([]);
});

/** Without the benchmarks' baseline, which is an app of its own and built elsewhere. */
const everywhere = [...house, ...modulesIn("e2e"), "instrumentation.ts", "next.config.ts"].filter(
  (file) => !isIn(file, "e2e/bench/baseline"),
);

test("more than 600 modules of the house are looked at, and what any of them imports is there", () => {
  expect(house.length).toBeGreaterThan(600);
  const missing = everywhere.flatMap((file) =>
    importsOf(file).flatMap(({ specifier, file: other }) => (other === null ? [`${file} imports ${specifier}`] : [])),
  );
  expect(missing).toEqual([]);
});

test.each([
  ['import { open } from "./env.ts";', false],
  ['import type { Env } from "../lib/env.ts";', true],
  ['import {\n  open,\n  type Env,\n} from "#lib/env";', false],
  ['export * from "#lib/env";', false],
  ['export type { Env } from "#lib/env";', true],
  ['import "./env.ts";', false],
  ['const { open } = await import("#lib/env");', false],
  ['type Open = import("#lib/env").Env;', false],
])("an import is seen in whatever form: %j", (text, isType) => {
  expect(importsIn(text, "lib/log.ts")).toEqual([expect.objectContaining({ file: "lib/env.ts", isType })]);
});

test("circles are found whole, however they lie in each other, and a file that imports itself is one", () => {
  const graph: Readonly<Record<string, string>> = { a: "bx", b: "ac", c: "de", d: "c", e: "", f: "fa", x: "" };
  const circles = circlesAmong(Object.keys(graph), (file) => [...(graph[file] ?? "")]);
  expect(circles.map((circle) => circle.join(""))).toEqual(["ab", "cd", "f"]);
});

test("no file reaches itself by what it imports, types included", () => {
  const known = new Set(everywhere);
  const circles = circlesAmong(everywhere, (file) =>
    importsOf(file).flatMap(({ file: other }) => (other !== null && known.has(other) ? [other] : [])),
  );
  expect(circles).toEqual([]);
});

/** What files of these rooms import of what is closed to them. */
const importsAcross = (from: readonly string[], isClosed: (other: string) => boolean) =>
  files
    .filter((file) => from.some((room) => isIn(file, room)))
    .flatMap((file) => importsOf(file).map(({ file: other, isType }) => ({ file, other, isType })))
    .filter(({ other }) => other !== null && isClosed(other));

test("pages and components name neither store, keyring, network, sign-in nor the instance that holds them, not even as types", () => {
  const closed = ["lib/store", "lib/vault", "lib/egress", "lib/mail", "lib/webhooks", "lib/identity"].concat([
    "lib/services/instance",
    "lib/services/open-instance",
  ]);
  expect(importsAcross(["app", "components"], (other) => closed.some((room) => isIn(other, room)))).toEqual([]);
});

test("no page, action or API route takes a step of a service past that service, not even its types", () => {
  const isStep = (other: string) => isIn(other, "lib/services") && other.includes("/steps/");
  expect(importsAcross(["app", "lib/actions", "lib/api"], isStep)).toEqual([]);
});
