import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import type { Result } from "#lib/domain/result";
import { Secret } from "#lib/domain/secret";
import type { Store } from "./database.ts";
import { openEmbedded } from "./embedded.ts";
import { migrate } from "./migrate.ts";
import { openPglite } from "./pglite.ts";
import { openPostgres } from "./postgres.ts";
import { failAfter, statementsToCut } from "./testing/cut-migrations.ts";
import { makeDatabase } from "./testing/postgres-cluster.ts";
import { type Ask, formOf, type Row, type Rows, rowsOf } from "./testing/store-contents.ts";
import { restoreEmbedded, restorePostgres, withStoresOfNovember } from "./testing/store-of-november-2026.ts";

const whole = async (ask: Ask) => ({ form: await formOf(ask), rows: untimed(await rowsOf(ask)) });

/** When the first checks are due hangs on when it was migrated; that each has its time is all that can be the same. */
function untimed({ recheck = [], ...rows }: Rows): Rows {
  const checks = recheck.map((row) => ({ ...row, alarm_at: typeof row.alarm_at }));
  const byId = (one: Row, other: Row) => String(one.connection_id).localeCompare(String(other.connection_id));
  return { ...rows, recheck: checks.sort(byId) };
}
type Whole = Awaited<ReturnType<typeof whole>>;

const divisionByZero = "22012";

/** Each takes as long as all the statements before it: every third, and the first and the last, tell as much. */
const cuts = (): readonly number[] => {
  const last = statementsToCut();
  return Array.from({ length: last + 1 }, (_, at) => at).filter((at) => at % 3 === 0 || at === last);
};

withStoresOfNovember((old) => {
  test("cut off after any of its statements a migration leaves the store as it was, and the next one is whole", async () => {
    const before = await whole(old().ask);
    expect(statementsToCut()).toBeGreaterThan(0);
    for (const statements of cuts()) {
      const cut = migrate(old().db, failAfter(statements));
      await expect(cut, `${statements}`).rejects.toMatchObject({ cause: { code: divisionByZero } });
      expect(await whole(old().ask), `${statements}`).toEqual(before);
    }
    expect(await migrate(old().db)).toEqual({ ok: true, value: null });
  });
});

/** Where a copy of the store is. */
type Place = { readonly kind: Store["kind"]; readonly at: string; read(): Promise<Whole>; open(): Promise<Store> };

describe("an embedded store whose process is killed while it migrates", () => {
  const folder = mkdtempSync(join(tmpdir(), "orglink-cut-off-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(async () => (await restoreEmbedded(join(folder, "untouched"))).close());
  let copies = 0;

  surviveKills(async () => {
    copies += 1;
    const at = join(folder, `copy-${copies}`);
    cpSync(join(folder, "untouched"), join(at, "store"), { recursive: true });
    return {
      kind: "embedded",
      at,
      async read() {
        const client = await openPglite({ dataDir: join(at, "store") });
        const ask: Ask = async (text) => (await client.query<Record<string, unknown>>(text)).rows;
        return whole(ask).finally(() => client.close());
      },
      open: async () => opened(await openEmbedded(at)),
    };
  });
});

const { postgres } = inject("stores");
const serverUrl = "missing" in postgres ? "" : postgres.url;

describe.skipIf(serverUrl === "")("a store on PostgreSQL whose process is killed while it migrates", () => {
  let untouched: string;
  beforeAll(async () => {
    untouched = await restorePostgres(serverUrl);
  });

  const fresh = async (): Promise<Place> => {
    const at = await makeDatabase(serverUrl, { template: untouched });
    return {
      kind: "postgres",
      at,
      read: () => connected(at, (ask) => whole(ask)),
      open: async () => opened(await openPostgres(new Secret(at))),
    };
  };
  const { after } = surviveKills(fresh);

  test("another replica, which waits for its turn, migrates in its place", async () => {
    const place = await fresh();
    const first = await migratingUntil(`${statementsToCut()}`, place);
    const second = place.open();
    await expect.poll(() => connected(place.at, whoWaits)).toHaveLength(1);
    await kill(first);
    expect(await wholeOf(await second)).toEqual(after());
  });
});

/** The same on every engine; `after` is what the migrations make of the store when nothing comes between. */
function surviveKills(fresh: () => Promise<Place>): { readonly after: () => Whole } {
  let before: Whole;
  let after: Whole;
  beforeAll(async () => {
    const place = await fresh();
    before = await place.read();
    after = await wholeOf(await place.open());
    expect(after.form).not.toEqual(before.form);
  });

  test.each([
    ["in the middle", `${Math.floor(statementsToCut() / 2)}`],
    ["while all of it is committed", "commit"],
    ["when all of it is committed", "committed"],
  ])("killed %s it is whole, old or new, and new after the next start", async (_, until) => {
    const place = await fresh();
    await kill(await migratingUntil(until, place));
    const found = await place.read();
    if (until === "commit") expect([before, after]).toContainEqual(found);
    else expect(found).toEqual(until === "committed" ? after : before);
    expect(await wholeOf(await place.open())).toEqual(after);
  });
  return { after: () => after };
}

/** All of an open store, which is then closed. */
const wholeOf = (store: Store): Promise<Whole> =>
  whole(async (text) => (await store.executeSql(text)).rows as Record<string, unknown>[]).finally(() => store.close());

/** A process that migrates a store, when it has come so far. */
async function migratingUntil(until: string, { kind, at }: Place): Promise<ChildProcess> {
  const program = new URL("./testing/migrate-until.ts", import.meta.url);
  const child = fork(program, [kind, at, until], { execArgv: [], stdio: ["ignore", "pipe", "inherit", "ipc"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const ended = once(child, "exit").then(() => "ended");
  expect(await Promise.race([once(child.stdout ?? child, "data").then(String), ended])).toBe("here\n");
  return child;
}

/** Ends a process as a power cut does. */
async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  expect(await ended).toEqual([null, "SIGKILL"]);
}

/** Does something over a connection of its own. */
async function connected<Value>(url: string, work: (ask: Ask) => Promise<Value>): Promise<Value> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return work(async (text) => (await client.query<Record<string, unknown>>(text)).rows).finally(() => client.end());
}

/** Those who wait until another has migrated. */
const whoWaits = (ask: Ask) =>
  ask(`
    select pid from pg_locks join pg_database on pg_database.oid = database
    where locktype = 'advisory' and not granted and datname = current_database()`);

function opened(store: Result<Store, { readonly message: string }>): Store {
  if (!store.ok) throw new Error(store.problem.message);
  return store.value;
}
