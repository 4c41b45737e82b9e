import { EnvError, readEnv } from "../env.ts";
import { buildIfNeeded } from "./build-if-needed.ts";
import { supervise } from "./supervise.ts";

const isDev = process.argv.includes("--dev");

try {
  const env = readEnv();
  for (const warning of env.warnings) process.stderr.write(`${warning}\n`);
  if (!isDev) await buildIfNeeded();
  process.exitCode = await supervise(env, isDev);
} catch (error) {
  process.stderr.write(`${error instanceof EnvError ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
