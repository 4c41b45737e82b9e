import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from "vitest";
import { Secret } from "#lib/domain/secret";
import { signIn } from "#lib/identity/sign-in";
import { finishCounting } from "#lib/services/change-feed";
import { claimInstance } from "#lib/services/people/claim-instance";
import { firstStartCode } from "#lib/services/people/first-start";
import { openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { openEmbedded } from "#lib/store/embedded";
import { openPostgres } from "#lib/store/postgres";
import { makeDatabase } from "#lib/store/testing/postgres-cluster";
import { newKeyEntry } from "#lib/vault/keyring";
import { serveCommands } from "./serve-commands.ts";
import { longestSocketPath, socketFolder, socketPath } from "./socket-path.ts";

const email = "ada@example.com";
const program = fileURLToPath(new URL("../cli/orglink.ts", import.meta.url));

let folder: string;
/** A data directory whose owner is there; making one takes seconds, copying it none. */
let claimed: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "orglink-op-"));
  claimed = join(folder, "claimed");
  const { instance, close } = await openIn(claimed);
  await claim(instance);
  await close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Ran = { readonly out: string; readonly errors: string; readonly exitCode: number | null };

function orglink(args: readonly string[], env: Readonly<Record<string, string>>, typed = ""): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { env: { ...process.env, ...env } });
    child.on("error", reject);
    const said = Promise.all([text(child.stdout), text(child.stderr)]);
    child.on("close", (exitCode) => void said.then(([out, errors]) => resolve({ out, errors, exitCode })));
    child.stdin.on("error", () => {});
    child.stdin.end(typed);
  });
}

type Opened = { readonly instance: TestInstance; readonly dataDir: string; readonly close: () => Promise<void> };

/** An instance with an owner, over an embedded store in a folder of its own. */
async function openHere(name: string): Promise<Opened> {
  cpSync(join(claimed, "store"), join(folder, name, "store"), { recursive: true });
  return openIn(join(folder, name));
}

async function openIn(dataDir: string): Promise<Opened> {
  mkdirSync(dataDir, { recursive: true });
  const store = await openEmbedded(dataDir);
  if (!store.ok) throw new Error(store.problem.message);
  const opened = openTestInstance({ kind: "embedded", db: store.value.db, store: store.value });
  const instance = { ...opened, env: { ...opened.env, dataDir } };
  return { instance, dataDir, close: store.value.close };
}

async function claim(instance: TestInstance): Promise<void> {
  const code = await firstStartCode(instance);
  const form = {
    code: code?.reveal() ?? "",
    name: "Ada",
    email,
    password: "invented password 1",
    workspaceName: "Acme",
  };
  await claimInstance(instance, form);
}

const signsIn = async ({ identity }: TestInstance, password: string) =>
  (await signIn(identity, { email, password: new Secret(password) }, { headers: new Headers(), address: "x" })).ok;

test("a running Orglink does it: through a socket that its own account alone can reach", async () => {
  const { instance, dataDir, close } = await openHere("running");
  const end = await serveCommands(instance);
  const path = socketPath(dataDir) ?? "";
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(socketFolder(dataDir)).mode & 0o777).toBe(0o700);

  const env = { ORGLINK_DATA_DIR: dataDir };
  const reset = await orglink(["admin", "reset-password", email], env, "invented password 2\n");
  expect(reset).toMatchObject({ out: "", errors: expect.stringContaining("was replaced"), exitCode: 0 });
  expect(await signsIn(instance, "invented password 2")).toBe(true);

  const generated = await orglink(["admin", "reset-password", email, "--generate"], env);
  expect(generated.exitCode).toBe(0);
  expect(generated.out).toMatch(/^[a-z2-9]{6}(-[a-z2-9]{6}){3}\n$/);
  expect(await signsIn(instance, generated.out.trim())).toBe(true);

  expect(await orglink(["doctor"], env)).toMatchObject({ out: expect.stringMatching(/^No name/), exitCode: 0 });
  await end();
  expect(existsSync(path)).toBe(false);
  await close();
});

test("the socket answers no other command, nothing that is too long, and nothing that is no request", async () => {
  const { instance, dataDir, close } = await openHere("hostile");
  const end = await serveCommands(instance);
  const ask = async (sent: string) => {
    const socket = createConnection({ path: socketPath(dataDir) ?? "", allowHalfOpen: true });
    socket.on("error", () => {});
    socket.end(sent);
    return text(socket).catch(() => "");
  };
  for (const command of ["stop", "constructor", "", 7, null]) {
    expect(await ask(JSON.stringify({ command, input: {} }))).toContain("unknown-command");
  }
  for (const sent of ["", "no json", "x".repeat(70_000)]) expect(await ask(sent)).toBe("");
  expect(await ask('{"command":"doctor","input":{"blank":false}}')).toContain('"ok":true');

  const silent = createConnection({ path: socketPath(dataDir) ?? "" });
  silent.on("error", () => {});
  await new Promise((resolve) => silent.once("connect", resolve));
  await end(); // and does not wait for one that says nothing
  await close();
});

test("with none running it is done here, under the store's lock; a socket that was left behind does not matter", async () => {
  const { instance, dataDir, close } = await openHere("stopped");
  await close();
  mkdirSync(socketFolder(dataDir), { recursive: true });
  const killed = spawn(process.execPath, [
    "-e",
    `require("net").createServer().listen(${JSON.stringify(socketPath(dataDir))}, () => process.kill(process.pid, "SIGKILL"))`,
  ]);
  await new Promise((resolve) => killed.once("exit", resolve));
  expect(existsSync(socketPath(dataDir) ?? "")).toBe(true);

  const env = { ORGLINK_DATA_DIR: dataDir };
  const reset = await orglink(["admin", "reset-password", email], env, "invented password 3");
  expect(reset).toMatchObject({ errors: expect.stringContaining("was replaced"), exitCode: 0 });
  expect(await orglink(["doctor"], env)).toMatchObject({ exitCode: 0 });

  const again = await openEmbedded(dataDir);
  if (!again.ok) throw new Error(again.problem.message);
  const end = await serveCommands({ ...instance, db: again.value.db });
  expect(statSync(socketPath(dataDir) ?? "").isSocket()).toBe(true);
  await end();
  await again.value.close();
});

test("a store that is held by a process without a socket is left alone, and no store is made where there is none", async () => {
  const { dataDir, close } = await openHere("held");
  const held = await orglink(["doctor"], { ORGLINK_DATA_DIR: dataDir });
  expect(held).toMatchObject({ errors: expect.stringContaining("is in use by"), exitCode: 1 });
  await close();
  const absent = join(folder, "absent");
  const none = await orglink(["doctor"], { ORGLINK_DATA_DIR: absent });
  expect(none).toMatchObject({ errors: expect.stringContaining("There is no store"), exitCode: 1 });
  expect(existsSync(absent)).toBe(false);
});

test("a data directory whose path is too long for a socket is said to be, by both sides", async () => {
  const { instance, dataDir, close } = await openHere("x".repeat(longestSocketPath));
  expect(socketPath(dataDir)).toBeNull();
  const end = await serveCommands(instance);
  expect(existsSync(socketFolder(dataDir))).toBe(false);
  const { errors, exitCode } = await orglink(["doctor"], { ORGLINK_DATA_DIR: dataDir });
  expect({ errors, exitCode }).toMatchObject({ errors: expect.stringContaining("too long for a socket"), exitCode: 1 });
  await end();
  await close();
});

const { postgres } = inject("stores");
test.skipIf("missing" in postgres)("with DATABASE_URL it is done on the database", async () => {
  const url = await makeDatabase("missing" in postgres ? "" : postgres.url);
  const store = await openPostgres(new Secret(url));
  if (!store.ok) throw new Error(store.problem.message);
  onTestFinished(() => store.value.close());
  const instance = openTestInstance({ kind: "postgres", db: store.value.db, store: store.value });
  await claim(instance);
  const env = { DATABASE_URL: url, ORGLINK_KEYS: newKeyEntry(), ORGLINK_DATA_DIR: folder };
  const counted = async () => (await store.value.executeSql("select count from change_feed")).rows;
  await finishCounting(instance);
  const before = await counted();
  const reset = await orglink(["admin", "reset-password", email], env, "invented password 4");
  expect(reset).toMatchObject({ errors: expect.stringContaining("was replaced"), exitCode: 0 });
  // The program hashes as the app does.
  const rows = await store.value.executeSql("select password from account");
  expect(JSON.stringify(rows.rows)).toMatch(/\w{32}:\w{128}/);
  // Pages of the Orglink that runs beside it notice.
  expect(await counted()).not.toEqual(before);
});

test.each([
  ["no address", ["admin", "reset-password"], "Usage"],
  [
    "a password as an argument",
    ["admin", "reset-password", email, "invented password 5"],
    "never taken from the command",
  ],
  ["another verb", ["admin", "make-owner", email], "Usage"],
  ["an unknown flag", ["doctor", "--all"], "Usage"],
])("%s is answered with the usage and exit code 2", async (_, args, words) => {
  const { errors, exitCode } = await orglink(args, { ORGLINK_DATA_DIR: folder });
  expect({ errors, exitCode }).toEqual({ errors: expect.stringContaining(words), exitCode: 2 });
  expect(errors).not.toContain("invented");
});

test("a password that is missing, in two lines, too short or for nobody changes nothing", async () => {
  const { dataDir, instance, close } = await openHere("refused");
  const end = await serveCommands(instance);
  const env = { ORGLINK_DATA_DIR: dataDir };
  for (const [who, typed, words] of [
    [email, "", "no password on standard input"],
    [email, "one long line\nanother long line", "more than one line"],
    [email, "short", "at least 12"],
    ["eve@example.com", "invented password 6", "Nobody here"],
  ] as const) {
    const { errors, exitCode } = await orglink(["admin", "reset-password", who], env, typed);
    expect({ errors, exitCode }).toEqual({ errors: expect.stringContaining(words), exitCode: 1 });
  }
  expect(await signsIn(instance, "invented password 1")).toBe(true);
  await end();
  await close();
});
