import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { basename, join } from "node:path";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { StoreProblem } from "./database.ts";

/** The hold of one process on one data directory. */
export interface StoreLock {
  release(): void;
}

interface Holder {
  readonly pid: number;
  readonly command: string;
  readonly host: string;
  readonly startedAt: string;
}

const lockName = "store.lock";
const holderName = "store.holder.json";
const sqliteBusy = 5;

/**
 * Takes a data directory for this process, or refuses by the name of the one that has it.
 *
 * The lock is the kernel's own (the byte-range lock that SQLite takes on a file), because nothing else is sure: it ends
 * with its process however that ends, so there is no stale lock to judge, no process id to be mistaken for another after
 * a reboot or in a second container, and no moment at which two starters both win. The file beside it only tells people
 * who holds it.
 *
 * Nothing in this process may open `store.lock` itself: closing any descriptor of it would give the lock away.
 * @see POSIX.1-2017 fcntl(), F_SETLK: locks go with the process, and with any close of the file
 */
export function lockStore(dataDir: string): Result<StoreLock, StoreProblem> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const { DatabaseSync } = process.getBuiltinModule("node:sqlite");
  const file = new DatabaseSync(join(dataDir, lockName), { timeout: 0 });
  try {
    file.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE");
  } catch (error) {
    file.close();
    return refuse(isBusy(error) ? inUse(dataDir) : unlockable(dataDir, error));
  }
  const holderFile = join(dataDir, holderName);
  writeHolder(holderFile);
  return ok({
    release() {
      rmSync(holderFile, { force: true });
      if (file.isOpen) file.close();
    },
  });
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && "errcode" in error && (Number(error.errcode) & 0xff) === sqliteBusy;

function writeHolder(path: string): void {
  const holder: Holder = {
    pid: process.pid,
    // The program and its script, never its arguments: somebody may have typed a password there.
    command: `${basename(process.execPath)} ${process.argv[1] ?? ""}`.trim(),
    host: hostname(),
    startedAt: new Date(Date.now() - process.uptime() * 1000).toISOString(),
  };
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  renameSync(draft, path);
}

function inUse(dataDir: string): StoreProblem {
  const holder = readHolder(join(dataDir, holderName));
  const who = holder
    ? `process ${holder.pid} (${holder.command}) on ${holder.host}, started at ${holder.startedAt}`
    : "another process";
  return {
    code: "store-in-use",
    message: `The store in ${dataDir} is in use by ${who}. Stop that process, or give this one its own ORGLINK_DATA_DIR.`,
  };
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder;
  } catch {
    // The holder is starting or stopping at this very moment: it is there all the same.
    return null;
  }
}

function unlockable(dataDir: string, error: unknown): StoreProblem {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: "store-unlockable",
    message: `The store in ${dataDir} cannot be locked (${reason}). Keep ORGLINK_DATA_DIR on a writable disk with file locks, or use DATABASE_URL.`,
  };
}
