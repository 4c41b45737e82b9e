import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Scope } from "#lib/domain/people/scope";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import { type JobQueue, startJobQueue } from "#lib/store/job-queue";
import { readChangeCount } from "#lib/store/queries/change-feed";
import { insertProject } from "#lib/store/queries/projects";
import { findSetup } from "#lib/store/queries/setups";
import { project } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import type { Tx } from "#lib/store/transaction";
import { audit, auditIn } from "./audit.ts";
import { instanceScope } from "./authorize.ts";
import { finishCounting } from "./change-feed.ts";
import { inTransaction } from "./in-transaction.ts";
import { allRows, openTestInstance, type TestInstance } from "./testing/test-instance.ts";
import { newSetup, people, savePeople, scopeOf } from "./testing/workspaces.ts";
import { applyToWait } from "./waits/steps/apply-to-wait.ts";

const ours = scopeOf();
const theirs = scopeOf(people.stranger);

withStores((store) => {
  let instance: TestInstance;
  let queue: JobQueue;
  const faults: unknown[] = [];

  beforeAll(async () => {
    queue = await startJobQueue(store.store, {
      queue: (fault) => faults.push(fault),
      job: (_failed, fault) => faults.push(fault),
    });
    instance = Object.assign(openTestInstance(store), { queue });
    await savePeople(instance);
  });
  afterEach(async () => {
    await finishCounting(instance);
    expect(faults).toEqual([]);
  });
  afterAll(() => queue.stop());

  const jobs = async () => (await store.store.executeSql("select count(*)::int as n from pgboss.job")).rows;
  const everything = async () => [await allRows(instance), await jobs()];
  const counted = (scope: Scope = ours) => readChangeCount(store.db, scope);

  /** A row, its event, a job and the beginning of a wait, as a service writes them. */
  async function writeAll(tx: Tx, setupId: string): Promise<string> {
    const [id, at] = [instance.newId(), instance.now()];
    await insertProject(tx, ours, { id, name: `Project ${id}`, createdAt: at });
    await audit(tx, { action: "project.created", on: { kind: "project", id }, details: { name: `Project ${id}` } });
    await queue.send(tx, "try-waiting-setup", { setupId: id }, new Date(Date.now() + 3_600_000));
    const setup = await findSetup(tx, ours, setupId);
    if (!setup) throw new Error("no setup");
    const problem = { code: "consumer-key-unknown", evidence: {} } as const;
    const secretKeptUntil = new Date(at.getTime() + 3_600_000);
    await applyToWait(instance, tx, ours, setup, { type: "begin", at, problem, secretKeptUntil, onBehalfOf: "ada" });
    return id;
  }

  test("a refusal undoes all that was written: rows, events, jobs and the wait; and comes out as it is", async () => {
    const setupId = await newSetup(instance);
    const before = await everything();
    const answer = await inTransaction(instance, ours, async (tx) => {
      await writeAll(tx, setupId);
      return refused("project-name-taken", { fields: ["name"] });
    });
    expect(answer).toEqual({ ok: false, problem: { code: "project-name-taken", fields: ["name"] } });
    expect(await everything()).toEqual(before);
  });

  test("an error undoes the same, and comes out as it is", async () => {
    const setupId = await newSetup(instance);
    const before = await everything();
    const broken = new Error("broken on purpose");
    const answer = inTransaction(instance, ours, async (tx) => {
      await writeAll(tx, setupId);
      throw broken;
    });
    await expect(answer).rejects.toBe(broken);
    expect(await everything()).toEqual(before);
  });

  test("a statement that fails undoes what the transaction wrote before it", async () => {
    const setupId = await newSetup(instance);
    const before = await everything();
    const answer = inTransaction(instance, ours, async (tx) => {
      const id = await writeAll(tx, setupId);
      await tx.insert(project).values({ id, workspaceId: "ours", name: "Twice", nameKey: "twice" });
    });
    await expect(answer).rejects.toMatchObject({ code: "23505" });
    expect(await everything()).toEqual(before);
  });

  test("rows, events, jobs and the wait are there together once it is through, and none of them before", async () => {
    const setupId = await newSetup(instance);
    const before = await allRows(instance);
    const [{ n: jobsBefore }] = (await jobs()) as [{ n: number }];
    const written = await inTransaction(instance, ours, async (tx) => {
      const id = await writeAll(tx, setupId);
      // The embedded store has one connection: what else is asked of it waits for the transaction.
      if (store.kind === "postgres") expect(await allRows(instance)).toEqual(before);
      return ok(id);
    });
    const id = written.ok ? written.value : "";
    const after = await allRows(instance);
    const at = instance.now();
    expect(after.projects.find((row) => row.id === id)).toMatchObject({ workspaceId: "ours" });
    expect(after.waits.find((row) => row.setupId === setupId)).toMatchObject({ state: "waiting", version: 1 });
    const events = after.events.filter((event) => !before.events.some((old) => old.id === event.id));
    expect(events.map(({ action }) => action).sort()).toEqual(["project.created", "wait.started"]);
    for (const event of events)
      expect(event).toMatchObject({ workspaceId: "ours", at, actorKind: "person", actorId: "ada" });
    expect(await jobs()).toEqual([{ n: jobsBefore + 2 }]);
  });

  test("a job of a transaction that was undone is never done, one of a transaction that is through is done once", async () => {
    const send = (tx: Tx, setupId: string) => queue.send(tx, "try-waiting-setup", { setupId });
    await inTransaction(instance, ours, async (tx) => {
      await send(tx, "refused");
      return refused("not-found");
    });
    const thrown = inTransaction(instance, ours, async (tx) => {
      await send(tx, "thrown");
      throw new Error("broken on purpose");
    });
    await expect(thrown).rejects.toThrow("broken on purpose");
    await inTransaction(instance, ours, (tx) => send(tx, "through"));
    const done: string[] = [];
    await queue.work("try-waiting-setup", async ({ setupId }) => void done.push(setupId));
    await expect.poll(() => done).toContain("through");
    // Sent after the others, and done: whatever had been sent before it would have been done by now.
    await inTransaction(instance, ours, (tx) => send(tx, "last"));
    await expect.poll(() => done).toContain("last");
    // Alarms of the waits that other tests began ring here as well.
    const ofThis = ["refused", "thrown", "through", "last"];
    expect(done.filter((setupId) => ofThis.includes(setupId))).toEqual(["through", "last"]);
  });

  test("open pages hear of a change once it is through, and of nothing that was undone", async () => {
    await finishCounting(instance);
    const [before, beforeTheirs] = [await counted(), await counted(theirs)];
    await inTransaction(instance, ours, async () => refused("not-found"));
    await inTransaction(instance, ours, () => Promise.reject(new Error("broken"))).catch(() => undefined);
    await finishCounting(instance);
    expect(await counted()).toBe(before);
    await inTransaction(instance, ours, async (tx) => {
      // In the transaction nothing is counted yet, so that nobody waits for the one row of the workspace.
      expect(await readChangeCount(tx, ours)).toBe(before);
    });
    await expect.poll(() => counted()).toBe(before + 1);
    expect(await counted(theirs)).toBe(beforeTheirs);
  });

  test("many changes in a row are counted at most once in 100 ms, and the last of them is counted", async () => {
    await finishCounting(instance);
    const [before, beganAt] = [await counted(), performance.now()];
    for (let count = 0; count < 100; count += 1) await inTransaction(instance, ours, async () => null);
    const atLast = await counted();
    await expect.poll(() => counted()).toBeGreaterThan(atLast);
    const counts = (await counted()) - before;
    // A timer may ring a millisecond early.
    expect(counts).toBeLessThanOrEqual(Math.ceil((performance.now() - beganAt) / 99));
    expect(counts).toBeLessThan(100);
  });

  test("work of the whole instance tells each workspace whose log it writes to, in its own name", async () => {
    await finishCounting(instance);
    const before = [await counted(), await counted(theirs)];
    await inTransaction(instance, instanceScope("operator"), async (tx) => {
      const on = { kind: "person", id: "tara" } as const;
      await auditIn(tx, "theirs", { action: "password.reset", on, details: {} });
    });
    await finishCounting(instance);
    expect([await counted(), await counted(theirs)]).toEqual([before[0], (before[1] ?? 0) + 1]);
    const [event] = (await allRows(instance)).events.filter(({ action }) => action === "password.reset");
    expect(event).toMatchObject({ workspaceId: "theirs", actorKind: "system", actorId: null });
  });

  test("an event of a transaction of no workspace is a fault, and keeps nothing", async () => {
    const id = instance.newId();
    const written = inTransaction(instance, instanceScope("operator"), async (tx) => {
      await insertProject(tx, ours, { id, name: "Nobody’s", createdAt: instance.now() });
      await audit(tx, { action: "project.created", on: { kind: "project", id }, details: { name: "Nobody’s" } });
    });
    await expect(written).rejects.toThrow("an event of no workspace");
    expect(await store.db.select().from(project).where(eq(project.id, id))).toEqual([]);
  });
});
