import { once } from "node:events";
import { request as ask, type IncomingMessage } from "node:http";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { routes, workspaceRoutes } from "#lib/routes";
import { joinWorkspace, leaveWorkspace } from "../memberships.ts";
import { newDataDir, type RunningOrglink, removeDataDir, startOrglink } from "../running-orglink.ts";
import { type Answer, type Browser, fieldOf, formData, openBrowser, textOf } from "./no-script-browser.ts";
import { claim, idIn, newOrg, northwind, openForm, owner } from "./people-and-orgs.ts";

const southwind = workspaceRoutes("southwind");
const nowhere = workspaceRoutes("nowhere");
const anId = "00000000-0000-4000-8000-000000000000";

/** pino's. Nothing that is asked for here is a fault of Orglink's. */
const errorLevel = 50;

const dataDir = newDataDir();
let orglink: RunningOrglink;
/** The owner's, with its session, over every restart. */
let browser: Browser;
const cookies = new Map<string, string>();
const stranger = () => openBrowser(orglink.url);
/** What there is in the second workspace. */
const made = { connection: "", setup: "", run: "" };

beforeAll(async () => {
  orglink = await startOrglink(dataDir);
  browser = openBrowser(orglink.url, cookies);
});
afterEach(() => {
  const lines = orglink.printed().split("\n");
  expect(lines.filter((line) => line.startsWith("{") && JSON.parse(line).level >= errorLevel)).toEqual([]);
});
afterAll(async () => {
  await orglink.stop();
  removeDataDir(dataDir);
});

const signIn = async (to: Browser): Promise<Answer> => {
  const { email, password } = owner;
  return to.submit(await to.open(routes.signIn), "Sign in", { email, password });
};

/** An address byte by byte, as no browser sends it; signed in as the owner. */
async function askRaw(path: string): Promise<{ status: number; location: string | null; text: string }> {
  const { hostname, port } = new URL(orglink.url);
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const request = ask({ host: hostname, port, path, headers: { cookie, accept: "text/html" }, agent: false });
  request.end();
  const [answer] = (await once(request, "response")) as [IncomingMessage];
  const text = Buffer.concat(await answer.toArray()).toString();
  return { status: answer.statusCode ?? 0, location: answer.headers.location ?? null, text: textOf(text) };
}

/** Where a raw address leads in the end; every step on the way must stay on this Orglink. */
async function endOf(path: string): Promise<{ status: number; text: string }> {
  let answer = await askRaw(path);
  for (let steps = 0; answer.location !== null; steps += 1) {
    expect(steps, `redirects of ${path.slice(0, 80)}`).toBeLessThan(5);
    // As a browser reads it, with the backslashes and tabs it forgives.
    const target = new URL(answer.location, orglink.url);
    expect(target.origin, path.slice(0, 80)).toBe(orglink.url);
    answer = await askRaw(`${target.pathname}${target.search}`);
  }
  return answer;
}

/** The page that says so: its words, or its title alone where a page found it out while it was drawn; a script then draws the rest. */
const expectNothingHere = ({ status, text }: Pick<Answer, "status" | "text">, path: string) => {
  expect([status, path.slice(0, 80)]).toEqual([404, path.slice(0, 80)]);
  expect(textOf(text), path.slice(0, 80)).toMatch(/Nothing here|^Not found · Orglink$/);
};

test("the first start and each sign-in lead to the connections of one's workspace", async () => {
  const claimed = await claim(browser, orglink.firstStartCode() ?? "");
  expect([claimed.status, claimed.path]).toEqual([200, northwind.connections]);
  expect((await browser.submit(claimed, "Sign out")).path).toBe(routes.signIn);
  expect((await signIn(browser)).path).toBe(northwind.connections);
  expect((await browser.open(routes.home)).path).toBe(northwind.connections);
  expect((await browser.open(routes.signIn)).path).toBe(northwind.connections);
  expect((await browser.open(routes.noWorkspace)).path).toBe(northwind.connections);
});

describe("an address from before it had a workspace", () => {
  const moved: readonly (readonly [old: string, now: string])[] = [
    ["/connections", northwind.connections],
    ["/connections?search=x", `${northwind.connections}?search=x`],
    ["/connections?search=%26after%3D1&after=2", `${northwind.connections}?search=%26after%3D1&after=2`],
    [`/connections/${anId}/edit`, northwind.editConnection(anId)],
    ["/setups/new", northwind.newSetup],
    [`/setups/${anId}/steps/2-create`, northwind.moved(`/setups/${anId}/steps/2-create`)],
    [`/runs/${anId}`, northwind.run(anId)],
    ["/settings", northwind.settings],
  ];

  test.each(moved)("leads into it: %s", async (old, now) => {
    const answer = await browser.ask(old);
    expect([answer.status, answer.headers.get("location")]).toEqual([307, now]);
  });

  test.each(moved)("leads whoever is not signed in to do so: %s", async (old) => {
    expect((await stranger().open(old)).path).toBe(routes.signIn);
  });

  test("shows the page it always showed", async () => {
    for (const old of ["/connections?search=x", "/setups/new", "/settings"]) {
      expect((await browser.open(old)).status, old).toBe(200);
    }
  });
});

test("what was never an address is a page that says so, for everybody", async () => {
  const never = ["/nothing", "/Connections", "/connection", "/setup/new", "/api/changes", `/api/runs/${anId}`, "/w"];
  for (const path of [...never, "/w/northwind/nothing", "/W/northwind/connections", "/constructor/settings"]) {
    for (const to of [browser, stranger()]) {
      const answer = await to.open(path);
      expectNothingHere(answer, path);
      expect(textOf(answer.text), path).toContain("Nothing here");
    }
  }
});

const odd: readonly string[] = [
  "/connections/../../settings",
  "/connections/%2e%2e/%2e%2e/%2e%2e/settings",
  "/connections/%2e%2e/%2e%2e/%2e%2e//evil.example",
  "/connections/..%2f..%2f..%2f%2fevil.example",
  "/connections/%2f%2fevil.example",
  "/connections//evil.example",
  "//evil.example/connections",
  "/%2fevil.example/connections",
  "/%5cevil.example/connections",
  "/\\evil.example/connections",
  "/connections/%5c%5cevil.example",
  "/connections/@evil.example",
  "/connections/%0d%0aLocation:%20https:%2f%2fevil.example",
  "/connections?search=%0d%0aLocation:%20https://evil.example",
  "/settings/%09/evil.example",
  "/connections/%00",
  "/connections/%25",
  "/connections/%2525252e",
  "/connections/%",
  "/connections/%E0%A4%A",
  "/connections/%ED%A0%80",
  "/explain/%3Cscript%3E",
  "/settings;a=b",
  "/settings/%F0%9F%98%80",
  "/runs/__proto__",
  `/runs/${"a".repeat(6_000)}`,
  `/setups/${"x/".repeat(3_000)}`,
  `/connections?${"search=a&".repeat(600)}`,
  "/connections?search[constructor]=1&__proto__=2&after=%00",
];

describe("an odd address does no harm and never leads off the site", () => {
  for (const path of odd) {
    test(path.slice(0, 80), async () => {
      expect((await endOf(path)).status).toBeLessThan(500);
    });
  }
});

const oddWorkspaces: readonly string[] = [
  ...["ACME", "Northwind", "-", "%00", "northwind%00", "northwind%2f", "northwind%20", "%20northwind", "north_wind"],
  ...["..%2fnorthwind", "%2e%2e", "%2e", "constructor", "__proto__", "null", "undefined", "%E2%80%8Bnorthwind"],
  ...["%EF%BD%8Eorthwind", "northwind;a", "northwind,southwind", "*", "%25", "'or'1'='1", "a".repeat(65)],
  ...["a".repeat(6_000), ""],
];

describe("an odd workspace is none", () => {
  for (const slug of oddWorkspaces) {
    test(slug.slice(0, 80), async () => {
      const path = `/w/${slug}/connections`;
      expectNothingHere(await endOf(path), path);
    });
  }
});

const aPage = { search: "", after: "" };
/** What an open page is told when it asks for changes. */
const latest = async (path: string): Promise<{ count: number | null; change: string | null }> =>
  JSON.parse((await browser.ask(path)).text);

test("an open page asks cheaply: what it has seen already is not read for it again", async () => {
  const first = await latest(northwind.changes(aPage));
  expect(first).toEqual({ count: expect.any(Number), change: expect.any(String) });
  const again = (seen: number | string | null) => latest(`${northwind.changes(aPage)}&seen=${seen}`);
  expect(await again(first.count)).toEqual({ count: first.count, change: null });
  for (const odd of ["", "-1", "1e3", "0x0", "NaN", "9".repeat(400), "٣"]) expect(await again(odd), odd).toEqual(first);
});

test("a person in two workspaces is at work in the one of the page's address, and nowhere else", async () => {
  await orglink.restart((db) => joinWorkspace(db, "southwind", "Southwind"));
  const settings = await browser.open(southwind.settings);
  expect(textOf(settings.text)).toContain("Southwind · Owner");
  expect(textOf((await browser.open(northwind.settings)).text)).toContain("Northwind · Owner");

  // A form, sent from a page of the second. Open pages of the first hear of nothing.
  const heardBefore = (await latest(northwind.changes(aPage))).count;
  expect((await browser.submit(settings, "Add the project", { name: "Southern project" })).path).toBe(
    southwind.settings,
  );
  expect(textOf((await browser.open(southwind.settings)).text)).toContain("Southern project");
  expect(textOf((await browser.open(northwind.settings)).text)).not.toContain("Southern project");

  await expect.poll(async () => (await latest(southwind.changes(aPage))).count).toBeGreaterThan(0);
  expect((await latest(northwind.changes(aPage))).count).toBe(heardBefore);

  // All the way to a connection, and a check of it.
  const { host: instanceUrl, consumerKey, consumerSecret } = await newOrg(orglink, "southern");
  const form = await openForm(browser, "Southern connection", southwind);
  const typed = { instanceUrl, consumerKey, consumerSecret, name: "Southern connection" };
  const connected = await browser.submit(form, "Connect to Salesforce", typed);
  made.connection = idIn(connected.path);
  expect(connected.path).toBe(southwind.connected(made.connection));
  const tested = await browser.submit(connected, "Test now");
  made.run = idIn(tested.path);
  expect(tested.path).toBe(southwind.run(made.run));
  made.setup = idIn((await openForm(browser, "Southern setup", southwind)).path);
  expect(textOf((await browser.open(southwind.connections)).text)).toContain("Southern connection");
  expect(textOf((await browser.open(northwind.connections)).text)).not.toContain("Southern");

  // What is there is there under its own workspace alone.
  for (const [path, other] of [
    [southwind.connection(made.connection), northwind.connection(made.connection)],
    [southwind.run(made.run), northwind.run(made.run)],
    [southwind.setup(made.setup), northwind.setup(made.setup)],
  ] as const) {
    expect((await browser.open(path)).status, path).toBe(200);
    expectNothingHere(await browser.open(other), other);
  }
  const changeOf = async (path: string) => (await latest(path)).change;
  expect(await changeOf(southwind.changes({ connection: made.connection }))).not.toBe("gone");
  expect(await changeOf(northwind.changes({ connection: made.connection }))).toBe("gone");
  expect(JSON.parse((await browser.ask(southwind.runProgress(made.run))).text)).toMatchObject({ state: "passed" });
  expect(JSON.parse((await browser.ask(northwind.runProgress(made.run))).text)).toBeNull();
  expect((await browser.ask(southwind.setupWait(made.setup))).status).toBe(200);
  expect((await browser.ask(northwind.setupWait(made.setup))).status).toBe(404);
});

test("a form of one workspace changes nothing of another, whatever it names", async () => {
  const page = await browser.open(southwind.connection(made.connection));
  const path = northwind.connection(made.connection);
  expectNothingHere(await browser.submit({ ...page, path }, "Test now"), path);
  const runId = fieldOf(page, "runId") ?? "";
  for (const run of [northwind.run(runId), southwind.run(runId)]) expectNothingHere(await browser.open(run), run);
});

test("which workspace it is, a sender's header does not say", async () => {
  for (const workspace of ["southwind", "nowhere", "-"]) {
    const headers = { "x-orglink-workspace": workspace };
    for (const [path, name] of [
      [northwind.settings, "Northwind"],
      [southwind.settings, "Southwind"],
      [routes.guide, "Northwind"],
    ] as const) {
      expect(textOf((await browser.ask(path, { headers })).text), `${path} ${workspace}`).toContain(`${name} · Owner`);
    }
    expectNothingHere(await browser.ask(nowhere.settings, { headers }), nowhere.settings);
  }
  const headers = { "x-orglink-workspace": "northwind" };
  const body = formData(await browser.open(southwind.settings), "Add the project", { name: "Southern, not northern" });
  await browser.ask(southwind.settings, { headers, body });
  expect(textOf((await browser.open(southwind.settings)).text)).toContain("Southern, not northern");
  expect(textOf((await browser.open(northwind.settings)).text)).not.toContain("Southern, not northern");
});

/** Everything of a workspace that has an address, with these ids in it. */
const pagesOf = (to: typeof southwind, { connection, setup, run }: typeof made): readonly string[] => [
  ...[to.connections, `${to.connections}?search=South`, to.newSetup, to.settings, to.explain],
  ...[
    to.connection(connection),
    to.connected(connection),
    to.editConnection(connection),
    to.deleteConnection(connection),
    to.run(run),
  ],
  ...[to.setup(setup), to.beforeYouBegin(setup), to.connect(setup), to.step(setup, "2-create"), to.shortcut(setup)],
  to.partScreen(setup, "run-as", "policies-edit"),
];
const fetchedOf = (to: typeof southwind, { connection, setup, run }: typeof made): readonly string[] => [
  to.changes({ connection }),
  to.changes({ search: "South", after: "" }),
  to.runProgress(run),
  to.setupWait(setup),
  to.setupLook(setup),
];
const nothing = { connection: anId, setup: anId, run: anId };

/** Asks for everything of a workspace, there or not; the answers to what pages fetch, and to a cancelling. */
async function fetchAll(to: Browser, workspace: typeof southwind, ids: typeof made): Promise<readonly string[]> {
  const answers = [];
  for (const path of fetchedOf(workspace, ids)) answers.push(await to.ask(path));
  answers.push(await to.ask(workspace.cancelRun(ids.run), { body: new FormData() }));
  for (const { headers } of answers) expect(headers.get("cache-control")).toBe("no-store");
  return [...new Set(answers.map(({ status, text }) => `${status} ${text}`))];
}

test("of a workspace of others nothing shows that it is there, nor what is in it", async () => {
  const settings = await browser.open(southwind.settings);
  const deletion = await browser.open(southwind.deleteConnection(made.connection));
  await orglink.restart((db) => leaveWorkspace(db, "southwind"));
  for (const [workspace, ids] of [
    [southwind, made],
    [southwind, nothing],
    [nowhere, made],
  ] as const) {
    for (const path of [...pagesOf(workspace, ids), workspace.shortcutPackage(ids.setup, "source")]) {
      const answer = await browser.ask(path);
      expect(answer.status, path).toBe(404);
      if (answer.headers.get("content-type")?.startsWith("text/html")) expectNothingHere(answer, path);
      expect(answer.text, path).not.toMatch(/Southern|Southwind/);
    }
    expect(await fetchAll(browser, workspace, ids)).toEqual(['404 {"problem":"not-found"}']);
    expect(await fetchAll(stranger(), workspace, ids)).toEqual(['401 {"problem":"not-signed-in"}']);
    for (const path of pagesOf(workspace, ids)) {
      expect((await stranger().open(path)).path, path).toMatch(/^\/sign-in(\?from=|$)/);
    }
  }
  // Pages that were open when it ended.
  expectNothingHere(await browser.submit(settings, "Add the project", { name: "Too late" }), southwind.settings);
  expectNothingHere(
    await browser.submit(deletion, "Delete this connection", { name: "Southern connection" }),
    deletion.path,
  );
});

test("what was sent there by somebody who is no member any more has changed nothing", async () => {
  await orglink.restart((db) => joinWorkspace(db, "southwind", "Southwind"));
  expect((await browser.open(southwind.connection(made.connection))).status).toBe(200);
  expect(textOf((await browser.open(southwind.settings)).text)).not.toContain("Too late");
});

test("whoever is in no workspace is told so wherever they go, and can sign out", async () => {
  await orglink.restart(async (db) => {
    await leaveWorkspace(db, "northwind");
    await leaveWorkspace(db, "southwind");
  });
  const told = await browser.open(routes.home);
  expect([told.status, told.path]).toEqual([200, routes.noWorkspace]);
  expect(textOf(told.text)).toContain("You are in no workspace");
  expect(textOf(told.text)).toContain(owner.email);
  const old = ["/connections?search=x", "/settings", `/runs/${made.run}`];
  for (const path of [...pagesOf(northwind, nothing), ...pagesOf(southwind, made), ...old, routes.practice]) {
    expect((await browser.open(path)).path, path).toBe(routes.noWorkspace);
  }
  expect(await fetchAll(browser, southwind, made)).toEqual(['403 {"problem":"no-workspace"}']);
  for (const path of [routes.guide, routes.problems]) expect((await browser.open(path)).status, path).toBe(200);

  expect((await browser.submit(told, "Sign out")).path).toBe(routes.signIn);
  expect((await browser.open(routes.noWorkspace)).path).toBe(routes.signIn);
  expect((await signIn(browser)).path).toBe(routes.noWorkspace);
});
