import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { buildEnv } from "./child-env.ts";

const root = new URL("../..", import.meta.url).pathname;
const stampFile = join(root, ".next", "orglink-build");

/**
 * Everything a build is made of. Tests and what is made for them are left out, and `public`,
 * which is served as it lies there: they change nothing in it.
 */
const sources = ["app", "components", "lib", "package.json", "package-lock.json", "tsconfig.json"];
const loose = ["next.config.ts", "instrumentation.ts"];

/**
 * Runs `next build` and makes the empty store that first starts copy, unless the build in `.next` was made from exactly
 * these sources by this Node.
 * @throws when the build fails; its own output says why.
 */
export async function buildIfNeeded({ force = false }: { force?: boolean } = {}): Promise<void> {
  const stamp = stampOfSources();
  if (!force && readStamp() === stamp) return;
  await runScript("node_modules/next/dist/bin/next", "build");
  await runScript("lib/store/make-empty-store.ts");
  mkdirSync(join(root, ".next"), { recursive: true });
  writeFileSync(stampFile, stamp);
}

function readStamp(): string | null {
  try {
    return readFileSync(stampFile, "utf8");
  } catch {
    return null;
  }
}

function stampOfSources(): string {
  const hash = createHash("sha256").update(process.version);
  for (const source of [...sources, ...loose]) {
    for (const file of filesOf(source)) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}

function filesOf(path: string): string[] {
  const entries = (() => {
    try {
      return readdirSync(join(root, path), { withFileTypes: true, recursive: true });
    } catch {
      return null;
    }
  })();
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name) && basename(entry.parentPath) !== "testing")
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}

function runScript(script: string, ...args: readonly string[]): Promise<void> {
  const env = buildEnv(process.env);
  const child = spawn(process.execPath, [join(root, script), ...args], { cwd: root, env, stdio: "inherit" });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${script} ended with ${code}`))));
  });
}
