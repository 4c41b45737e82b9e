import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { basename } from "node:path";
import type { Said } from "../boot/supervised.ts";
import type { Env } from "../env.ts";
import { appEnv, practiceEnv } from "./child-env.ts";
import { forwardLines } from "./forward-lines.ts";

const root = new URL("../..", import.meta.url).pathname;
const stopTimeMs = 10_000;
const restartDelayMs = 500;

/** The practice org's exit code when another one answers for the same data directory: that one is used. */
const alreadyRunning = 3;

/**
 * Runs the app and, when it is on, the practice org; stops both together. The practice org is started again when it dies;
 * when the app ends, everything ends with its exit code. Both children end by themselves when this process is gone.
 */
export async function supervise(env: Env, isDev: boolean): Promise<number> {
  let isStopping = false;
  let practice: ChildProcess | null = null;

  const startPractice = async (): Promise<void> => {
    const child = spawnChild("lib/practice-org/main.ts", practiceEnv(process.env), isDev);
    practice = child;
    child.once("exit", (code) => {
      if (isStopping || code === alreadyRunning) return;
      setTimeout(() => isStopping || void startPractice(), restartDelayMs);
    });
    await firstWord(child);
  };
  // Side by side: neither needs the other to start.
  const practiceReady = env.isPracticeOrgOn ? startPractice() : Promise.resolve();

  const app = spawnChild("lib/boot/serve.ts", appEnv(process.env, isDev), isDev);
  const ended = once(app, "exit") as Promise<[number | null]>;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    for (const child of [app, practice]) child?.kill("SIGTERM");
    setTimeout(() => [app, practice].forEach((child) => void child?.kill("SIGKILL")), stopTimeMs).unref();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);

  void firstWord<Said>(app).then(async (said) => {
    if (said === null) return;
    if ("failed" in said) return void process.stderr.write(`\nOrglink does not start.\n${said.failed}\n\n`);
    await practiceReady;
    process.stdout.write(greeting(env.url, said.firstStartCode));
  });
  const [code] = await ended;
  const wasStopping = isStopping;
  stop();
  if (practice && (practice as ChildProcess).exitCode === null) await once(practice, "exit");
  return wasStopping ? 0 : (code ?? 1);
}

/** In development a child speaks for itself; else each of its lines is one of the log, whoever wrote it. */
function spawnChild(script: string, env: NodeJS.ProcessEnv, isDev: boolean): ChildProcess {
  const out = isDev ? "inherit" : "pipe";
  const child = spawn(process.execPath, [`${root}${script}`], {
    cwd: root,
    env,
    stdio: ["ignore", out, out, "ipc"],
  });
  if (child.stdout) forwardLines(child.stdout, process.stdout, basename(script, ".ts"));
  if (child.stderr) forwardLines(child.stderr, process.stderr, basename(script, ".ts"));
  return child;
}

/** The first thing a child says, or null when it ends before. */
async function firstWord<Word>(child: ChildProcess): Promise<Word | null> {
  const [said] = await Promise.race([
    once(child, "message") as Promise<[Word]>,
    once(child, "exit").then(() => [null]),
  ]);
  return said ?? null;
}

function greeting({ origin }: URL, code: string | null): string {
  const address = `\n  Orglink is at ${origin}\n`;
  return code
    ? `${address}\n  First start: open it and type this code, within the hour:\n\n      ${code}\n\n`
    : `${address}\n`;
}
