import { randomUUID } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pg-proxy";
import { beforeAll, describe, expect, test } from "vitest";
import { type Cursor, parseCursor, writeCursor } from "#lib/domain/cursor";
import type { ShownConnections } from "#lib/domain/shown-connections";
import { searchTerms } from "#lib/domain/text/search-terms";
import { openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { people, savePeople, scopeOf } from "#lib/services/testing/workspaces";
import type { Database, Trigrams } from "#lib/store/database";
import { countFailing, listConnections as query } from "#lib/store/queries/connection-list";
import { connection } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { prepareTrigrams } from "#lib/store/trigrams";
import { listConnections } from "./list-connections.ts";

type Row = {
  readonly id: string;
  readonly name: string;
  readonly myDomain: string;
  readonly orgName: string;
  readonly username: string;
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
      username: index % 6 === 0 ? `Integration.${index}@acme.example` : "",
      isFailing: index % 17 === 3,
    };
  });
}

const byBytes = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));

const wordsOf = ({ name, myDomain, orgName, username }: Row): readonly string[] =>
  [name, myDomain, orgName, username].flatMap((text) => text.toLowerCase().split(/[\s!-/:-@[-`{-~]+/)).filter(Boolean);

/**
 * All by name, those that fail first; or what a search finds: of one word first those that begin with it, by that word, then those
 * that have three letters of it or more inside; of several, or among some of the connections, those that have them all, by name.
 */
function expected(
  rows: readonly Row[],
  search: string,
  trigrams: Trigrams = "all",
  isAmongSome = false,
): readonly string[] {
  const terms = searchTerms(search);
  if (search !== "" && terms.length === 0) return [];
  const isInside = (term: string) => trigrams === "all" && /[\p{L}\p{N}]{3}/u.test(term);
  const found = rows.flatMap((row) => {
    const name = row.name.toLowerCase();
    if (search === "") return [{ id: row.id, at: row.isFailing ? 0 : 1, key: name }];
    const words = wordsOf(row);
    const has = (term: string) =>
      words.some((word) => word.startsWith(term)) || (isInside(term) && ` ${words.join(" ")}`.includes(term));
    if (!terms.every(has)) return [];
    const [term = ""] = terms;
    const [word] = words.filter((one) => one.startsWith(term)).sort(byBytes);
    const isByWord = word !== undefined && terms.length === 1 && !isAmongSome;
    return [isByWord ? { id: row.id, at: 0, key: `${word} ${name}` } : { id: row.id, at: 1, key: name }];
  });
  return found
    .sort((one, other) => one.at - other.at || byBytes(one.key, other.key) || byBytes(one.id, other.id))
    .map(({ id }) => id);
}

const table = (rows: readonly Row[], workspaceId: string): (typeof connection.$inferInsert)[] =>
  rows.map(({ id, name, myDomain, orgName, username, isFailing }) => ({
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
      runAsUsername: username,
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
  async function walk(
    search: string,
    trigrams: Trigrams = "all",
    shown: ShownConnections = "all",
  ): Promise<readonly string[]> {
    const seen: string[] = [];
    let after: Cursor | null = null;
    for (let page = 0; page < 200; page += 1) {
      const listed = await listConnections(
        { instance: { ...instance, trigrams }, who: people.admin },
        { search, shown, after },
      );
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

  const searches = [
    ...[...beginnings, ...further, "10", "1", "acme-", "zurich", "other.my", "nothing has that", " A "],
    // Inside of words, of several words, and what only the Run As user has.
    ...[
      "alesforc",
      "cme",
      "rich",
      "京",
      "東京",
      "acme 12",
      "acme.my.salesforce.com",
      "ntegratio",
      "integration.6@acme.example",
    ],
    ...["a 1", "com sales 10", "1\u0301", "my my", "-", "..."],
  ];
  test.each(searches)(
    "a search for %j finds every row that has all its words exactly once, and nothing else",
    async (search) => {
      for (const trigrams of ["all", "none"] as const) {
        const ids = await walk(search, trigrams);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids, trigrams).toEqual(expected(rows, search, trigrams));
      }
    },
  );

  test.each([
    ["failing", ({ isFailing }: Row) => isFailing],
    ["waiting", () => false],
    ["practice", () => false],
    [{ projectId: "0b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d" }, () => false],
  ] as const)("of those that are shown, %j, a page and a search have no others", async (shown, isOne) => {
    const asked = { instance, who: people.admin };
    const all = await listConnections(asked, { search: "", shown, after: null });
    expect(all.ok && all.value.rows.map(({ id }) => id)).toEqual(expected(rows.filter(isOne), "").slice(0, 50));
    for (const trigrams of ["all", "none"] as const) {
      for (const search of ["zur", "a", "a 1", "東", "nothing has that"]) {
        const found = expected(rows.filter(isOne), search, trigrams, true);
        expect(await walk(search, trigrams, shown), `${search}, ${trigrams}`).toEqual(found);
      }
    }
  });

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
      ["", "words"],
      ["", "text"],
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
  /** All rows at once, longer than a statement may take, and the index for parts of words made behind them. */
  async function inItsOwnTime(statement: SQL): Promise<void> {
    await store.db.transaction(async (tx) => {
      await tx.execute(sql`set local statement_timeout = 0`);
      await tx.execute(sql`drop index connection_trigrams`);
      await tx.execute(statement);
    });
    expect(await prepareTrigrams(store.db)).toBe("all");
  }

  describe.skipIf(store.kind === "embedded")("with 100,000 connections", () => {
    beforeAll(async () => {
      const instance = openTestInstance(store);
      await savePeople(instance);
      const [row] = table(rowsOf("ours").slice(0, 1), "ours");
      if (row) await store.db.insert(connection).values(row);
      await inItsOwnTime(sql`
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
      await store.db.execute(sql`analyze connection, connection_word, recheck`);
    }, 120_000);

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
      "Actual Loops": number;
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
        // What stands ready for a page that the walk does not fill was not read.
        const read = nodes(plan).filter((node) => node["Actual Loops"] > 0);
        const whole = read.filter(
          (node) => node["Node Type"] === "Seq Scan" && ["connection", "recheck"].includes(node["Relation Name"] ?? ""),
        );
        expect(whole, text).toEqual([]);
        const blocks = (plan["Shared Hit Blocks"] ?? 0) + (plan["Shared Read Blocks"] ?? 0);
        // The table has over 5,000 blocks; a page of 51 rows touches its rows, what looks after them, their words, a few
        // levels of the indexes.
        expect(blocks, text).toBeLessThan(800);
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
      ["a search for a word that all have", { limit: 50, terms: ["org"] }],
      ["a search for the beginning of many words, of two letters", { limit: 50, terms: ["co"] }],
      ["a search for the beginning of many words, of two digits", { limit: 50, terms: ["77"] }],
      ["a search for a script that no word has", { limit: 50, terms: ["東京"] }],
      [
        "a page inside a search for a word that all have",
        {
          limit: 50,
          terms: ["org"],
          after: { phase: "words", key: "org org 42", id: "80000000-0000-4000-8000-000000000000" },
        },
      ],
      ["a search for nothing", { limit: 50, terms: ["zzz"], trigrams: "all" }],
      ["a search for what all have inside of a word", { limit: 50, terms: ["ompan"], trigrams: "all" }],
      ["a search for what few have inside of a word", { limit: 50, terms: ["9999"], trigrams: "all" }],
      ["a search for several words that few have", { limit: 50, terms: ["company", "4242"], trigrams: "all" }],
      ["a search for several words that stand last by name", { limit: 50, terms: ["org", "9998"], trigrams: "all" }],
      ["a search for two letters that all have", { limit: 50, terms: ["o", "c"], trigrams: "all" }],
      ["a search for two letters that few have", { limit: 50, terms: ["o", "z"], trigrams: "all" }],
      [
        "a search of those that fail, for what all have",
        { limit: 50, terms: ["o"], shown: "failing", trigrams: "all" },
      ],
      ["a search of those that fail, for nothing", { limit: 50, terms: ["zzz"], shown: "failing", trigrams: "all" }],
      [
        "a search of practice orgs, for what all have",
        { limit: 50, terms: ["org"], shown: "practice", trigrams: "all" },
      ],
      ["the same without trigrams", { limit: 50, terms: ["org"], shown: "practice" }],
    ] as const;

    describe.each([
      ["one in fifty", sql`n % 50 = 0`],
      ["all but one in fifty", sql`n % 50 <> 0`],
    ])("of which %s fail", (_, which) => {
      beforeAll(async () => {
        await inItsOwnTime(sql`
          update connection set health = case when ${which} then 'failing' else 'healthy' end
          from (select id as numbered, row_number() over (order by name_key) as n from connection) as ordered
          where id = numbered`);
        await store.db.execute(sql`vacuum analyze connection`);
      }, 120_000);

      test.each(pages)("%s reads an index and few blocks", async (_name, page) => {
        await readsFew((db) => query(db, scopeOf(), page));
      });

      test("their number, as far as it is counted, reads an index and few blocks", async () => {
        await readsFew((db) => countFailing(db, scopeOf(), 100));
      });
    });
  });
});
