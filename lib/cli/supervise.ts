import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Env } from "../env.ts";

const root = new URL("../..", import.meta.url).pathname;
const stopTimeMs = 10_000;
const restartDelayMs = 500;

/** The practice org's exit code when another one answers for the same data directory: that one is used. */
const alreadyRunning = 3;

/** What the children say over their channel: the app once it answers (with the one-time code of a first start), the practice org once it listens. */
type Said = { readonly ready?: true; readonly firstStartCode?: string | null };

/**
 * Runs the app and, when it is on, the practice org; stops both together. The practice org is started again when it dies;
 * when the app ends, everything ends with its exit code. Both children end by themselves when this process is gone.
 */
export async function supervise(env: Env, isDev: boolean): Promise<number> {
  let isStopping = false;
  let practice: ChildProcess | null = null;

  const startPractice = async (): Promise<void> => {
    const child = spawnChild("lib/practice-org/main.ts", [], "inherit", {});
    practice = child;
    child.once("exit", (code) => {
      if (isStopping || code === alreadyRunning) return;
      setTimeout(() => isStopping || void startPractice(), restartDelayMs);
    });
    await firstWord(child);
  };
  // Side by side: neither needs the other to start.
  const practiceReady = env.isPracticeOrgOn ? startPractice() : Promise.resolve();

  const next = "node_modules/next/dist/bin/next";
  const args = [isDev ? "dev" : "start", "--hostname", env.host, "--port", String(env.port)];
  const app = spawnChild(
    next,
    args,
    isDev ? "inherit" : "pipe",
    isDev ? { ORGLINK_SUPERVISED: "" } : { ORGLINK_SUPERVISED: "1", ...thrifty(process.env) },
  );
  const ended = once(app, "exit") as Promise<[number | null]>;
  if (app.stdout) forwardLog(app.stdout);

  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    for (const child of [app, practice]) child?.kill("SIGTERM");
    setTimeout(() => [app, practice].forEach((child) => void child?.kill("SIGKILL")), stopTimeMs).unref();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);

  if (!isDev) {
    void Promise.all([firstWord(app), practiceReady]).then(
      ([said]) => said && process.stdout.write(greeting(env, said)),
    );
  }
  const [code] = await ended;
  const wasStopping = isStopping;
  stop();
  if (practice && (practice as ChildProcess).exitCode === null) await once(practice, "exit");
  return wasStopping ? 0 : (code ?? 1);
}

/**
 * Keeps the memory of the app near what it uses: left alone, V8 collects late where the machine has plenty, and glibc keeps
 * freed memory for each thread. What the operator sets in either variable wins.
 */
function thrifty({ NODE_OPTIONS = "", MALLOC_ARENA_MAX = "2" }: NodeJS.ProcessEnv): Record<string, string> {
  const limits = "--max-semi-space-size=8 --max-old-space-size=512";
  return { NODE_OPTIONS: `${limits} ${NODE_OPTIONS}`.trim(), MALLOC_ARENA_MAX };
}

function spawnChild(script: string, args: readonly string[], out: "inherit" | "pipe", extra: Record<string, string>) {
  const env = { ...process.env, ...extra, NEXT_TELEMETRY_DISABLED: "1" };
  return spawn(process.execPath, [`${root}${script}`, ...args], {
    cwd: root,
    env,
    stdio: ["ignore", out, "inherit", "ipc"],
  });
}

/** The first thing a child says, or null when it ends before. */
async function firstWord(child: ChildProcess): Promise<Said | null> {
  const [said] = await Promise.race([
    once(child, "message") as Promise<[Said]>,
    once(child, "exit").then(() => [null]),
  ]);
  return said ?? null;
}

/** Passes the structured log on and drops the framework's own banner: Orglink prints one address, its own. */
function forwardLog(output: NodeJS.ReadableStream): void {
  createInterface({ input: output }).on("line", (line) => {
    if (line.startsWith("{")) process.stdout.write(`${line}\n`);
  });
}

function greeting(env: Env, said: Said): string {
  const address = `\n  Orglink is at ${env.url.origin}\n`;
  if (!said.firstStartCode) return `${address}\n`;
  return `${address}\n  First start: open it and type this code, within the hour:\n\n      ${said.firstStartCode}\n\n`;
}
