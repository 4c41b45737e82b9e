import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { request as ask } from "node:http";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { routes } from "#lib/routes";
import { newDataDir, type RunningOrglink, removeDataDir, startOrglink } from "../running-orglink.ts";
import { type Browser, formData, openBrowser, textOf } from "./no-script-browser.ts";
import { claim, idIn, newOrg, northwind, openForm, owner } from "./people-and-orgs.ts";
import { holderOf } from "./power-cut.ts";

/** Generous, since the machine may be loaded: what is asserted is that the owner gets an answer, not how quick a machine is. */
const patienceMs = 60_000;
/** Below what one address may have of connections: of more, those that have not sent their request yet are ended. */
const mostAtOnce = 200;
const dataDir = newDataDir();
let orglink: RunningOrglink;
let browser: Browser;

beforeAll(async () => {
  orglink = await startOrglink(dataDir);
  browser = openBrowser(orglink.url);
  expect((await claim(browser, orglink.firstStartCode() ?? "")).path).toBe(northwind.connections);
});
afterAll(async () => {
  await orglink.stop();
  removeDataDir(dataDir);
});

/** The owner opens a page; how long it took is printed, so that whoever reads the run sees what a flood costs. */
async function ownersPage(during: string, from: Browser = browser): Promise<void> {
  const begun = performance.now();
  const page = await from.open(northwind.connections, {});
  const ms = performance.now() - begun;
  process.stdout.write(`    the owner's page, ${during}: ${ms.toFixed(0)} ms\n`);
  expect(page.status).toBe(200);
  expect(textOf(page.text)).toContain("Connections");
  expect(ms).toBeLessThan(patienceMs);
}

const place = () => ({ host: "127.0.0.1", port: Number(new URL(orglink.url).port) });

/** Connections that write their text and wait; those that are ended from the other side are no fault. */
function openMany(count: number, text: string): Promise<Socket[]> {
  const opened = Array.from({ length: count }, async () => {
    const socket = connect(place());
    socket.on("error", () => undefined);
    await once(socket, "connect");
    socket.write(text);
    return socket;
  });
  return Promise.all(opened);
}

const residentMb = (pid: number) =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;

test("upgrades are hung up on and leave no descriptor", async () => {
  const pid = holderOf(dataDir);
  const openFiles = () => readdirSync(`/proc/${pid}/fd`).length;
  const before = openFiles();
  const upgrade = "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";
  for (let round = 0; round < 6; round += 1) {
    const sockets = await openMany(100, upgrade);
    await Promise.all(sockets.map((socket) => socket.destroyed || once(socket.resume(), "close")));
  }
  await ownersPage("after 600 upgrades");
  expect(openFiles()).toBeLessThan(before + 50);
});

test("cookies of whatever else runs under this name cost the owner nothing", async () => {
  const foreign = Array.from({ length: 700 }, (_, at) => `tracking${at}=${"x".repeat(10)}`).join("; ");
  const flood = Array.from({ length: 40 }, async () => {
    const request = ask({ ...place(), path: "/sign-in", headers: { cookie: foreign }, agent: false });
    request.end();
    const [answer] = await once(request, "response");
    answer.resume();
    await once(answer, "end");
  });
  await ownersPage("beside 40 requests with 15 KB of foreign cookies");
  await Promise.all(flood);
});

test("four hundred tests of a connection at once leave the owner room, and each is answered", async () => {
  const { host, consumerKey, consumerSecret } = await newOrg(orglink, "flooded");
  const form = await openForm(browser, "Flooded");
  const typed = { instanceUrl: host, consumerKey, consumerSecret, name: "Flooded" };
  const connection = await browser.submit(form, "Connect to Salesforce", typed);
  expect(connection.path).toBe(northwind.connected(idIn(connection.path)));
  // Signed in elsewhere too: whoever floods waits for their own requests, and nobody else's.
  const elsewhere = openBrowser(orglink.url);
  const { email, password } = owner;
  const signedIn = await elsewhere.submit(await elsewhere.open(routes.signIn), "Sign in", { email, password });
  expect(signedIn.path).toBe(northwind.connections);
  const press = () => browser.ask(connection.path, { body: formData(connection, "Test now", { runId: randomUUID() }) });
  // As many at once as one address may have connections, with room for the owner's own.
  const answers = Array.from({ length: mostAtOnce }, async () => [await press(), await press()]);
  await ownersPage("beside 400 tests of a connection", elsewhere);
  const led = (await Promise.all(answers)).flat().map(({ status, headers }) => `${status} ${headers.get("location")}`);
  const tested = led.filter((answer) => answer.startsWith(`303 ${northwind.run("")}`));
  const heldBack = led.filter((answer) => answer.includes("held-back"));
  process.stdout.write(`    ${tested.length} were made, ${heldBack.length} held back\n`);
  expect(tested.length + heldBack.length).toBe(400);
  expect(tested.length).toBeGreaterThan(0);
  expect(heldBack.length).toBeGreaterThan(0);
  expect(textOf((await browser.open(northwind.connection(idIn(connection.path)))).text)).toContain("Healthy");
});

test("unfinished bodies of many megabytes take neither memory nor the owner's place", async () => {
  const pid = holderOf(dataDir);
  const before = residentMb(pid);
  const megabyte = "x".repeat(1024 * 1024);
  const chunked = `POST /sign-in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n100000\r\n${megabyte}\r\n`;
  const announced = `POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 10000000\r\n\r\n${megabyte}`;
  const small = "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 60000\r\n\r\nhalf";
  const sockets = [
    ...(await openMany(100, chunked)),
    ...(await openMany(100, announced)),
    ...(await openMany(400, small)),
  ];
  await ownersPage("beside 600 unfinished posts");
  const grown = residentMb(pid) - before;
  process.stdout.write(`    the app has grown by ${grown.toFixed(0)} MB\n`);
  expect(grown).toBeLessThan(250);
  for (const socket of sockets) socket.destroy();
});
