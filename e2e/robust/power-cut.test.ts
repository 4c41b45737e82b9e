import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { MyDomain } from "#lib/domain/address/my-domain";
import { articles } from "#lib/domain/problems/articles";
import { connectionSecret, setupSecret } from "#lib/services/secret-bindings";
import { openEmbedded } from "#lib/store/embedded";
import { auditEvent, checkRun, connection, setup } from "#lib/store/schema";
import { readKeyringFile } from "#lib/vault/keyring-file";
import { open } from "#lib/vault/seal";
import { newDataDir, type RunningOrglink, removeDataDir, startOrglink } from "../running-orglink.ts";
import { type Answer, fieldOf, formData, openBrowser, textOf } from "./no-script-browser.ts";
import { claim, idIn, newOrg, northwind, openForm } from "./people-and-orgs.ts";
import { cutPower, holderOf, isRunning, parentOf, seededNumbers } from "./power-cut.ts";

const rounds = 20;
const random = seededNumbers(20_261_123);

type Org = Awaited<ReturnType<typeof newOrg>>;
type Round = { readonly org: Org; readonly form: Answer; readonly name: string; readonly runId: string };

const dataDir = newDataDir();
const cookies = new Map<string, string>();
const done: Round[] = [];
let orglink: RunningOrglink;
let orgs: readonly Org[];
/** How many requests of a whole connecting reach its org. */
let wholeRequests = 0;

/** The same browser after each restart: its session is in the store. */
const browser = () => openBrowser(orglink.url, cookies);

beforeAll(async () => {
  orglink = await startOrglink(dataDir);
  await claim(browser(), orglink.firstStartCode() ?? "");
  orgs = await Promise.all(["cut-a", "cut-b", "cut-c", "cut-d"].map((name) => newOrg(orglink, name)));
});
afterAll(async () => {
  await orglink?.stop();
  removeDataDir(dataDir);
});

async function nextRound(index: number): Promise<Round> {
  const org = orgs[index % orgs.length];
  if (!org) throw new Error("no org");
  const name = `Round ${index}`;
  const form = await openForm(browser(), name);
  return { org, form, name, runId: fieldOf(form, "runId") ?? "" };
}

const send = ({ form, name, org }: Round): Promise<Answer> => {
  const { host: instanceUrl, consumerKey, consumerSecret } = org;
  const typed = { instanceUrl, consumerKey, consumerSecret, name, description: `Typed in ${name}` };
  return browser().ask(form.path, { body: formData(form, "Connect to Salesforce", typed) });
};

const toConnection = new RegExp(`href="(${northwind.connection("[0-9a-f-]{36}")})"`);
/** Where a page leads to a connection. */
const connectionIn = ({ text }: Answer): string => toConnection.exec(text)?.[1] ?? "";

/** How many requests reached an org since the last start; with it the practice org begins to count anew. */
const requestsAt = async ({ host }: Org): Promise<number> => (await orglink.practice().listRequests(host)).length;

test("an uncut connecting is counted", async () => {
  await orglink.restart();
  const round = await nextRound(0);
  expect((await send(round)).headers.get("location")).toContain(northwind.connection(""));
  wholeRequests = await requestsAt(round.org);
  expect(wholeRequests).toBeGreaterThan(4);
  done.push(round);
});

/** Waits until so many requests of a round reached its org, or the round is over: how fast the machine is does not matter. */
async function untilAsked({ org }: Round, requests: number, sent: Promise<unknown>): Promise<void> {
  let isOver = false;
  void sent.then(() => {
    isOver = true;
  });
  while (!isOver && (await requestsAt(org)) < requests);
}

test(`after each of ${rounds} kill -9 while connecting, all is whole: saved and proven, or interrupted and kept`, async () => {
  const ends: string[] = [];
  for (let index = 1; index <= rounds; index += 1) {
    const round = await nextRound(index);
    const sent = send(round).catch(() => null);
    // Before the first request, after each, and after the end; and there at an instant of chance.
    await untilAsked(round, index % (wholeRequests + 2), sent);
    await wait(random() * 20);
    cutPower(orglink);
    const acknowledged = (await sent)?.headers.get("location") ?? null;
    await orglink.restart();
    ends.push(await endOf(round, acknowledged));
    done.push(round);
  }
  // The instant decides which; that some were cut in the middle is what the instants are for.
  expect(ends.filter((end) => end === "interrupted").length, ends.join(" ")).toBeGreaterThan(2);
});

/** What became of a round, as a person sees it after the restart; throws where something was lost. */
async function endOf({ runId, form, name, org }: Round, acknowledged: string | null): Promise<string> {
  const to = browser();
  const run = await to.open(northwind.run(runId));
  if (run.status === 404) {
    expect(acknowledged, name).toBeNull();
    return "not begun";
  }
  const text = textOf(run.text);
  if (text.includes("The check passed")) {
    const list = await to.open(`${northwind.connections}?search=${encodeURIComponent(name)}`);
    const href = connectionIn(list);
    if (acknowledged) expect(acknowledged).toContain(href);
    expect(textOf((await to.open(href)).text)).toContain(name);
    return "passed";
  }
  expect(text, name).toContain(articles["run-interrupted"].title);
  expect(acknowledged, name).toBeNull();
  const kept = await to.open(form.path);
  expect(fieldOf(kept, "instanceUrl")).toBe(org.host);
  expect(fieldOf(kept, "consumerKey")).toBe(org.consumerKey);
  expect(fieldOf(kept, "name")).toBe(name);
  expect(fieldOf(kept, "description")).toBe(`Typed in ${name}`);
  expect(textOf(kept.text)).toContain("Kept, sealed");
  return "interrupted";
}

test("each interrupted one connects with one press and nothing typed, and each saved connection passes a check", async () => {
  const to = browser();
  let tested = 0;
  for (const round of done) {
    const run = await to.open(northwind.run(round.runId));
    if (run.status === 404) continue;
    const isInterrupted = textOf(run.text).includes(articles["run-interrupted"].title);
    const connected = isInterrupted ? await to.submit(run, "Test again") : await to.open(connectionIn(run));
    const toId = isInterrupted ? northwind.connected : northwind.connection;
    expect(connected.path, round.name).toBe(toId(idIn(connected.path)));
    expect(textOf((await to.submit(connected, "Test now")).text), round.name).toContain("The check passed");
    tested += 1;
  }
  expect(tested).toBeGreaterThan(rounds / 2);
});

test("a second process on the same store is refused by the name of the first, and harms nothing", async () => {
  const holder = holderOf(dataDir);
  const refusal = await startOrglink(dataDir).then(
    () => "started",
    (error: Error) => error.message,
  );
  expect(refusal).toContain(`is in use by process ${holder} `);
  expect(refusal).toContain(dataDir);
  expect(holderOf(dataDir)).toBe(holder);
  const to = browser();
  expect((await to.ask("/api/health")).status).toBe(200);
  const round = await nextRound(1);
  // Through the first one's practice org, which the second one's supervisor must have left alone.
  expect((await send({ ...round, name: "After the second" })).headers.get("location")).toContain(
    northwind.connection(""),
  );
});

test("when the supervisor is killed, what it supervised ends by itself and the store is free", async () => {
  const holder = holderOf(dataDir);
  process.kill(parentOf(holder), "SIGKILL");
  await expect.poll(() => isRunning(holder), { timeout: 15_000 }).toBe(false);
  await orglink.restart();
  expect((await browser().ask("/api/health")).status).toBe(200);
});

test("at the end no row is half, none is orphaned, and every sealed secret opens in its place", async () => {
  await orglink.stop();
  const opened = await openEmbedded(dataDir);
  const keyring = await readKeyringFile(dataDir);
  if (!opened.ok || !keyring?.ok) throw new Error("the store or its keyring does not open");
  const { db, close } = opened.value;
  const [connections, runs, setups, events] = [
    await db.select().from(connection),
    await db.select().from(checkRun),
    await db.select().from(setup),
    await db.select().from(auditEvent),
  ];
  await close();
  const secretOf = new Map(orgs.map(({ host, consumerSecret }) => [host, consumerSecret]));

  expect(connections.length).toBeGreaterThan(rounds / 2);
  for (const row of connections) {
    const last = runs.find(({ id }) => id === row.lastRunId);
    expect(last, row.name).toMatchObject({ state: "passed", connectionId: row.id });
    const from = setups.filter(({ connectionId }) => connectionId === row.id);
    expect(from, row.name).toMatchObject([{ state: "done", sealedConsumerSecret: null, consumerKey: null }]);
    const created = events.filter((event) => event.subjectId === row.id && event.action === "connection.created");
    expect(created, row.name).toHaveLength(1);
    const secret = open(keyring.value, row.sealedConsumerSecret, connectionSecret(row));
    expect(secret.ok && secret.value.reveal() === secretOf.get(row.myDomain), row.name).toBe(true);
  }
  expect(runs.filter(({ state }) => state === "running")).toEqual([]);
  for (const run of runs) {
    expect(run.finishedAt, run.id).not.toBeNull();
    const isOwned =
      connections.some(({ id }) => id === run.connectionId) || setups.some(({ id }) => id === run.setupId);
    expect(isOwned, run.id).toBe(true);
    expect(run.state === "passed", run.id).toBe(run.card !== null && run.connectionId !== null);
  }
  for (const row of setups) {
    expect(row.state === "done", row.name).toBe(row.connectionId !== null);
    // A setup without a run is one whose form was cut off before anything was kept.
    const isBegun = runs.some(({ setupId }) => setupId === row.id);
    if (row.state !== "open" || !isBegun) {
      expect(row.sealedConsumerSecret, row.name).toBeNull();
      continue;
    }
    const place = { workspaceId: row.workspaceId, id: row.id, myDomain: row.myDomain as MyDomain };
    const secret = open(keyring.value, row.sealedConsumerSecret ?? "", setupSecret(place));
    expect(secret.ok && secret.value.reveal() === secretOf.get(row.myDomain ?? ""), row.name).toBe(true);
  }
});
