import { expect, inject, test } from "vitest";
import { Secret } from "#lib/domain/secret";
import { findInstanceSetting, saveInstanceSettingIfAbsent } from "#lib/store/queries/instance-settings";
import { knownMigrations, migrate } from "./migrate.ts";
import { openPostgres } from "./postgres.ts";
import { makeDatabase } from "./testing/postgres-cluster.ts";
import { withStores } from "./testing/with-stores.ts";

withStores((testStore) => {
  test("migrating again changes nothing", async () => {
    const countApplied = () =>
      testStore.store.executeSql("select count(*)::int as n from drizzle.__drizzle_migrations");
    const before = (await countApplied()).rows;
    expect(before).toEqual([{ n: knownMigrations().length }]);
    expect(await migrate(testStore.db)).toEqual({ ok: true, value: null });
    expect((await countApplied()).rows).toEqual(before);
  });

  test("a migration that fails leaves nothing of itself", async () => {
    const broken = { hash: "x", folderMillis: 9e15, bps: true, sql: ["create table half (id int)", "not sql"] };
    await expect(migrate(testStore.db, [...knownMigrations(), broken])).rejects.toThrow();
    const { rows } = await testStore.store.executeSql("select to_regclass('half') as found");
    expect(rows).toEqual([{ found: null }]);
  });

  test("a store that a newer build migrated is refused by name", async () => {
    const older = knownMigrations().slice(0, 1);
    const refused = await migrate(testStore.db, older);
    expect(refused).toMatchObject({ ok: false, problem: { code: "store-newer" } });
    expect(refused.ok === false && refused.problem.message).toContain("newer Orglink");
  });

  test("the first value saved under a setting's key is the one that counts", async () => {
    expect(await findInstanceSetting(testStore.db, "color")).toBeUndefined();
    expect(await saveInstanceSettingIfAbsent(testStore.db, "color", { ring: "red" })).toEqual({ ring: "red" });
    expect(await saveInstanceSettingIfAbsent(testStore.db, "color", { ring: "blue" })).toEqual({ ring: "red" });
  });

  test("audit events can be added but neither changed nor deleted", async () => {
    const add = `insert into audit_event (id, workspace_id, at, actor_kind, action, subject_kind, subject_id, details)
      values (gen_random_uuid(), 'w', now(), 'person', 'a', 'k', 's', '{}')`;
    await testStore.store.executeSql(add);
    for (const change of ["update audit_event set action = 'b'", "delete from audit_event"]) {
      await expect(testStore.store.executeSql(change)).rejects.toMatchObject({ code: "P0001" });
    }
  });

  test("several statements answer the last result that has rows, as pg-boss wants it", async () => {
    const { rows } = await testStore.store.executeSql("begin; select 1 as one; select 2 as two; commit");
    expect(rows).toEqual([{ two: 2 }]);
    expect((await testStore.store.executeSql("select $1::int as n", [3])).rows).toEqual([{ n: 3 }]);
  });
});

const { postgres } = inject("stores");
const url = "missing" in postgres ? null : postgres.url;

test.skipIf(!url)("replicas that start together on an empty PostgreSQL migrate it once", async () => {
  const databaseUrl = new Secret(await makeDatabase(url ?? ""));
  const opened = await Promise.all(Array.from({ length: 5 }, () => openPostgres(databaseUrl)));
  const stores = opened.flatMap((result) => (result.ok ? [result.value] : []));
  expect(stores).toHaveLength(5);
  const answer = await stores[0]?.executeSql("select count(*)::int as n from drizzle.__drizzle_migrations");
  expect(answer?.rows).toEqual([{ n: knownMigrations().length }]);
  await Promise.all(stores.map((store) => store.close()));
});

test("a PostgreSQL that cannot be reached is refused without its password", async () => {
  const invented = "invented-password";
  const refused = await openPostgres(new Secret(`postgresql://orglink:${invented}@127.0.0.1:1/orglink`));
  expect(refused).toMatchObject({ ok: false, problem: { code: "database-unreachable" } });
  expect(JSON.stringify(refused)).toContain("127.0.0.1:1");
  const unreadable = await openPostgres(new Secret(`postgresql://orglink:${invented}@host:port/orglink`));
  expect(unreadable).toMatchObject({ ok: false, problem: { code: "database-url-unreadable" } });
  expect(JSON.stringify([refused, unreadable])).not.toContain(invented);
});
