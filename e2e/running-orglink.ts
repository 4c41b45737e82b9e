import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readPracticeEndpoint } from "#lib/practice-org/endpoint";
import { type TestControl, testControl } from "#lib/practice-org/testing/start-practice-org";
import type { Database } from "#lib/store/database";
import { openEmbedded } from "#lib/store/embedded";

const root = new URL("..", import.meta.url).pathname;
const startTimeMs = 120_000;

type Settings = Readonly<Record<string, string>>;

/** Orglink as `npm start` runs it, on a data directory and a port of its own. */
export type RunningOrglink = {
  /** Where it answers, without a slash at the end; the same after a restart. */
  readonly url: string;
  readonly dataDir: string;
  /** As the last start printed it; null once the instance is claimed. */
  readonly firstStartCode: () => string | null;
  /** The switches of its practice orgs; what is refused throws. */
  readonly practice: () => TestControl;
  /** All the last start has printed so far. */
  readonly printed: () => string;
  /** Stops it, does something to its store, and starts it again. */
  readonly restart: (between?: (db: Database) => Promise<unknown>) => Promise<void>;
  /** Ends it and keeps its data. */
  readonly stop: () => Promise<void>;
};

/** Starts Orglink from its production build and waits until it answers. */
export async function startOrglink(dataDir: string, settings: Settings = {}): Promise<RunningOrglink> {
  const port = await freePort();
  let running = await spawnOrglink(dataDir, port, settings);
  return {
    url: running.url,
    dataDir,
    firstStartCode: () => /type this code.*\s+(\S+)\n/.exec(running.printed())?.[1] ?? null,
    practice: () => testControl(readPracticeEndpoint(dataDir)),
    printed: () => running.printed(),
    restart: async (between) => {
      await end(running.child);
      if (between) await changeStore(dataDir, between);
      running = await spawnOrglink(dataDir, port, settings);
    },
    stop: () => end(running.child),
  };
}

async function spawnOrglink(dataDir: string, port: number, settings: Settings) {
  const child = spawn(process.execPath, [`${root}lib/cli/start.ts`], {
    cwd: root,
    env: { ...ownEnv(), PORT: String(port), ORGLINK_DATA_DIR: dataDir, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed = collect(child);
  return { child, printed, url: await untilGreeting(child, printed) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}

async function changeStore(dataDir: string, change: (db: Database) => Promise<unknown>): Promise<void> {
  const opened = await openEmbedded(dataDir);
  if (!opened.ok) throw new Error(`the store did not open: ${opened.problem.code}`);
  try {
    await change(opened.value.db);
  } finally {
    await opened.value.close();
  }
}

export const newDataDir = (): string => mkdtempSync(join(tmpdir(), "orglink-journey-"));
export const removeDataDir = (dataDir: string): void => rmSync(dataDir, { recursive: true, force: true });

/** The settings of whoever runs the tests must not decide what they find. */
export function ownEnv(): NodeJS.ProcessEnv {
  const isOurs = (name: string) => /^(ORGLINK_|HOST$|PORT$|DATABASE_URL$|SMTP_URL$|NODE_ENV$|NODE_OPTIONS$)/.test(name);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isOurs(name))) as NodeJS.ProcessEnv;
}

function collect({ stdout, stderr }: ChildProcess): () => string {
  const chunks: string[] = [];
  for (const stream of [stdout, stderr]) stream?.setEncoding("utf8").on("data", (text: string) => chunks.push(text));
  return () => chunks.join("");
}

/** The greeting is one write, shorter than what a pipe takes at once: it is there whole or not at all. */
async function untilGreeting(child: ChildProcess, printed: () => string): Promise<string> {
  const signal = AbortSignal.timeout(startTimeMs);
  const ended = once(child, "exit", { signal }).then(() => "ended" as const);
  for (;;) {
    const address = /Orglink is at (\S+)\n/.exec(printed())?.[1];
    if (address) return address;
    const more = once(child.stdout as NodeJS.ReadableStream, "data", { signal });
    const said = await Promise.race([more, ended]).catch(() => "late" as const);
    if (said !== "ended" && said !== "late") continue;
    child.kill("SIGKILL");
    throw new Error(`Orglink did not start. It printed:\n${printed()}`);
  }
}

/**
 * A port that nothing listens on, also while a server that had it restarts: one from below those that systems hand out by
 * themselves, to whoever calls somebody in the meantime.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_240, 32_000);
    const server = createServer().listen(port, "127.0.0.1");
    const isFree = await once(server, "listening").then(
      () => true,
      () => false,
    );
    if (!isFree) continue;
    server.close();
    await once(server, "close");
    return port;
  }
}
