import { EnvError, readEnv } from "../env.ts";
import { buildIfNeeded } from "./build-if-needed.ts";
import { supervise } from "./supervise.ts";

const isDev = process.argv.includes("--dev");

try {
  const env = readEnv();
  if (!isDev) await buildIfNeeded();
  process.exitCode = await supervise(env, isDev);
} catch (error) {
  process.stderr.write(`${error instanceof EnvError ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
