import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "#lib/domain/people/principal";
import type { Store } from "#lib/store/database";
import { type Row, type Rows, rowsOf } from "#lib/store/testing/store-contents";
import { guessingAddress, november, olivia, withStoresOfNovember } from "#lib/store/testing/store-of-november-2026";
import { open } from "#lib/vault/seal";
import { connectionSecret, setupSecret } from "./secret-bindings.ts";
import { openUpgraded } from "./testing/upgraded-instance.ts";

/** What is kept elsewhere since, or said otherwise; the tests below find it there. A column of nulls alone may go untold. */
const movedSince: Readonly<Record<string, readonly string[]>> = {
  setup: ["next_try_at", "waiting_since", "waiting_until", "tries", "waiting_for", "waiting_end"],
  workspace: ["slug"],
};

withStoresOfNovember((old) => {
  let before: Rows;
  let store: Store;
  let upgraded: Awaited<ReturnType<typeof openUpgraded>>;
  let who: Actor;
  beforeAll(async () => {
    before = await rowsOf(old().ask);
    store = await old().open();
    upgraded = await openUpgraded(store, november[store.kind]);
  });
  afterAll(() => store.close());

  const rowsBefore = (table: string): readonly Row[] => before[table] ?? [];
  const setupNamed = (name: string): Row => rowsBefore("setup").find((row) => row.name === name) ?? {};
  const runsNow = async () => (await rowsOf(old().ask)).check_run ?? [];

  test("has every row it had, with what it said", async () => {
    expect(Object.fromEntries(Object.entries(before).map(([table, rows]) => [table, rows.length]))).toMatchObject({
      ...{ workspace: 1, user: 1, member: 1, session: 2, project: 2, connection: 3, setup: 13, setup_tick: 35 },
      ...{ check_run: 21, audit_event: 44, attempt: 15, instance_setting: 3 },
    });
    const after = await rowsOf(old().ask);
    for (const [table, rows] of Object.entries(before)) {
      const moved = new Set(movedSince[table]);
      const columns = Object.keys(rows[0] ?? {}).filter((column) => !moved.has(column));
      const kept = columns.filter((column) => column in (after[table]?.[0] ?? {}));
      expect(sorted(after[table] ?? [], kept), table).toEqual(sorted(rows, kept));
      const gone = columns.filter((column) => !kept.includes(column));
      expect(gone.filter((column) => rows.some((row) => row[column] !== null), table)).toEqual([]);
    }
  });

  test("has every remark, with its setup, its step and who made it", async () => {
    const after = Object.values(await rowsOf(old().ask)).flat();
    const remarks = rowsBefore("audit_event").filter(({ action }) => action === "guide.remarked");
    expect(remarks).toHaveLength(4);
    for (const { actor_id, subject_id, details } of remarks) {
      const { remark, step, look } = details as Row;
      const told = [remark, step, look, actor_id, subject_id];
      const found = after.filter((row) => told.every((text) => valuesOf(row).includes(text)));
      expect(found, String(remark)).toHaveLength(1);
    }
  });

  test("has workspaces that an address can name, each by its own word", async () => {
    const slugs = ((await rowsOf(old().ask)).workspace ?? []).map(({ slug }) => String(slug));
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test("keeps whoever was signed in signed in, in both browsers", async () => {
    const { firstBrowser, secondBrowser } = november[store.kind];
    const [owner = {}] = rowsBefore("user");
    for (const cookies of [firstBrowser, secondBrowser]) {
      const found = await upgraded.whoIs(cookies);
      expect(found).toMatchObject({ userId: owner.id, workspaceId: rowsBefore("workspace")[0]?.id, role: "admin" });
      if (found) who = found;
    }
  });

  test("knows the browser that was known, and still shuts out the address that guessed", async () => {
    const from = (cookies: string) => upgraded.signIn(olivia, { cookies, address: guessingAddress });
    expect(await from("")).toBe("too-many-attempts");
    expect(await from(november[store.kind].secondBrowser)).toBe("signed in");
  });

  test("opens every Consumer Secret that was sealed, of connections and of setups", async () => {
    const { connection = [], setup = [] } = await rowsOf(old().ask);
    const sealed = [
      ...connection.map((row) => [row, connectionSecret] as const),
      ...setup.filter((row) => row.sealed_consumer_secret !== null).map((row) => [row, setupSecret] as const),
    ];
    expect(sealed).toHaveLength(3 + 7);
    for (const [row, binding] of sealed) {
      const place = { workspaceId: String(row.workspace_id), id: String(row.id), myDomain: String(row.my_domain) };
      const secret = open(upgraded.instance.keyring, String(row.sealed_consumer_secret), binding(place));
      expect(secret.ok, String(row.name)).toBe(true);
    }
  });

  test("tells of every wait what it told", async () => {
    const states: string[] = [];
    for (const setup of rowsBefore("setup")) {
      const view = await upgraded.waitOf(who, String(setup.id));
      expect(view, String(setup.name)).toMatchObject({ ok: true, value: waitToldOf(setup) });
      if (view.ok) states.push(view.value.state);
    }
    expect(states.filter((state) => state === "waiting")).toHaveLength(2);
  });

  test("shows the checks that were running as interrupted, and their setup connects with one press", async () => {
    const running = rowsBefore("check_run").filter(({ state }) => state === "running");
    expect(running).toHaveLength(3);
    await upgraded.interruptRuns();
    for (const { id } of running) {
      expect(await upgraded.runOf(who, String(id))).toMatchObject({ ok: true, value: { state: "interrupted" } });
    }
    const cutOff = String(setupNamed("Cut off").id);
    expect(await upgraded.retry(who, cutOff)).toMatchObject({ ok: true, value: { status: "connected" } });
  });

  test("makes each try that was due once, with what the setup kept and for the person who waited", async () => {
    const waiting = ["Fresh app", "Trying just now"].map(setupNamed);
    const earlier = new Set((await runsNow()).map(({ id }) => id));
    const jobs = await upgraded.startJobs();
    const made = async () => (await runsNow()).filter(({ id }) => !earlier.has(id));
    await expect.poll(async () => (await made()).map(({ state }) => state)).toEqual(["passed", "passed"]);
    // The jobs of before are done with as well, and made no try of their own.
    const due = "select data from pgboss.job where state < 'active' and start_after <= now() and data ? 'setupId'";
    await expect.poll(() => old().ask(due)).toEqual([]);
    expect(await jobs.stop()).toEqual([]);
    const runs = await made();
    expect(runs).toHaveLength(2);
    const after = await rowsOf(old().ask);
    for (const setup of waiting) {
      const run = runs.find(({ setup_id }) => setup_id === setup.id);
      expect(run).toMatchObject({ is_automatic: true, started_by: setup.waiting_for, my_domain: setup.my_domain });
      expect(after.setup?.find(({ id }) => id === setup.id)).toMatchObject({ state: "done", consumer_key: null });
      const connected = after.connection?.find(({ id }) => id === run?.connection_id);
      expect(connected).toMatchObject({ name: setup.name, consumer_key: setup.consumer_key });
      expect(await upgraded.waitOf(who, String(setup.id))).toMatchObject({ value: { state: "connected" } });
    }
  });
});

/** What the old columns say of a setup's wait. */
function waitToldOf({ state, connection_id, next_try_at, waiting_until, tries }: Row) {
  if (state === "done" && connection_id !== null) return { state: "connected", connectionId: connection_id };
  if (state !== "open" || next_try_at === null) return { state: "over" };
  const instant = (text: unknown) => new Date(String(text)).toISOString();
  return { state: "waiting", nextTryAt: instant(next_try_at), until: instant(waiting_until), tries };
}

/** Rows as what they say in some columns; of an event all but the prose of a remark. */
function sorted(rows: readonly Row[], columns: readonly string[]): readonly string[] {
  const told = rows.map((row) => Object.fromEntries(columns.map((column) => [column, withoutProse(row[column])])));
  return told.map((row) => JSON.stringify(row)).sort();
}

function withoutProse(value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("remark" in value)) return value;
  const { remark: _, ...rest } = value;
  return rest;
}

/** Every value in a row, also those inside its JSON. */
const valuesOf = (row: unknown): readonly unknown[] =>
  typeof row === "object" && row !== null ? Object.values(row).flatMap(valuesOf) : [row];
