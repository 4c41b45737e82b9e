import { execFileSync } from "node:child_process";

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
