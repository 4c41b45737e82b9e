import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { articles } from "#lib/domain/problems/articles";
import { routes } from "#lib/routes";
import { pagePatterns, patternOf } from "../page-patterns.ts";
import { newDataDir, type RunningOrglink, removeDataDir, startOrglink } from "../running-orglink.ts";
import { accessTokensOf, type Canary, filesOf, type Place, placeOf, rowsOf, singing } from "./canaries.ts";
import { type Answer, fieldOf, formData, openBrowser, textOf } from "./no-script-browser.ts";
import { claim, idIn, newOrg, northwind, openForm, owner } from "./people-and-orgs.ts";

/** Shaped like a Consumer Secret, so that it is one to everything that looks. */
const typedWrong = "C0FFEE00".repeat(8);
const typedElsewhere = "FEEDFACE".repeat(8);
const wrongPassword = "canary-wrong-password-INVENTED-0815";

let orglink: RunningOrglink;
const dataDir = newDataDir();
const browser = openBrowserLater();
const canaries: Canary[] = [
  { name: "a Consumer Secret that was typed wrong", text: typedWrong },
  { name: "a Consumer Secret in a field for something else", text: typedElsewhere },
  { name: "the password", text: owner.password },
  { name: "a wrong password", text: wrongPassword },
];
/** Secrets of the practice org: its own page shows them to admins, as Salesforce's does. */
const practiceSecrets: Canary[] = [];
const tokens = new Set<string>();
let connectionId = "";
let runId = "";
/** A setup that is not connected yet. */
let setupId = "";

/** What only the answer that makes it may have: a webhook's signing secret, with the answers in which it rightly is. */
const signingSecrets: Canary[] = [];
const answersWithSecret = new Set<Answer>();
/** Of the receiver's: kept, but neither shown nor logged. */
const receiversToken = "canary-receivers-token-INVENTED-1608";
const token: Canary = { name: "the token in a receiver's address", text: receiversToken };

/** The browser is opened once Orglink's address is known. */
function openBrowserLater() {
  let opened: ReturnType<typeof openBrowser> | undefined;
  return () => {
    opened ??= openBrowser(orglink.url);
    return opened;
  };
}

beforeAll(async () => {
  orglink = await startOrglink(dataDir, { ORGLINK_LOG_LEVEL: "debug" });
  const code = orglink.firstStartCode() ?? "";
  canaries.push({ name: "the first-start code", text: code });
  canaries.push({ name: "the first-start code without hyphens", text: code.replaceAll("-", "") });
});
afterAll(async () => {
  await orglink?.stop();
  removeDataDir(dataDir);
});

/** Token after token, as the practice org gives them out: whatever it acknowledges, it saves first, and all else with it. */
async function noteTokens(): Promise<void> {
  await orglink.practice().changeOrg("acme.my.salesforce.test", {});
  for (const token of accessTokensOf(dataDir)) tokens.add(token);
}

test("an admin claims, signs in and out, and mistypes, without scripts", async () => {
  const to = browser();
  const page = await to.open(routes.home);
  expect(page.path).toBe(routes.firstStart);
  const mistyped = await to.submit(page, "Go on", { code: "AAAA-AAAA-AAAA" });
  expect(textOf(mistyped.text)).toContain("This is not the code");
  const claimed = await claim(to, orglink.firstStartCode() ?? "");
  expect(claimed.path).toBe(northwind.connections);

  await to.submit(claimed, "Sign out");
  const refused = await to.submit(await to.open(routes.signIn), "Sign in", {
    email: owner.email,
    password: wrongPassword,
  });
  expect(textOf(refused.text)).toContain("do not belong together");
  const { email, password } = owner;
  expect((await to.submit(await to.open(routes.signIn), "Sign in", { email, password })).path).toBe(
    northwind.connections,
  );
});

test("an admin connects, fails, mistypes, tries again, connects, tests and renames", async () => {
  const to = browser();
  const org = await newOrg(orglink, "canary");
  practiceSecrets.push({ name: "the practice org's Consumer Secret", text: org.consumerSecret });
  const { host: instanceUrl, consumerKey, consumerSecret } = org;
  const form = await openForm(to, "Canary connection");

  const wrong = { instanceUrl, consumerKey, consumerSecret: typedWrong, description: "" };
  const failed = await to.submit(form, "Connect to Salesforce", wrong);
  runId = idIn(failed.path);
  expect(failed.path).toBe(northwind.run(runId));
  expect(textOf(failed.text)).toContain(articles["consumer-secret-wrong"].title);
  const again = await to.submit(failed, "Connect to Salesforce", { consumerSecret: typedWrong });
  expect(textOf(again.text)).toContain(articles["consumer-secret-wrong"].title);

  const kept = await to.open(form.path);
  expect(textOf(kept.text)).toContain("Copy key and secret known already");
  for (const field of [
    "instanceUrl",
    "consumerKey",
    "name",
    "description",
    "projectId",
    "setupId",
    "runId",
    "secretKept",
  ]) {
    const page = await to.submit(kept, "Connect to Salesforce", { [field]: [typedElsewhere] });
    expect([page.status, page.path], field).toEqual([200, form.path]);
  }
  const odd = [{ unknown: [typedElsewhere] }, { consumerSecret: [typedElsewhere, typedElsewhere] }];
  for (const typed of odd) expect((await to.submit(kept, "Connect to Salesforce", typed)).path).toBe(form.path);
  const file = new File([typedElsewhere], `${typedElsewhere}.txt`);
  expect((await to.submit(kept, "Connect to Salesforce", { consumerSecret: [file] })).path).toBe(form.path);
  const tooLarge = await to.submit(kept, "Connect to Salesforce", { description: [typedElsewhere.repeat(2_000)] });
  expect(tooLarge.status).toBeGreaterThanOrEqual(400);

  const arrived = await to.submit(await to.open(form.path), "Connect to Salesforce", {
    ...{ instanceUrl, consumerKey, consumerSecret },
    name: "Canary connection",
  });
  connectionId = idIn(arrived.path);
  expect(arrived.path).toBe(northwind.connected(connectionId));
  const connected = await to.open(northwind.connection(connectionId));
  await noteTokens();

  expect(textOf((await to.submit(connected, "Test now")).text)).toContain("The check passed");
  const renamed = await to.submit(await to.open(`${connected.path}/edit`), "Save", { name: "Canary renamed" });
  expect(renamed.path).toBe(connected.path);
  await noteTokens();

  const rotated = await orglink.practice().rotate(org.host);
  practiceSecrets.push({ name: "the rotated Consumer Secret", text: rotated.credentials?.consumerSecret ?? "" });
  expect(textOf((await to.submit(await to.open(connected.path), "Test now")).text)).toContain(
    articles["consumer-key-unknown"].title,
  );

  const repair = await to.open(northwind.repairConnection(connectionId, "consumer-secret"));
  for (const field of ["instanceUrl", "consumerKey", "connectionId", "runId", "asksSecret"]) {
    const page = await to.submit(repair, "Check and replace", { [field]: [typedElsewhere] });
    expect([page.status, page.path], field).toEqual([200, repair.path]);
  }
  const refused = await to.submit(repair, "Check and replace", { consumerSecret: typedWrong });
  expect(textOf(refused.text)).toContain("Nothing was replaced");
  const { consumerKey: newKey = "", consumerSecret: newSecret = "" } = rotated.credentials ?? {};
  const both = await to.open(northwind.repairConnection(connectionId, "key-and-secret"));
  const repaired = await to.submit(both, "Check and replace", { consumerKey: newKey, consumerSecret: newSecret });
  expect(repaired.path).toBe(connected.path);
  expect(textOf((await to.submit(repaired, "Undo")).text)).toContain(articles["consumer-key-unknown"].title);
  await noteTokens();
});

test("an action that is called by the page's own script answers without what was typed in secret", async () => {
  const to = browser();
  const form = await openForm(to, "Sent by a script");
  setupId = idIn(form.path);
  // With a Run As username the setup has all that the metadata package is made of.
  await to.submit(await to.open(form.path.replace("/connect", "")), "Save these values", {
    runAsUsername: "api@northwind.example",
  });
  const typed = { instanceUrl: "canary.my.salesforce.test", consumerKey: "3MVG9INVENTED", consumerSecret: typedWrong };
  const flat = formData(form, "Connect to Salesforce", { ...typed, name: "" });
  const reference = [...flat.entries()].find(([, value]) => typeof value === "string" && value.includes('"bound"'));
  const { id } = JSON.parse(String(reference?.[1])) as { id: string };
  const body = new FormData();
  for (const [name, value] of flat) if (!name.startsWith("$ACTION")) body.append(`_1_${name}`, value);
  body.append("0", JSON.stringify([{ status: "idle" }, "$K1"]));
  const answer = await to.ask(form.path, { headers: { "next-action": id, accept: "text/x-component" }, body });
  expect(answer.headers.get("content-type")).toContain("text/x-component");
  expect(answer.text).toContain('"status":"invalid"');
  expect(answer.text).toContain('"instanceUrl":"canary.my.salesforce.test"');
});

test("an admin adds a webhook, loses its secret, makes another, and has a test sent", async () => {
  const to = browser();
  const noteSecret = (page: Answer): void => {
    const secret = /whsec_[\w+/=]{32,}/.exec(textOf(page.text))?.[0] ?? "";
    expect(secret, page.path).not.toBe("");
    signingSecrets.push({ name: `signing secret ${signingSecrets.length}`, text: secret });
    answersWithSecret.add(page);
  };
  const address = `https://hooks.example.com/${receiversToken}`;
  const form = await to.open(northwind.newWebhook);
  const refused = await to.submit(form, "Add the webhook", { address: `https://a:${typedWrong}@hooks.example.com/` });
  expect(textOf(refused.text)).toContain("Leave out the user name and password");
  expect(fieldOf(refused, "address")).toBe("");
  const made = await to.submit(form, "Add the webhook", { address });
  expect(made.path).toBe(northwind.newWebhook);
  noteSecret(made);
  // No form is left there that would send it back.
  expect(made.text).not.toContain("Add the webhook</button>");
  expect(textOf((await to.submit(form, "Add the webhook", { address })).text)).toContain("go to this address already");

  const [, channel = ""] = /href="([^"]*)"[^>]*>Go to the webhook/.exec(made.text) ?? [];
  const kept = await to.open(channel);
  expect(textOf(kept.text)).toContain("It was shown once, when it was made.");
  noteSecret(await to.submit(await to.open(`${channel}/secret`), "Make a new secret"));
  expect(textOf((await to.open(channel)).text)).toContain("The one before signs too");
  expect(textOf((await to.submit(kept, "Send a test")).text)).toContain("A test");
});

/** These send somebody signed in and in a workspace elsewhere. */
const forStrangers: readonly string[] = [routes.firstStart, routes.signIn, routes.noWorkspace];

const mostPagesOfAKind = 3;

/** The addresses of this app that a page leads to. */
const linksIn = ({ text }: Answer): readonly string[] =>
  [...text.matchAll(/\shref="(\/[^"#]*)/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));

test("every page opens, as HTML and as the payload that scripts read", async () => {
  const to = browser();
  const opened = new Map<string, number>();
  const fixed = pagePatterns().filter((pattern) => !pattern.includes("[") && !forStrangers.includes(pattern));
  const old = ["/connections", "/settings", "/setups/new", `/runs/${runId}`];
  const searches = ["?search=Canary", "?after=0"].map((query) => `${northwind.connections}${query}`);
  const ofConnection = [northwind.deleteConnection(connectionId), northwind.connected(connectionId)];
  const unlinked = [...ofConnection, northwind.integrationUser(setupId), northwind.explain, northwind.workspace];
  const waiting = [...fixed, ...old, ...searches, ...unlinked];
  const seen = new Set(waiting);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const pattern = patternOf(path);
    const count = opened.get(pattern ?? "") ?? 0;
    if (pattern && count >= mostPagesOfAKind) continue;
    if (pattern) opened.set(pattern, count + 1);
    const page = await to.open(path);
    expect(page.status, path).toBe(200);
    if (!page.headers.get("content-type")?.startsWith("text/html")) continue;
    const payload = await to.open(path, { rsc: "1" });
    expect(payload.headers.get("content-type"), path).toContain("text/x-component");
    for (const link of linksIn(page).filter((found) => !seen.has(found))) {
      seen.add(link);
      waiting.push(link);
    }
  }
  expect(pagePatterns().filter((pattern) => !opened.has(pattern) && !forStrangers.includes(pattern))).toEqual([]);
  const others = [northwind.run("none"), northwind.runProgress("none"), northwind.changes({ search: "", after: "" })];
  for (const path of [...forStrangers, ...others, "/no-such-page", "/runs/none", "/api/health", "/icon.svg"]) {
    await to.open(path);
  }
});

test("an admin deletes the connection", async () => {
  const to = browser();
  const page = await to.open(northwind.deleteConnection(connectionId));
  const refused = await to.submit(page, "Delete this connection", { name: "Another" });
  expect(fieldOf(refused, "name")).toBe("Another");
  const deleted = await to.submit(page, "Delete this connection", { name: "Canary renamed" });
  expect(deleted.path).toBe(`${northwind.connections}?done=connection-deleted`);
  expect((await to.open(northwind.connection(connectionId))).status).toBe(404);
});

test("no canary is in any answer, log line, file or row", async () => {
  await noteTokens();
  const printedBeforeStop = orglink.printed();
  await orglink.stop();
  expect(tokens.size).toBeGreaterThan(0);
  const all = [
    ...canaries,
    ...practiceSecrets,
    ...[...tokens].map((text, index) => ({ name: `access token ${index}`, text })),
  ];

  const { answers } = browser();
  const places = answers.map(placeOf);
  const zips = answers.filter(({ headers }) => headers.get("content-type")?.includes("zip"));
  expect(zips.length).toBeGreaterThan(0);
  for (const { path, bytes } of zips) {
    for (const [name, file] of Object.entries(unzipSync(bytes)))
      places.push({ name: `${path} ${name}`, bytes: Buffer.from(file) });
  }
  const isOfPractice = ({ name }: Place) => name.startsWith("the answer to /practice/");
  const notPractice = all.filter((canary) => !practiceSecrets.includes(canary));
  expect(
    singing(
      all,
      places.filter((place) => !isOfPractice(place)),
    ),
  ).toEqual([]);
  expect(singing(notPractice, places.filter(isOfPractice))).toEqual([]);

  // The code is printed once, on the terminal of whoever started Orglink; the log has no more of it.
  const log = orglink.printed().replace(orglink.firstStartCode() ?? "", "");
  expect(singing([...all, ...signingSecrets, token], [{ name: "the log", bytes: Buffer.from(log) }])).toEqual([]);

  // A signing secret is in the one answer that made it; the receiver's token in those of the form it was typed into.
  expect(signingSecrets.length).toBe(2);
  const others = answers.filter((answer) => !answersWithSecret.has(answer));
  expect(singing(signingSecrets, others.map(placeOf))).toEqual([]);
  const elsewhere = answers.filter(({ path }) => path !== northwind.newWebhook);
  expect(singing([token], elsewhere.map(placeOf))).toEqual([]);

  const files = filesOf(dataDir);
  expect(singing([...all, ...signingSecrets], files)).toEqual([]);
  const rows = await rowsOf(dataDir);
  expect(singing([...all, ...signingSecrets], rows)).toEqual([]);

  // What may be there is found in the same places: the search does look.
  const found = (text: string, where: readonly Place[]) => singing([{ name: "it", text }], where).length > 0;
  expect(found("Canary renamed", places)).toBe(true);
  expect(found("Canary renamed", files)).toBe(true);
  expect(found("Canary renamed", rows)).toBe(true);
  expect(found('"msg":"started"', [{ name: "the log", bytes: Buffer.from(printedBeforeStop) }])).toBe(true);
});
