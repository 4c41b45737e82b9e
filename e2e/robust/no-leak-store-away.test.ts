import { afterAll, beforeAll, expect, test } from "vitest";
import { movedIntoWorkspaces, routes, workspaceRoutes } from "#lib/routes";
import { type PostgresCluster, startPostgresCluster } from "#lib/store/testing/postgres-cluster";
import { newKeyEntry } from "#lib/vault/keyring";
import { newDataDir, type RunningOrglink, removeDataDir, startOrglink } from "../running-orglink.ts";
import { placeOf, singing } from "./canaries.ts";
import { type Answer, type Browser, formData, openBrowser, textOf } from "./no-script-browser.ts";
import { claim, idIn, newOrg, northwind, openForm, owner } from "./people-and-orgs.ts";

const dataDir = newDataDir();
const found = await startPostgresCluster();
const cluster: PostgresCluster | null = "missing" in found ? null : found;
const because = "missing" in found ? ` (skipped: ${found.missing})` : "";

const typedSecret = "C0FFEE00".repeat(8);
const typedName = "canary-typed-INVENTED-0815";
const cookies = new Map<string, string>();

let orglink: RunningOrglink;
let browser: Browser;
/** Pages as they were while the store answered: a browser has them open, and sends their forms. */
const open: Record<string, Answer> = {};

beforeAll(async () => {
  if (!cluster) return;
  const settings = { DATABASE_URL: cluster.url("postgres"), ORGLINK_KEYS: newKeyEntry(), ORGLINK_PRACTICE_ORG: "on" };
  orglink = await startOrglink(dataDir, settings);
  browser = openBrowser(orglink.url, cookies);
  open.signIn = await openBrowser(orglink.url).open("/sign-in");
  await claim(browser, orglink.firstStartCode() ?? "");
  open.signIn = await openBrowser(orglink.url).open("/sign-in");
  const org = await newOrg(orglink, "away");
  const form = await openForm(browser, "Connected before");
  const typed = { instanceUrl: org.host, consumerKey: org.consumerKey, consumerSecret: org.consumerSecret };
  open.connected = await browser.submit(form, "Connect to Salesforce", { ...typed, name: "Connected before" });
  expect(open.connected.path).toBe(northwind.connected(idIn(open.connected.path)));
  open.connection = await browser.open(northwind.connection(idIn(open.connected.path)));
  open.connect = await openForm(browser, "Begun before");
  open.setup = await browser.open(open.connect.path.replace("/connect", ""));
  open.edit = await browser.open(`${open.connection.path}/edit`);
  open.settings = await browser.open(northwind.settings);
  open.newSetup = await browser.open(northwind.newSetup);
  open.newWebhook = await browser.open(northwind.newWebhook);
  await cluster.stop();
});
afterAll(async () => {
  await orglink?.stop();
  removeDataDir(dataDir);
});

const pageOf = (name: string): Answer => {
  const page = open[name];
  if (!page) throw new Error(`no page ${name}`);
  return page;
};

const send = (name: string, button: string, typed: Record<string, string> = {}): Promise<Answer> =>
  browser.ask(pageOf(name).path, { body: formData(pageOf(name), button, typed) });

/** What was printed since the start's greeting, line by line. */
const printedLines = () =>
  orglink
    .printed()
    .split("\n")
    .filter((line) => line.trim() !== "")
    .filter((line) => !/Orglink is at|First start|^\s+\S{4}-\S{4}-\S{4}/.test(line));

const logged = () => printedLines().filter((line) => line.startsWith("{"));

test.skipIf(!cluster)(`with the database stopped nothing that is known or typed is printed${because}`, async () => {
  const connection = pageOf("connection").path;
  const setup = pageOf("setup").path;
  const pages = [
    routes.home,
    routes.noWorkspace,
    routes.practice,
    ...movedIntoWorkspaces.map((first) => `/${first}`),
    northwind.connections,
    `${northwind.connections}?search=canary`,
    northwind.newSetup,
    northwind.settings,
    northwind.notices,
    northwind.newWebhook,
    northwind.deliveries,
    northwind.explain,
    workspaceRoutes("elsewhere").connections,
  ];
  pages.push(connection, `${connection}/edit`, `${connection}/delete`, setup, `${setup}/connect`, `${setup}/shortcut`);
  pages.push("/guide", "/problems", "/problems/run-as-user-missing", "/sign-in", "/first-start");
  for (const path of pages) {
    const page = await browser.ask(path);
    expect(page.status, path).toBeGreaterThanOrEqual(500);
    await browser.ask(path, { headers: { rsc: "1" } });
  }

  const ids = { run: crypto.randomUUID(), setup: idIn(setup) };
  const apis = [
    northwind.changes({ search: "", after: "" }),
    northwind.changes({ channels: "all" }),
    northwind.changes({ deliveries: "all", after: "" }),
    northwind.runProgress(ids.run),
    northwind.setupWait(ids.setup),
    northwind.setupLook(ids.setup),
  ];
  apis.push(`${setup}/shortcut/package`);
  for (const path of apis) {
    const answer = await browser.ask(path);
    expect(answer.status, path).toBe(503);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const { problem, reference } = JSON.parse(answer.text);
    expect(problem).toBe("store-away");
    expect(logged().some((line) => JSON.parse(line).reference === reference)).toBe(true);
  }
  const cancelled = await browser.ask(northwind.cancelRun(ids.run), { body: new FormData() });
  expect(cancelled.status).toBe(503);
  const typing = new FormData();
  typing.set("name", typedName);
  typing.set("consumerSecret", typedSecret);
  const draft = await browser.ask(`${northwind.draft("connect", ids.setup)}?seen=0`, { body: typing });
  expect(draft.status).toBe(503);
  expect(JSON.parse((await browser.ask("/api/health")).text)).toEqual({ live: true, ready: false });

  const credentials = {
    instanceUrl: "away.my.salesforce.test",
    consumerKey: "3MVG9INVENTED",
    consumerSecret: typedSecret,
  };
  const actions = [
    await send("connect", "Connect to Salesforce", { ...credentials, name: typedName }),
    await send("setup", "Save these values", { runAsUsername: "canary@northwind.example" }),
    await send("edit", "Save", { name: typedName }),
    await send("settings", "Add the project", { name: typedName }),
    await send("newSetup", "Start", { name: typedName }),
    await send("newWebhook", "Add the webhook", { address: `https://hooks.example.com/${typedName}` }),
    await send("signIn", "Sign in", { email: owner.email, password: owner.password }),
  ];
  for (const answer of actions) {
    const words = textOf(answer.text);
    if (answer.status === 200) expect(words, answer.path).toContain("store does not answer");
  }
  await send("connection", "Test now");
  await send("setup", "Cancel this setup");
  await send("settings", "Sign out");

  // As the page's own script sends it: the answer is the form's state, and the page stays.
  const flat = formData(pageOf("connect"), "Connect to Salesforce", { ...credentials, name: typedName });
  const bound = [...flat.values()].find((value) => typeof value === "string" && value.includes('"bound"'));
  const { id } = JSON.parse(String(bound)) as { id: string };
  const body = new FormData();
  for (const [name, value] of flat) if (!name.startsWith("$ACTION")) body.append(`_1_${name}`, value);
  body.append("0", JSON.stringify([{ status: "idle" }, "$K1"]));
  const sent = await browser.ask(pageOf("connect").path, {
    headers: { "next-action": id, accept: "text/x-component" },
    body,
  });
  expect(sent.text).toContain("Orglink’s store does not answer. Nothing was changed. Try again in a minute");
  const [, told = "none"] = /Reference: ([\da-z-]{8})/.exec(sent.text) ?? [];
  expect(logged().some((line) => JSON.parse(line).reference === told)).toBe(true);

  const canaries = [
    ...[...cookies.values()].map((text, index) => ({ name: `cookie ${index}`, text: decodeURIComponent(text) })),
    ...[...cookies.values()].map((text, index) => ({ name: `token ${index}`, text: text.split(".")[0] ?? "" })),
    { name: "the typed secret", text: typedSecret },
    { name: "the typed name", text: typedName },
    { name: "the password", text: owner.password },
    { name: "the e-mail", text: owner.email },
  ].filter(({ text }) => text.length >= 8);
  expect(canaries.length).toBeGreaterThan(4);
  expect(singing(canaries, [{ name: "what was printed", bytes: Buffer.from(orglink.printed()) }])).toEqual([]);
  const kept = canaries.filter(({ name }) => !/cookie|token|typed name|e-mail/.test(name));
  expect(singing(kept, browser.answers.map(placeOf))).toEqual([]);
});

test.skipIf(!cluster)("every line that is printed is the log's", () => {
  expect(printedLines().filter((line) => !isJson(line))).toEqual([]);
});

function isJson(line: string): boolean {
  try {
    return typeof JSON.parse(line) === "object";
  } catch {
    return false;
  }
}
