import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/** The environment without what would decide how Orglink or Node runs. */
export function outsideEnv(): NodeJS.ProcessEnv {
  const decides = /^(ORGLINK_|HOST$|PORT$|DATABASE_URL$|NODE_ENV$|NODE_OPTIONS$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !decides.test(name))) as NodeJS.ProcessEnv;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

export type Process = { readonly pid: number; readonly residentMb: number; readonly command: string };

/** All processes below this one. */
export function descendants(): readonly Process[] {
  const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss=,args="], { encoding: "utf8" }).split("\n");
  const all = lines.flatMap((line) => {
    const [, pid, parent, kilobytes, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (!pid || command === undefined) return [];
    return [{ pid: Number(pid), parent: Number(parent), residentMb: Number(kilobytes) / 1024, command }];
  });
  const below = (pid: number): typeof all =>
    all.filter(({ parent }) => parent === pid).flatMap((found) => [found, ...below(found.pid)]);
  return below(process.pid);
}
