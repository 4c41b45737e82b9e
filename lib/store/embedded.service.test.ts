import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { openEmbedded } from "./embedded.ts";
import { instanceSetting } from "./schema.ts";

let made: string;
let dataDir: string;
const started: ChildProcess[] = [];

// Making a store takes seconds; all but the tests of the first start begin with a copy of this one.
beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), "orglink-made-"));
  const opened = await openEmbedded(made, { emptyStore: null });
  if (opened.ok) await opened.value.close();
});
afterAll(() => rm(made, { recursive: true, force: true }));
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "orglink-embedded-"));
  cpSync(join(made, "store"), join(dataDir, "store"), { recursive: true });
});
afterEach(async () => {
  for (const child of started.splice(0)) await killed(child);
  await rm(dataDir, { recursive: true, force: true });
});

interface Line {
  readonly open?: number;
  readonly kept?: string;
  readonly problem?: { readonly code: string; readonly message: string };
}

/** Another process on the same store, and the lines it prints. */
function start(work: "hold" | "open" | "write") {
  const script = new URL("./testing/hold-store.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, [script, dataDir, work], { stdio: ["pipe", "pipe", "inherit"] });
  started.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<Line | undefined> => {
    const { value, done } = await lines.next();
    return done ? undefined : JSON.parse(value);
  };
  return { child, next };
}

async function killed(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

async function openHere() {
  // As without a build: there is no empty store to copy.
  const opened = await openEmbedded(dataDir, { emptyStore: null });
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

test("a second process is refused by the name of the first and harms nothing", async () => {
  const first = start("write");
  const pid = (await first.next())?.open;
  const second = start("open");
  const refusal = (await second.next())?.problem;
  expect(refusal?.code).toBe("store-in-use");
  expect(refusal?.message).toContain(`The store in ${dataDir} is in use by process ${pid} (node `);
  expect(refusal?.message).toMatch(/started at \d{4}-\d\d-\d\dT/);
  const here = await openEmbedded(dataDir);
  expect(here.ok ? null : here.problem.code).toBe("store-in-use");

  const { kept } = (await first.next()) ?? {};
  await killed(first.child);
  const store = await openHere();
  expect((await store.db.select().from(instanceSetting)).map(({ key }) => key)).toContain(kept);
  await store.close();
});

test("a second opening in the same process is refused, and closing lets the next one in", async () => {
  const store = await openHere();
  expect(await openEmbedded(dataDir)).toMatchObject({ ok: false, problem: { code: "store-in-use" } });
  await store.close();
  await store.close();
  await (await openHere()).close();
});

test("kill -9 in the middle of writing keeps every acknowledged row and leaves no lock behind", async () => {
  const acknowledged: string[] = [];
  for (const rowsBeforeKill of [1, 7, 30]) {
    const writer = start("write");
    expect(await writer.next()).toHaveProperty("open");
    const goal = acknowledged.length + rowsBeforeKill;
    for (let line = await writer.next(); line?.kept; line = await writer.next()) {
      acknowledged.push(line.kept);
      if (acknowledged.length === goal) writer.child.kill("SIGKILL");
    }
  }
  const store = await openHere();
  const keys = new Set((await store.db.select().from(instanceSetting)).map(({ key }) => key));
  expect(acknowledged.filter((key) => !keys.has(key))).toEqual([]);
  await store.close();
});

test("of many that start at once after a kill -9, exactly one wins", async () => {
  const first = start("hold");
  await first.next();
  await killed(first.child);
  const starters = Array.from({ length: 4 }, () => start("hold"));
  const lines = await Promise.all(starters.map(({ next }) => next()));
  expect(lines.filter((line) => line?.open)).toHaveLength(1);
  expect(lines.filter((line) => line?.problem?.code === "store-in-use")).toHaveLength(3);
});

test("a note left by a dead process, with an id that lives again, keeps nobody out", async () => {
  const note = { pid: process.pid, command: "node", host: "elsewhere", startedAt: "2026-01-01T00:00:00.000Z" };
  await writeFile(join(dataDir, "store.holder.json"), JSON.stringify(note));
  const store = await openHere();
  expect(JSON.parse(await readFile(join(dataDir, "store.holder.json"), "utf8"))).not.toMatchObject(note);
  await store.close();
});

test("a first start that was cut off is begun again", async () => {
  await rm(join(dataDir, "store"), { recursive: true });
  await mkdir(join(dataDir, "store.draft/base"), { recursive: true });
  await writeFile(join(dataDir, "store.draft/PG_VERSION"), "18\n");
  await (await openHere()).close();
});

test("only the owner can enter the store's folder", async () => {
  await chmod(join(dataDir, "store"), 0o755);
  await (await openHere()).close();
  expect((await stat(join(dataDir, "store"))).mode & 0o777).toBe(0o700);
});
