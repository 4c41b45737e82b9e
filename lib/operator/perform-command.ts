import { createConnection } from "node:net";
import { text } from "node:stream/consumers";
import { ok, type Result, refuse } from "#lib/domain/result";
import { type Env, EnvError, readEnv } from "#lib/env";
import {
  type Answer,
  type CommandName,
  type CommandProblem,
  commands,
  type Input,
  type Output,
  problem,
} from "./commands.ts";
import { socketPath } from "./socket-path.ts";

/**
 * Has a command done: by the Orglink that runs on this data directory, through its socket; where none runs, in this process,
 * under the store's lock; with `DATABASE_URL` in this process beside whatever runs.
 *
 * @returns what was answered, or a message for the operator
 */
export async function performCommand<Name extends CommandName>(
  command: Name,
  input: Input<Name>,
): Promise<Result<Output<Name>, CommandProblem>> {
  const answer = await answerOf({ command, input });
  if (!answer.ok) return refuse(answer.problem);
  return ok(commands[command].output.parse(answer.value) as Output<Name>);
}

async function answerOf(request: unknown): Promise<Answer> {
  try {
    const env = readEnv();
    const answer = env.databaseUrl === null ? await askRunning(env, request) : null;
    // Store, vault and services are loaded only where none runs that has them.
    return answer ?? (await (await import("./run-here.ts")).runHere(env, request));
  } catch (error) {
    if (error instanceof EnvError) return problem("not-started", error.message);
    throw error;
  }
}

/** The answer of the Orglink that runs; null when none does. */
async function askRunning({ dataDir }: Env, request: unknown): Promise<Answer | null> {
  const path = socketPath(dataDir);
  if (path === null) return null;
  const socket = createConnection({ path, allowHalfOpen: true });
  try {
    socket.end(JSON.stringify(request));
    const said = await text(socket);
    if (said !== "") return JSON.parse(said) as Answer;
    return problem("cut-off", "The running Orglink ended before it answered. Look whether it runs, and try again.");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ECONNREFUSED" || code === "ENOTDIR") return null;
    if (code === "EACCES") {
      return problem("not-allowed", "Orglink runs under another account. Run this command under the same one.");
    }
    throw error;
  } finally {
    socket.destroy();
  }
}
