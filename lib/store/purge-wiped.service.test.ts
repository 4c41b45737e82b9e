import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { people, scopeOf } from "#lib/services/testing/workspaces";
import { deleteConnection, insertConnection } from "#lib/store/queries/connections";
import { updateSetup, wipeExpiredSecret } from "#lib/store/queries/setups";
import type { Store } from "./database.ts";
import { openEmbedded } from "./embedded.ts";
import { openPglite } from "./pglite.ts";
import { purgeWiped } from "./purge-wiped.ts";
import { setup, workspace } from "./schema.ts";
import { type Tx, transact } from "./transaction.ts";

const at = new Date("2026-11-20T09:00:00Z");
const sealed = `sealed-INVENTED-${"0123456789abcdef".repeat(20)}`;
const setupId = "0b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d";
const connectionId = "1b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d";

let dataDir: string;
let store: Store;
const faults: unknown[] = [];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  dataDir = mkdtempSync(join(tmpdir(), "orglink-purge-"));
  store = await open();
  await store.db.insert(workspace).values({ id: "w", name: "W", slug: "w" });
});
afterEach(async () => {
  vi.useRealTimers();
  await store.close();
  rmSync(dataDir, { recursive: true });
  expect(faults.splice(0)).toEqual([]);
});

async function open(): Promise<Store> {
  const opened = await openEmbedded(dataDir, { report: (fault) => faults.push(fault) });
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

/** Every file of the store that has the sealed text, whichever row version or log record it is of. */
const filesWithIt = (): readonly string[] =>
  readdirSync(join(dataDir, "store"), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(sealed));

const scope = scopeOf({ ...people.admin, reach: { workspaceId: "w", to: "all" } });
const inTx = <Value>(work: (tx: Tx) => Promise<Value>) =>
  transact(store.db, { scope, at, newId: crypto.randomUUID, touched: new Set() }, work);

const keepSecret = () =>
  store.db.insert(setup).values({
    id: setupId,
    workspaceId: "w",
    sealedConsumerSecret: sealed,
    secretKeptUntil: at,
    createdAt: at,
    updatedAt: at,
  });

const connect = () =>
  inTx((tx) =>
    insertConnection(tx, scope, {
      id: connectionId,
      name: "Acme",
      myDomain: "acme.my.salesforce.com",
      isPractice: false,
      consumerKey: "3MVG9INVENTED",
      sealedConsumerSecret: sealed,
      orgId: "00D000000000001AAA",
      card: { orgId: "00D000000000001AAA" } as never,
      advice: [],
      health: "healthy",
      lastRunId: connectionId,
      lastCheckedAt: at,
      workedAt: at,
      meantRunAsUserId: "005000000000001AAA",
      createdAt: at,
      updatedAt: at,
    }),
  );

/** The seconds after a wipe pass, and what is then done is done: the store answers behind it. */
async function aMinuteLater() {
  await vi.advanceTimersByTimeAsync(60_000);
  for (let count = 0; count < 20; count += 1) await store.executeSql("select 1");
}

const wipes = {
  "its time is over": async () => {
    await keepSecret();
    await store.db.update(setup).set({ name: "Renamed" }).where(eq(setup.id, setupId));
    return () => inTx((tx) => wipeExpiredSecret(tx, scope, setupId, at));
  },
  "the setup is cancelled": async () => {
    await keepSecret();
    const wiped = { state: "cancelled", sealedConsumerSecret: null, secretKeptUntil: null, updatedAt: at } as const;
    return () => inTx((tx) => updateSetup(tx, scope, setupId, wiped));
  },
  "another takes its place": async () => {
    await keepSecret();
    const change = { sealedConsumerSecret: "another", updatedAt: at } as const;
    return () => inTx((tx) => updateSetup(tx, scope, setupId, change));
  },
  "the connection is deleted": async () => {
    await connect();
    return () => inTx((tx) => deleteConnection(tx, scope, connectionId));
  },
  "the workspace is deleted": async () => {
    await connect();
    await keepSecret();
    return () => store.db.delete(workspace).where(eq(workspace.id, "w"));
  },
};

test.each(Object.keys(wipes) as (keyof typeof wipes)[])(
  "a sealed secret is in no file of the embedded store a minute after %s",
  async (how) => {
    const wipe = await wipes[how]();
    await store.executeSql("checkpoint");
    await wipe();
    expect(filesWithIt()).not.toEqual([]);
    await aMinuteLater();
    expect(filesWithIt()).toEqual([]);
  },
);

test("what was wiped just before a stop is gone after it", async () => {
  const wipe = await wipes["the setup is cancelled"]();
  await store.executeSql("checkpoint");
  await wipe();
  await store.close();
  expect(filesWithIt()).toEqual([]);
  store = await open();
});

test("what a crash or an earlier release left behind is gone a minute after the next start", async () => {
  await store.close();
  const client = await openPglite({ dataDir: join(dataDir, "store") });
  await client.query(
    `insert into setup (id, workspace_id, sealed_consumer_secret, created_at, updated_at) values ($1, 'w', $2, now(), now())`,
    [setupId, sealed],
  );
  await client.exec("update setup set sealed_consumer_secret = null; checkpoint");
  // PostgreSQL renames the old file of its log for later use, with all that is in it.
  await client.exec("select pg_switch_wal(); checkpoint");
  await client.close();
  expect(filesWithIt().some((path) => path.includes("pg_wal"))).toBe(true);
  store = await open();
  await aMinuteLater();
  expect(filesWithIt()).toEqual([]);
});

test("a secret that is kept stays, and nothing is written anew where nothing was wiped", async () => {
  await keepSecret();
  await connect();
  await aMinuteLater();
  const where = async () =>
    (await store.executeSql("select pg_relation_filenode('setup') as setup, pg_current_wal_lsn() as log")).rows;
  const before = await where();
  await store.db.update(setup).set({ name: "Renamed" }).where(eq(setup.id, setupId));
  await store.db.select().from(setup);
  const between = await where();
  await aMinuteLater();
  expect(await where()).toEqual(between);
  expect(between).not.toEqual(before);
  expect(filesWithIt().length).toBeGreaterThan(0);
  expect((await store.db.select().from(setup))[0]?.sealedConsumerSecret).toBe(sealed);
});

test("a removal that failed is tried again within the hour", async () => {
  const done: string[] = [];
  let isFull = true;
  const client = {
    closed: false,
    query: async () => ({ rows: [{ size: 1, files: 0 }] }),
    exec: async (statement: string) => {
      if (isFull) throw new Error("no space left on device");
      done.push(statement);
    },
  };
  const report = vi.fn();
  purgeWiped(client as never, report);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(report).toHaveBeenCalledOnce();
  isFull = false;
  await vi.advanceTimersByTimeAsync(61 * 60_000);
  expect(done).toEqual(expect.arrayContaining(["vacuum full setup", "vacuum full connection"]));
});
