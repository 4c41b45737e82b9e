import { drizzle } from "drizzle-orm/node-postgres";
import { Client } from "pg";
import { describe, expect, inject, test } from "vitest";
import * as schema from "./schema.ts";
import { makeDatabase } from "./testing/postgres-cluster.ts";
import { withStores } from "./testing/with-stores.ts";
import { prepareTrigrams } from "./trigrams.ts";

withStores((store) => {
  const index = "select indexdef as made from pg_indexes where indexname = 'connection_trigrams'";

  test("a store that was opened has the index for parts of words, and each start finds it", async () => {
    const before = (await store.store.executeSql(index)).rows;
    expect(before).toMatchObject([{ made: expect.stringContaining("gin_trgm_ops") }]);
    expect(store.store.trigrams).toBe("all");
    expect(await prepareTrigrams(store.db)).toBe("all");
    expect((await store.store.executeSql(index)).rows).toEqual(before);
  });

  test("one that lost it makes it again", async () => {
    await store.store.executeSql("drop index connection_trigrams");
    expect(await prepareTrigrams(store.db)).toBe("all");
    expect((await store.store.executeSql(index)).rows).toHaveLength(1);
  });

  test("the words of a changed connection are those of its text, without any code that says so", async () => {
    const { rows } = await store.store.executeSql(`
      select tgname as name from pg_trigger where tgname like 'connection_words_%' and tgenabled = 'O' order by 1`);
    expect(rows).toEqual([{ name: "connection_words_of_changed" }, { name: "connection_words_of_new" }]);
  });
});

const { postgres } = inject("stores");

describe.skipIf("missing" in postgres)("a database that does not let us make the extension", () => {
  test("has no trigrams, and is none the worse for it", async () => {
    const url = await makeDatabase("missing" in postgres ? "" : postgres.url);
    const name = `weak_${crypto.randomUUID().slice(0, 8)}`;
    const owner = new Client({ connectionString: url });
    await owner.connect();
    await owner.query(`create role ${name} login`).finally(() => owner.end());
    const client = new Client({ connectionString: url.replace("user=orglink", `user=${name}`) });
    await client.connect();
    try {
      expect(await prepareTrigrams(drizzle(client, { schema }))).toBe("none");
      expect((await client.query("select current_user as who")).rows).toEqual([{ who: name }]);
    } finally {
      await client.end();
    }
  });
});
