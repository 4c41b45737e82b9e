import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { eq, sql } from "drizzle-orm";
import { describe, expect, inject, test } from "vitest";
import { Secret } from "#lib/domain/secret";
import type { Database, Store } from "./database.ts";
import { openEmbedded } from "./embedded.ts";
import { openPostgres } from "./postgres.ts";
import { session, user } from "./schema.ts";
import { isStoreError, type StoreError } from "./store-error.ts";
import { makeDatabase, startPostgresCluster } from "./testing/postgres-cluster.ts";
import { withStores } from "./testing/with-stores.ts";

const canary = "canary-INVENTED-4711";

/** What somebody gets to see who catches an error and prints it, in whatever way. */
function allThatShows(error: unknown): string {
  const deep = { depth: Number.POSITIVE_INFINITY, showHidden: true };
  const shown = [String(error), inspect(error, deep), JSON.stringify(error)];
  for (let at = error; at instanceof Error; at = at.cause) {
    shown.push(at.message, at.stack ?? "");
    for (const name of Object.getOwnPropertyNames(at)) shown.push(inspect(Reflect.get(at, name), deep));
  }
  return shown.join("\n");
}

async function failure(work: () => PromiseLike<unknown>): Promise<StoreError> {
  const error = await Promise.resolve()
    .then(work)
    .then(
      () => new Error("it did not fail"),
      (thrown: unknown) => thrown,
    );
  expect(allThatShows(error)).not.toContain(canary);
  expect(allThatShows(error)).not.toMatch(/\$1|from "/);
  if (!isStoreError(error)) throw new Error(`no StoreError but ${inspect(error)}`);
  expect(error.cause).toBeUndefined();
  return error;
}

const person = { id: "u1", name: canary, email: `${canary}@northwind.example` };

/** A statement that fails as a trigger, a lock or a time limit would make it, with a value in all that PostgreSQL may say. */
const failsWith = (code: string) =>
  sql.raw(`do $$ begin raise exception 'said of ${canary}' using errcode = '${code}', detail = '${canary}',
    hint = '${canary}', constraint = 'user_email_unique', table = '${canary}', column = '${canary}'; end $$`);

const unreadable = (value: unknown): never => {
  throw new Error(`not to be read: ${value}`);
};

withStores((testStore) => {
  const kinds: readonly (readonly [string, (db: Database) => PromiseLike<unknown>, object])[] = [
    [
      "a unique key that is there",
      async (db) => {
        await db.insert(user).values(person).onConflictDoNothing();
        await db.insert(user).values({ ...person, id: "u2" });
      },
      { code: "23505", constraint: "user_email_unique", statement: "insert user" },
    ],
    ["a value that is missing", (db) => db.insert(user).values({ ...person, id: sql`null` }), { code: "23502" }],
    [
      "a row that is not there",
      (db) => db.insert(session).values({ id: "s", token: canary, userId: canary, expiresAt: new Date() }),
      { code: "23503", statement: "insert session" },
    ],
    ["a value of the wrong kind", (db) => db.execute(sql`select ${canary}::int from "user"`), { code: "22P02" }],
    ["a syntax error", (db) => db.execute(sql`selec ${canary}`), { code: "42601", statement: "statement" }],
    ["no such table", (db) => db.execute(sql.raw(`select '${canary}' from missing`)), { code: "42P01" }],
    [
      "a row that cannot be read",
      (db) => db.select({ read: sql`${canary}::text`.mapWith(unreadable) }).from(sql`(values (1)) as one`),
      { code: "failed" },
    ],
    ...["23514", "25P02", "40001", "40P01", "53100", "55P03", "57014", "P0001", "XX000"].map(
      (code) => [`SQLSTATE ${code}`, (db: Database) => db.execute(failsWith(code)), { code, isAway: false }] as const,
    ),
    ...["57P01", "57P02", "57P03", "08006", "53300"].map(
      (code) => [`SQLSTATE ${code}`, (db: Database) => db.execute(failsWith(code)), { code, isAway: true }] as const,
    ),
  ];

  test.each(kinds)(
    "%s is told by its code, without a value, outside and inside of transactions",
    async (_, fail, told) => {
      const { db, store } = testStore;
      expect(await failure(() => fail(db))).toMatchObject(told);
      expect(await failure(() => db.transaction((tx) => fail(tx) as Promise<unknown>))).toMatchObject(told);
      const nested = () => db.transaction((tx) => tx.transaction((inner) => fail(inner) as Promise<unknown>));
      expect(await failure(nested)).toMatchObject(told);
      expect((await store.executeSql("select 1 as one")).rows).toEqual([{ one: 1 }]);
    },
  );

  test("a constraint that holds only at the commit is told as well", async () => {
    await testStore.db.execute(sql`create table deferred_row (id text unique deferrable initially deferred)`);
    const twice = () =>
      testStore.db.transaction((tx) => tx.execute(sql`insert into deferred_row values (${canary}), (${canary})`));
    expect(await failure(twice)).toMatchObject({
      code: "23505",
      statement: expect.stringMatching(/^commit$|^transaction$/),
    });
  });

  test("the queue's statements are told the same, with and without values", async () => {
    const { store } = testStore;
    expect(await failure(() => store.executeSql("selec $1", [canary]))).toMatchObject({ code: "42601" });
    expect(
      await failure(() => store.executeSql(`select 1; insert into pgboss.job values ('${canary}')`)),
    ).toMatchObject({
      statement: "select pgboss",
    });
  });

  test("what a transaction's own work throws comes out as it is", async () => {
    const own = new Error("of its own");
    const thrown = testStore.db.transaction(() => Promise.reject(own));
    await expect(thrown).rejects.toBe(own);
  });
});

test("a closed embedded store says so, and nothing of what was asked", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "orglink-closed-"));
  const opened = await openEmbedded(dataDir);
  if (!opened.ok) throw new Error(opened.problem.message);
  await opened.value.close();
  await expectAway(opened.value, "closed");
  rmSync(dataDir, { recursive: true });
});

async function expectAway({ db, executeSql }: Store, code: string) {
  const read = () => db.select().from(session).where(eq(session.token, canary));
  expect(await failure(read)).toMatchObject({ code, isAway: true, statement: "select session" });
  expect(await failure(() => db.transaction(read))).toMatchObject({ code, isAway: true });
  expect(await failure(() => executeSql("select $1", [canary]))).toMatchObject({ code, isAway: true });
}

const { postgres } = inject("stores");
const server = "missing" in postgres ? null : postgres.url;

async function openNew(): Promise<Store> {
  const opened = await openPostgres(new Secret(await makeDatabase(server ?? "")));
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

describe.skipIf(!server)("on a PostgreSQL that is in the way", () => {
  test("a lock, a deadlock and a time limit are told by their codes, without a value", async () => {
    const { db, close } = await openNew();
    await db.insert(user).values([person, { ...person, id: "u2", email: "another@northwind.example" }]);
    const hold = (tx: Database, id: string) =>
      tx.execute(sql`select ${canary} from "user" where id = ${id} for update`);
    await db.transaction(async (tx) => {
      await hold(tx, "u1");
      const nowait = sql`select ${canary} from "user" where id = 'u1' for update nowait`;
      expect(await failure(() => db.execute(nowait))).toMatchObject({ code: "55P03", statement: "select user" });
      const late = () =>
        db.transaction(async (other) => {
          await other.execute(sql`set local statement_timeout = 20`);
          await hold(other, "u1");
        });
      expect(await failure(late)).toMatchObject({ code: "57014", statement: "select user", isAway: false });
    });
    const inOrder = (first: string, second: string) =>
      db.transaction(async (tx) => {
        await hold(tx, first);
        await tx.execute(sql`select pg_sleep(0.2)`);
        await hold(tx, second);
      });
    const both = await Promise.allSettled([inOrder("u1", "u2"), inOrder("u2", "u1")]);
    const lost = both.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
    expect(lost).toHaveLength(1);
    expect(await failure(() => Promise.reject(lost[0]))).toMatchObject({ code: "40P01", statement: "select user" });
    await close();
  });

  test("a connection that is ended from elsewhere is told as the store away, and the next statement works", async () => {
    const { db, executeSql, close } = await openNew();
    const end = sql`select pg_terminate_backend(pg_backend_pid()), ${canary}`;
    expect(await failure(() => db.execute(end))).toMatchObject({ isAway: true });
    expect(await failure(() => db.transaction((tx) => tx.execute(end)))).toMatchObject({ isAway: true });
    // Between two statements of a transaction, where nobody asks the driver anything.
    const between = () =>
      db.transaction(async (tx) => {
        await tx.execute(sql`set local application_name = 'to be ended'`);
        await db.execute(
          sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'to be ended'`,
        );
        await new Promise((resolve) => setTimeout(resolve, 100));
        await tx.execute(sql`select ${canary}`);
      });
    expect(await failure(between)).toMatchObject({ isAway: true });
    expect((await executeSql("select 1 as one")).rows).toEqual([{ one: 1 }]);
    await close();
  });

  test("a server that is gone, and a closed store, are told as the store away", async () => {
    const cluster = await startPostgresCluster();
    if ("missing" in cluster) throw new Error(cluster.missing);
    const opened = await openPostgres(new Secret(cluster.url("postgres")));
    if (!opened.ok) throw new Error(opened.problem.message);
    await opened.value.db.execute(sql`select 1`);
    await cluster.stop();
    await expectAway(opened.value, "unreachable");
    await opened.value.close();
    await expectAway(opened.value, "closed");
  });
});
