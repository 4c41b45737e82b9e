import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RunningOrglink } from "../running-orglink.ts";

/** The process that holds a data directory, as its lock's note says. */
export const holderOf = (dataDir: string): number =>
  (JSON.parse(readFileSync(join(dataDir, "store.holder.json"), "utf8")) as { pid: number }).pid;

/** Ends the app of a running Orglink as a power cut does; what supervised it then ends by itself. */
export const cutPower = ({ dataDir }: RunningOrglink): true => process.kill(holderOf(dataDir), "SIGKILL");

/** The process that started another one. */
export const parentOf = (pid: number): number =>
  Number(execFileSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" }));

/** Whether a process is there; a dead one nobody has waited for does not count. */
export function isRunning(pid: number): boolean {
  try {
    return !execFileSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" }).startsWith("Z");
  } catch {
    return false;
  }
}

/** Numbers from 0 to 1, always the same ones for a seed. */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    // A linear congruential step with the constants of Numerical Recipes; all that is asked of it is to spread.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
