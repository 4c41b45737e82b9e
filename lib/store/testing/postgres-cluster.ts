import { type ChildProcess, execFileSync, type StdioOptions, spawn } from "node:child_process";
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";

/** A PostgreSQL server of the tests' own, without durability, on a Unix socket in a temporary folder. */
export interface PostgresCluster {
  readonly version: string;
  /** The address of one of its databases; `postgres` is there from the beginning. */
  url(database: string): string;
  stop(): Promise<void>;
}

/** Starts a throw-away cluster from the machine's own PostgreSQL programs, or says why there is none. */
export async function startPostgresCluster(): Promise<PostgresCluster | { readonly missing: string }> {
  const programs = findPrograms();
  if (!programs) return { missing: "this machine has no initdb" };
  const account = serverAccount();
  if (!account) return { missing: "PostgreSQL refuses root, and this machine has no other account for it" };

  const folder = mkdtempSync(join(tmpdir(), "orglink-pg-"));
  if ("uid" in account) chownSync(folder, account.uid, account.gid);
  const data = join(folder, "data");
  const options = { ...account, cwd: folder, env: { ...process.env, LC_ALL: "C.UTF-8" } };
  const initdb = ["-D", data, "-U", "orglink", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"];
  execFileSync(join(programs, "initdb"), initdb, { ...options, stdio: "pipe" });

  const settings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];
  const server = ["-D", data, "-k", folder, "-h", "", ...settings.flatMap((setting) => ["-c", setting])];
  // The shell ends the server when this process closes its standard input, which even a kill -9 does.
  const watch = `"$@" & server=$!; read -r _; kill -INT $server; wait $server`;
  const stdio: StdioOptions = ["pipe", "ignore", "ignore"];
  const child = spawn("/bin/sh", ["-c", watch, "sh", join(programs, "postgres"), ...server], { ...options, stdio });
  const url = (database: string) => `postgresql:///${database}?host=${encodeURIComponent(folder)}&user=orglink`;
  const stop = () => stopServer(child, folder);
  try {
    return { version: await untilReady(url("postgres"), child), url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A database on the run's server, empty or a copy of another one nobody is connected to; it goes with the server. */
export async function makeDatabase(serverUrl: string, { template }: { template?: string } = {}): Promise<string> {
  const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  const copied = template ? ` template ${client.escapeIdentifier(new URL(template).pathname.slice(1))}` : "";
  await client.query(`create database ${client.escapeIdentifier(name)}${copied}`).finally(() => client.end());
  return serverUrl.replace("///postgres?", `///${name}?`);
}

function findPrograms(): string | undefined {
  const versionOf = (folder: string) => Number(/(\d+)\/bin$/.exec(folder)?.[1] ?? 0);
  const debian = globSync("/usr/lib/postgresql/*/bin").sort((a, b) => versionOf(b) - versionOf(a));
  const folders = [...debian, ...(process.env.PATH ?? "").split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
}

/** PostgreSQL does not run as root: root lends it another account. */
function serverAccount(): { uid: number; gid: number } | Record<never, never> | null {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    try {
      const id = (flag: string) => Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
      return { uid: id("-u"), gid: id("-g") };
    } catch {
      // No such account here; the next may be.
    }
  }
  return null;
}

async function untilReady(url: string, child: ChildProcess): Promise<string> {
  while (child.exitCode === null) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      const { rows } = await client.query<{ version: string }>("select current_setting('server_version') as version");
      return rows[0]?.version.split(/[ .]/)[0] ?? "";
    } catch {
      await wait(50);
    } finally {
      await client.end().catch(() => {});
    }
  }
  throw new Error("The throw-away PostgreSQL server did not start.");
}

async function stopServer(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null) {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.stdin?.end();
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}
