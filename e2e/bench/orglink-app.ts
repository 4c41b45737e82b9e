import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, outsideEnv } from "./surroundings.ts";

const root = new URL("../..", import.meta.url).pathname;
const startTimeMs = 60_000;

/** A running Orglink: app, practice org where it is on, and what supervises both. */
export type OrglinkApp = {
  readonly url: string;
  /** Null once the instance is claimed. */
  readonly firstStartCode: string | null;
  /** Ends it and keeps its data. */
  readonly stop: () => Promise<void>;
};

/** Starts Orglink as `npm start` does, from the build that is there, and waits until it says where it is. */
export async function startOrglinkApp(
  dataDir: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<OrglinkApp> {
  const port = await freePort();
  const own = { PORT: String(port), ORGLINK_DATA_DIR: dataDir, ORGLINK_LOG_LEVEL: "warn" };
  const child = spawn(process.execPath, [join(root, "lib/cli/start.ts")], {
    cwd: root,
    env: { ...outsideEnv(), ...own, ...settings },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  try {
    const greeting = await greetingOf(child);
    const firstStartCode = /\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}\b/.exec(greeting)?.[0] ?? null;
    return { url: `http://127.0.0.1:${port}`, firstStartCode, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** It is one write, shorter than what a pipe takes at once, so it is there whole. */
async function greetingOf(child: ChildProcess): Promise<string> {
  let printed = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
  });
  const giveUp = AbortSignal.timeout(startTimeMs);
  while (!printed.includes("Orglink is at ")) {
    const more = once(child.stdout as NodeJS.ReadableStream, "data", { signal: giveUp });
    const ended = once(child, "exit", { signal: giveUp }).then(() => Promise.reject(new Error("Orglink ended")));
    await Promise.race([more, ended]);
  }
  return printed;
}

export const newDataDir = (): string => mkdtempSync(join(tmpdir(), "orglink-bench-"));
export const removeDataDir = (dataDir: string): void => rmSync(dataDir, { recursive: true, force: true });
