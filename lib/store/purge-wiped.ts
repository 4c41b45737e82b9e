import type { PGlite } from "@electric-sql/pglite";
import { asStoreErrors } from "./only-store-errors.ts";

/** The tables that have a sealed secret in their rows. */
const sealedTables = ["setup", "connection", "notice_channel", "draft"] as const;
type SealedTable = (typeof sealedTables)[number];

/** After the last wipe, so that several are done together, and nobody's request waits. */
const afterWipeMs = 5_000;
/** After an opening: what was wiped just before a crash, or by a release that left it. */
const afterOpeningMs = 15_000;
/** Writing a table anew takes a second and a half for each 100 MB; one past this size is written at most once an hour. */
const largeBytes = 16 * 1024 * 1024;
const largeEveryMs = 60 * 60_000;
/** More write-ahead log files than an embedded store keeps. */
const mostSwitches = 12;

/** Removes from the files of an embedded store what its rows have forgotten. */
export type Purge = {
  /** To be told of each statement; knows by its text whether a sealed secret may have been left behind. */
  readonly note: (statement: string) => void;
  /** Does at once what is due, as before closing. */
  readonly finish: () => Promise<void>;
};

/**
 * Keeps the files of an embedded store free of wiped secrets. PostgreSQL leaves the old version of a changed or deleted row in
 * its table until the space is needed, and every version in the write-ahead log: seconds after a wipe the table is written
 * anew, and the log begun anew with the old files deleted, not reused. It takes 50 to 150 ms of one core; other queries wait.
 * Backups and the blocks of deleted files are out of its reach.
 */
export function purgeWiped(client: PGlite, report: (error: unknown) => void): Purge {
  const due = new Set<SealedTable>(sealedTables);
  let largeWrittenAt = performance.now();
  let timer = setTimeout(run, afterOpeningMs).unref();
  let isNoted = false;
  let running = Promise.resolve();

  function run(): void {
    running = running.then(purge).catch((error: unknown) => {
      report(error);
      later(largeEveryMs);
    });
  }
  function later(delayMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(run, delayMs).unref();
  }

  async function purge(): Promise<void> {
    if (client.closed) return;
    isNoted = false;
    const tables = [...due];
    for (const table of tables) {
      due.delete(table);
      const isDone = await isWrittenAnew(table).catch((error: unknown) => {
        due.add(table);
        throw error;
      });
      if (isDone) continue;
      due.add(table);
      later(largeEveryMs);
    }
    await renewLog(client);
  }

  async function isWrittenAnew(table: SealedTable): Promise<boolean> {
    const { rows } = await client.query<{ size: number }>("select pg_table_size($1::regclass)::float8 as size", [
      table,
    ]);
    const isLarge = Number(rows[0]?.size) > largeBytes;
    if (isLarge && performance.now() - largeWrittenAt < largeEveryMs) return false;
    await client.exec(`vacuum full ${table}`);
    if (isLarge) largeWrittenAt = performance.now();
    return true;
  }

  return {
    note(statement) {
      const left = leftBehindBy(statement);
      if (left.length === 0) return;
      for (const table of left) due.add(table);
      isNoted = true;
      later(afterWipeMs);
    },
    async finish() {
      clearTimeout(timer);
      if (isNoted) run();
      await running;
      clearTimeout(timer);
    },
  };
}

/** Begins the write-ahead log anew until no file of before is left, also none kept for reuse. */
async function renewLog(client: PGlite): Promise<void> {
  await asStoreErrors("checkpoint", async () => {
    await client.exec("set wal_recycle = off; checkpoint");
    const { rows } = await client.query<{ files: number }>("select count(*)::int as files from pg_ls_waldir()");
    const switches = Math.min((rows[0]?.files ?? 0) + 1, mostSwitches);
    for (let count = 0; count < switches; count += 1) await client.exec("select pg_switch_wal(); checkpoint");
  });
}

/** The tables in which a statement, as Drizzle writes it, may leave a sealed secret in an old version of a row. */
function leftBehindBy(statement: string): readonly SealedTable[] {
  const [, verb, table = ""] = /^(update|delete from|insert into) "(\w+)"/.exec(statement) ?? [];
  // What belongs to a workspace goes with it.
  if (verb === "delete from" && table === "workspace") return sealedTables;
  const sealed = sealedTables.filter((name) => name === table);
  return verb === "delete from" || /"sealed_\w+" =/.test(statement) ? sealed : [];
}
