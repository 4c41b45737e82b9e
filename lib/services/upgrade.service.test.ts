import { afterAll, beforeAll, expect, test } from "vitest";
import { nobody, type Principal } from "#lib/domain/people/principal";
import type { Store } from "#lib/store/database";
import { type Row, type Rows, rowsOf } from "#lib/store/testing/store-contents";
import { guessingAddress, november, olivia, withStoresOfNovember } from "#lib/store/testing/store-of-november-2026";
import { open } from "#lib/vault/seal";
import { connectionSecret, setupSecret } from "./secret-bindings.ts";
import { openUpgraded, type Upgraded } from "./testing/upgraded-instance.ts";

/** What is kept elsewhere since, or said otherwise; the tests below find it there. A column of nulls alone may go untold. */
const movedSince: Readonly<Record<string, readonly string[]>> = {
  setup: ["next_try_at", "waiting_since", "waiting_until", "tries", "waiting_for", "waiting_end"],
  workspace: ["slug"],
  audit_event: ["action", "details", "subject_kind"],
};

/** What people called their workspace in other instances of that time. */
const otherNames = [
  "Northwind",
  "Café & Söhne GmbH",
  "株式会社 北風",
  "---",
  `${"Very long ".repeat(9)}`.trim(),
  "O'Neil \\ 50%",
];

withStoresOfNovember((old) => {
  let before: Rows;
  let store: Store;
  let upgraded: Upgraded;
  let who: Principal = nobody;
  beforeAll(async () => {
    for (const name of otherNames) {
      const named = `'${name.replaceAll("'", "''")}'`;
      await old().ask(
        `insert into workspace (id, name, slug) select id, ${named}, id from (select gen_random_uuid()) as _ (id)`,
      );
    }
    before = await rowsOf(old().ask);
    store = await old().open();
    upgraded = await openUpgraded(store, november[store.kind]);
  });
  afterAll(() => store.close());

  const rowsBefore = (table: string): readonly Row[] => before[table] ?? [];
  const setupNamed = (name: string): Row => rowsBefore("setup").find((row) => row.name === name) ?? {};
  const secretIn = (row: Row, binding: typeof setupSecret): string | null => {
    const place = { workspaceId: String(row.workspace_id), id: String(row.id), myDomain: String(row.my_domain) };
    const secret = open(upgraded.keyring, String(row.sealed_consumer_secret), binding(place));
    return secret.ok ? secret.value.reveal() : null;
  };
  const runsNow = async () => (await rowsOf(old().ask)).check_run ?? [];

  test("has every row it had, with what it said", async () => {
    const counts = Object.fromEntries(Object.entries(before).map(([table, rows]) => [table, rows.length]));
    const [people, work] = [
      { user: 1, session: 2, workspace: 1 + otherNames.length, member: 1, instance_setting: 3, attempt: 15 },
      { project: 2, connection: 3, setup: 13, setup_tick: 35, check_run: 21, audit_event: 44 },
    ];
    expect(counts).toMatchObject({ ...people, ...work });
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

  test("tells every deed of before by the name it has now, with all that was said of it", async () => {
    const names: Readonly<Record<string, string>> = {
      "guide.remarked": "setup.remarked",
      "connection.renamed": "connection.changed",
      "waiting.started": "wait.started",
      "waiting.stopped": "wait.ended",
    };
    const after = new Map(((await rowsOf(old().ask)).audit_event ?? []).map((row) => [row.id, row]));
    for (const { id, action, details, subject_kind: kind } of rowsBefore("audit_event")) {
      const now = after.get(id);
      expect(now).toMatchObject({
        action: names[String(action)] ?? action,
        subject_kind: kind === "instance" ? "workspace" : kind,
      });
      const { from, to, remark: _remark, look: _look, ...said } = details as Readonly<Record<string, unknown>>;
      expect(now?.details).toMatchObject(said);
      if (action === "connection.renamed") expect(now?.changes).toEqual({ name: { before: from, after: to } });
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
    const workspaces = (await rowsOf(old().ask)).workspace ?? [];
    const slugs = workspaces.map(({ slug }) => String(slug));
    expect(new Set(slugs).size).toBe(workspaces.length);
    expect(slugs).toContain("northwind");
    for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test("keeps whoever was signed in signed in, in both browsers", async () => {
    const { firstBrowser, secondBrowser } = november[store.kind];
    const [owner] = rowsBefore("user");
    const workspace = rowsBefore("workspace").find(({ id }) => id === rowsBefore("member")[0]?.workspace_id);
    for (const cookies of [firstBrowser, secondBrowser]) {
      const visitor = await upgraded.visitor(cookies);
      expect(visitor).toMatchObject({
        person: { userId: owner?.id, name: olivia.name, email: olivia.email, isOwner: true },
        workspace: { workspaceId: workspace?.id, name: workspace?.name, role: "admin" },
      });
      who = visitor.who;
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
    for (const [row, binding] of sealed) expect(secretIn(row, binding), String(row.name)).toMatch(/^[\w-]{20,}$/);
  });

  test("tells of every wait what it told", async () => {
    const states: unknown[] = [];
    for (const setup of rowsBefore("setup")) {
      const read = await upgraded.setup(who, String(setup.id));
      expect(read, String(setup.name)).toMatchObject({ ok: true, value: waitToldOf(setup) });
      if (read.ok) states.push(read.value.waiting.state, read.value.lastWait?.end);
    }
    const count = (state: string) => states.filter((one) => one === state).length;
    expect(["waiting", "connected", "stopped", "other-problem"].map(count)).toEqual([2, 4, 1, 1]);
  });

  test("makes each try that was due once, with what the setup kept and for the person who waited", async () => {
    const waiting = ["Fresh app", "Trying just now"].map(setupNamed);
    const earlier = new Set((await runsNow()).map(({ id }) => id));
    const jobs = await upgraded.startJobs();
    const made = async () => (await runsNow()).filter(({ id }) => !earlier.has(id));
    await expect.poll(async () => (await made()).map(({ state }) => state)).toEqual(["passed", "passed"]);
    // The jobs of before are done with as well, and made no try of their own.
    await expect.poll(() => old().ask(dueTries)).toEqual([]);
    expect(await old().ask(orphanedTicks)).toEqual([]);
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
      const { my_domain: host, consumer_key: consumerKey } = setup;
      expect(upgraded.sent).toContainEqual({ host, consumerKey, consumerSecret: secretIn(setup, setupSecret) });
      expect(await upgraded.setup(who, String(setup.id))).toMatchObject({ value: { waiting: { state: "connected" } } });
    }
  });

  test("shows the checks that were running as interrupted, and their setup connects with one press", async () => {
    const running = rowsBefore("check_run").filter(({ state }) => state === "running");
    expect(running).toHaveLength(3);
    for (const { id } of running) {
      expect(await upgraded.run(who, String(id))).toMatchObject({ ok: true, value: { state: "interrupted" } });
    }
    expect((await runsNow()).filter(({ state }) => state === "running")).toEqual([]);
    const cutOff = String(setupNamed("Cut off").id);
    expect(await upgraded.retry(who, cutOff)).toMatchObject({ ok: true, value: { status: "connected" } });
  });
});

const dueTries = "select data from pgboss.job where state < 'active' and start_after <= now() and data ? 'setupId'";
/** What a schedule is to begin and nothing does. */
const orphanedTicks = `
  select data from pgboss.job where name = '__pgboss__send-it' and state < 'active'
  and data->>'name' not in (select name from pgboss.queue)`;

/** What the old columns say of a setup's wait. */
function waitToldOf({ state, connection_id, next_try_at, waiting_since, waiting_until, tries, waiting_end }: Row) {
  const instant = (text: unknown) => new Date(String(text));
  if (state === "open" && next_try_at !== null) {
    const times = { nextTryAt: instant(next_try_at).toISOString(), until: instant(waiting_until).toISOString() };
    return { waiting: { state: "waiting", ...times, tries }, lastWait: null };
  }
  const isConnected = state === "done" && connection_id !== null;
  const end = isConnected ? "connected" : waiting_end;
  const times = { since: instant(waiting_since), until: instant(waiting_until) };
  return {
    waiting: isConnected ? { state: "connected", connectionId: connection_id } : { state: "over" },
    lastWait: waiting_since === null ? null : { end, tries, ...times },
  };
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
