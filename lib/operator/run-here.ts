import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Env } from "#lib/env";
import { finishCounting } from "#lib/services/change-feed";
import { openInstance, StartError } from "#lib/services/open-instance";
import { closeStore } from "#lib/store/open-store";
import { type Answer, problem } from "./commands.ts";
import { runCommand } from "./run-command.ts";
import { longestSocketPath, socketPath } from "./socket-path.ts";

/** Opens the store under its lock, does what was asked, and closes it again. */
export async function runHere(env: Env, request: unknown): Promise<Answer> {
  if (env.databaseUrl === null && !existsSync(join(env.dataDir, "store"))) {
    return problem(
      "no-store",
      `There is no store in ${env.dataDir}. Set ORGLINK_DATA_DIR to where Orglink keeps its own.`,
    );
  }
  try {
    const instance = await openInstance({ ...env, logLevel: "silent" });
    try {
      return await runCommand(instance, request);
    } finally {
      instance.door.close();
      await instance.queue.stop();
      await finishCounting(instance);
      await closeStore();
    }
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    if (socketPath(env.dataDir) !== null || env.databaseUrl !== null) return problem("not-started", error.message);
    const why = `The path of the data directory is too long for a socket, which may have at most ${longestSocketPath} bytes: an Orglink that runs there takes no commands.`;
    return problem("not-started", `${error.message}\n${why}`);
  }
}
