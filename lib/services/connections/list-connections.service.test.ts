import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pg-proxy";
import { beforeAll, describe, expect, test } from "vitest";
import { type Cursor, parseCursor, writeCursor } from "#lib/domain/cursor";
import { openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { people, savePeople, scopeOf } from "#lib/services/testing/workspaces";
import type { Database } from "#lib/store/database";
import { countFailing, listConnections as query } from "#lib/store/queries/connections";
import { connection } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { listConnections } from "./list-connections.ts";

type Row = {
  readonly id: string;
  readonly name: string;
  readonly myDomain: string;
  readonly orgName: string;
  readonly isFailing: boolean;
};

/** Names that are hard to sort, to search and to page: case, wildcards, escapes, other scripts, one beginning. */
const beginnings = [
  "a",
  "A",
  "acme",
  "ACME ",
  "100%",
  "100_",
  "100\\",
  "_",
  "%",
  "\\%",
  "é",
  "É",
  "ß",
  "ẞ",
  "İstanbul",
];
const further = [
  "東京",
  "😀",
  "😀a",
  "\u{10fffd}",
  "zürich",
  "Zurich",
  "ﬁ",
  "ñandú",
  "'; drop table --",
  '"',
  "<b>",
  "a b",
];

/** The same rows for every run: hosts and org names are shared by many. */
function rowsOf(workspaceId: string): readonly Row[] {
  const starts = [...beginnings, ...further];
  return Array.from({ length: 2_200 }, (_, index) => {
    const start = starts[index % starts.length] ?? "";
    return {
      // An id that does not follow the names, so that ties by id are seen.
      id: `${((index * 7_919) % 65_536).toString(16).padStart(8, "0")}-0000-4000-8000-${workspaceId === "ours" ? "0" : "1"}${String(index).padStart(11, "0")}`,
      name: `${start}${index % 2 ? " " : ""}${index}`,
      myDomain: `${["acme", "a", "100", "zurich", "other"][index % 5]}${index % 3 ? "" : `-${index}`}.my.salesforce.com`,
      orgName: index % 4 === 0 ? "" : (starts[(index * 3) % starts.length] ?? ""),
      isFailing: index % 17 === 3,
    };
  });
}

const byBytes = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));

/** All by name, those that fail first; or what a search finds: by name, then by My Domain, then by org, each row once. */
function expected(rows: readonly Row[], search: string): readonly string[] {
  const keys = rows.map((row) => [row, [row.name.toLowerCase(), row.myDomain, row.orgName.toLowerCase()]] as const);
  const found = keys.flatMap(([row, of]) => {
    if (search === "") return [{ id: row.id, at: row.isFailing ? 0 : 1, key: of[0] }];
    const at = of.findIndex((key) => key.startsWith(search.trim().toLowerCase()));
    return at < 0 ? [] : [{ id: row.id, at, key: of[at] ?? "" }];
  });
  return found
    .sort((one, other) => one.at - other.at || byBytes(one.key, other.key) || byBytes(one.id, other.id))
    .map(({ id }) => id);
}

const table = (rows: readonly Row[], workspaceId: string): (typeof connection.$inferInsert)[] =>
  rows.map(({ id, name, myDomain, orgName, isFailing }) => ({
    id,
    workspaceId,
    name,
    nameKey: name.toLowerCase(),
    myDomain,
    orgNameKey: orgName.toLowerCase(),
    isPractice: false,
    consumerKey: "3MVG9INVENTED",
    sealedConsumerSecret: "invented",
    orgId: "00D000000000001EAA",
    card: {
      orgId: "00D000000000001EAA",
      runAsUserId: "005",
      scopes: ["api"],
      tokenFormat: "opaque",
      apiVersion: "v68.0",
    },
    advice: [],
    health: isFailing ? "failing" : "healthy",
    lastRunId: randomUUID(),
    lastCheckedAt: new Date("2026-11-20T09:00:00Z"),
    workedAt: new Date("2026-11-20T09:00:00Z"),
    meantRunAsUserId: "005000000000001AAA",
    createdAt: new Date("2026-11-20T09:00:00Z"),
    updatedAt: new Date("2026-11-20T09:00:00Z"),
  }));

withStores((store) => {
  let instance: TestInstance;
  const rows = rowsOf("ours");
  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(instance);
    for (const [workspaceId, own] of [
      ["ours", rows],
      ["theirs", rowsOf("theirs")],
    ] as const) {
      for (let from = 0; from < own.length; from += 1_000) {
        await store.db.insert(connection).values(table(own.slice(from, from + 1_000), workspaceId));
      }
    }
  });

  /** Walks all pages as a browser does: each cursor goes through an address. */
  async function walk(search: string): Promise<readonly string[]> {
    const seen: string[] = [];
    let after: Cursor | null = null;
    for (let page = 0; page < 200; page += 1) {
      const listed = await listConnections({ instance, who: people.admin }, { search, after });
      if (!listed.ok) throw new Error(listed.problem.code);
      seen.push(...listed.value.rows.map(({ id }) => id));
      const { next } = listed.value;
      if (next === null) return seen;
      const address = new URLSearchParams({ after: writeCursor(next) }).toString();
      after = parseCursor(new URLSearchParams(address).get("after"));
      expect(after).toEqual(next);
    }
    throw new Error("the pages do not end");
  }

  test("every row is listed exactly once, those that fail first, in the order of the names' bytes", async () => {
    expect(await walk("")).toEqual(expected(rows, ""));
  });

  test.each([...beginnings, ...further, "10", "1", "acme-", "zurich", "other.my", "nothing begins so", " A "])(
    "a search for %j finds every row that begins so exactly once, and nothing else",
    async (search) => {
      const ids = await walk(search);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expected(rows, search));
    },
  );

  test("a cursor of a row that was deleted since, or was never there, goes on where it would have stood", async () => {
    for (const [phase, ofIt] of [
      ["names", rows.filter(({ isFailing }) => !isFailing)],
      ["failing", rows.filter(({ isFailing }) => isFailing)],
    ] as const) {
      const after = { phase, key: "acme", id: "ffffffff-ffff-4fff-bfff-ffffffffffff" };
      const listed = await listConnections({ instance, who: people.admin }, { search: "", after });
      const all = ofIt.map(({ id, name }) => ({ id, key: name.toLowerCase() })).sort((a, b) => byBytes(a.key, b.key));
      const beyond = all.filter(({ key }) => byBytes(key, "acme") > 0).map(({ id }) => id);
      expect(listed.ok && listed.value.rows.map(({ id }) => id)).toEqual(beyond.slice(0, 50));
    }
  });

  test("a cursor of a range that this list does not walk is the first page", async () => {
    for (const [search, phase] of [
      ["", "hosts"],
      ["", "orgs"],
      ["acme", "failing"],
    ] as const) {
      const after = { phase, key: "m", id: "80000000-0000-4000-8000-000000000000" };
      const [there, first] = await Promise.all(
        [after, null].map((place) => listConnections({ instance, who: people.admin }, { search, after: place })),
      );
      expect(there).toEqual(first);
    }
  });

  test.each(["\0", "a\0b", "\ud800", "x".repeat(5_000), "\u202e", "\n"])(
    "a search for %j does not break the page",
    async (search) => {
      const listed = await listConnections({ instance, who: people.admin }, { search, after: null });
      expect(listed.ok).toBe(true);
    },
  );
});

withStores((store) => {
  describe.skipIf(store.kind === "embedded")("with 100,000 connections", () => {
    beforeAll(async () => {
      const instance = openTestInstance(store);
      await savePeople(instance);
      const [row] = table(rowsOf("ours").slice(0, 1), "ours");
      if (row) await store.db.insert(connection).values(row);
      await store.db.execute(sql`
        insert into connection (id, workspace_id, name, name_key, my_domain, org_name_key, is_practice, consumer_key,
          sealed_consumer_secret, org_id, card, advice, health, last_run_id, last_checked_at, worked_at,
          meant_run_as_user_id, created_at, updated_at)
        select gen_random_uuid(), workspace_id, 'Org ' || n, 'org ' || n, 'org-' || n % 20000 || '.my.salesforce.com',
          'company ' || n % 5000, false, consumer_key, sealed_consumer_secret, org_id, card, advice, health, last_run_id,
          last_checked_at, worked_at, meant_run_as_user_id, created_at, updated_at
        from connection, generate_series(1, 100000) as n`);
      await store.db.execute(sql`
        insert into recheck (connection_id, workspace_id, state, alarm_at)
        select id, workspace_id, 'waiting', now() from connection`);
      await store.db.execute(sql`analyze connection, recheck`);
    });

    /** The statements that something asked consists of, as they are sent when no range fills a page. */
    async function statementsOf(ask: (db: Database) => Promise<unknown>) {
      const sent: { text: string; values: unknown[] }[] = [];
      const listening = drizzle(async (text, values) => {
        sent.push({ text, values });
        return { rows: [] };
      });
      await ask(listening as unknown as Database);
      return sent;
    }

    type Plan = {
      "Node Type": string;
      "Relation Name"?: string;
      "Shared Hit Blocks"?: number;
      "Shared Read Blocks"?: number;
      Plans?: Plan[];
    };
    const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

    async function readsFew(ask: (db: Database) => Promise<unknown>) {
      const statements = await statementsOf(ask);
      expect(statements.length).toBeGreaterThan(0);
      for (const { text, values } of statements) {
        const explained = await store.store.executeSql(`explain (analyze, buffers, format json) ${text}`, values);
        const [{ "QUERY PLAN": plans }] = explained.rows as [{ "QUERY PLAN": [{ Plan: Plan }] }];
        const plan = plans[0].Plan;
        const whole = nodes(plan).filter(
          (node) => node["Node Type"] === "Seq Scan" && ["connection", "recheck"].includes(node["Relation Name"] ?? ""),
        );
        expect(whole, text).toEqual([]);
        const blocks = (plan["Shared Hit Blocks"] ?? 0) + (plan["Shared Read Blocks"] ?? 0);
        // The table has over 5,000 blocks; a page of 51 rows touches its rows, what looks after them, a few levels of the indexes.
        expect(blocks, text).toBeLessThan(600);
      }
    }

    const pages = [
      ["the first page", { limit: 50 }],
      [
        "a page far inside",
        { limit: 50, after: { phase: "names", key: "org 77777", id: "80000000-0000-4000-8000-000000000000" } },
      ],
      [
        "a page far inside those that fail",
        { limit: 50, after: { phase: "failing", key: "org 77777", id: "80000000-0000-4000-8000-000000000000" } },
      ],
      ["a search of many names", { limit: 50, prefix: "org 1" }],
      ["a search of many hosts", { limit: 50, prefix: "org-1" }],
      ["a search of many orgs", { limit: 50, prefix: "company 4" }],
      [
        "a search inside many orgs",
        {
          limit: 50,
          prefix: "company 4",
          after: { phase: "orgs", key: "company 42", id: "80000000-0000-4000-8000-000000000000" },
        },
      ],
      ["a search of nothing", { limit: 50, prefix: "zzz" }],
    ] as const;

    describe.each([
      ["one in fifty", sql`n % 50 = 0`],
      ["all but one in fifty", sql`n % 50 <> 0`],
    ])("of which %s fail", (_, which) => {
      beforeAll(async () => {
        await store.db.execute(sql`
          update connection set health = case when ${which} then 'failing' else 'healthy' end
          from (select id as numbered, row_number() over (order by name_key) as n from connection) as ordered
          where id = numbered`);
        await store.db.execute(sql`vacuum analyze connection`);
      });

      test.each(pages)("%s reads an index and few blocks", async (_name, page) => {
        await readsFew((db) => query(db, scopeOf(), page));
      });

      test("their number, as far as it is counted, reads an index and few blocks", async () => {
        await readsFew((db) => countFailing(db, scopeOf(), 100));
      });
    });
  });
});
