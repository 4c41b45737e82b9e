import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Principal } from "#lib/domain/people/principal";
import { next } from "#lib/domain/recheck/recheck";
import { playing } from "#lib/salesforce/testing/recorded-org";
import { recheckRows, saveRechecked } from "#lib/services/testing/many-rechecks";
import { openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { newWorld, people, savePeople, scopeOf, wrongSecret } from "#lib/services/testing/workspaces";
import { auditEvent, checkBatch, connection, project, recheck } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { cancelTestAll } from "./cancel-test-all.ts";
import { readTestAll } from "./read-test-all.ts";
import { startTestAll } from "./start-test-all.ts";
import { endBatchWhenDone } from "./steps/end-batch-when-done.ts";
import { recheckDue } from "./steps/recheck-due.ts";

withStores((store) => {
  let instance: TestInstance;
  const sent: string[] = [];
  beforeAll(async () => {
    instance = openTestInstance(store);
    Object.assign(instance, {
      queue: { ...instance.queue, send: async (_tx: unknown, name: string) => void sent.push(name) },
    });
    await savePeople(instance);
  });
  beforeEach(async () => {
    await store.store.executeSql("truncate project, connection, check_batch, recheck cascade");
    sent.length = 0;
    later(60);
  });

  const later = (minutes: number) => {
    instance.clock.at = new Date(instance.clock.at.getTime() + minutes * 60_000);
  };
  const asking = (who: Principal = people.admin) => ({ instance, who });
  const start = async (who: Principal = people.admin) => {
    const started = await startTestAll(asking(who), null);
    if (!started.ok) throw new Error(started.problem.code);
    return started.value.batchId;
  };
  const read = async () => {
    const answer = await readTestAll(asking(people.support), null);
    if (!answer.ok) throw new Error(answer.problem.code);
    return answer.value;
  };
  /** What a check that came to an answer leaves: the connection's health, and its re-check not asked for any more. */
  const checked = async (id: string, health: "healthy" | "failing" | "waiting") => {
    await store.db.update(connection).set({ health, lastCheckedAt: instance.now() }).where(eq(connection.id, id));
    await store.db.update(recheck).set({ batchId: null }).where(eq(recheck.connectionId, id));
  };
  const actions = async () => (await store.db.select().from(auditEvent)).map(({ action }) => action);

  /** Re-checks in every state that the machine knows. */
  const everyState = () => {
    const at = instance.now();
    const soon = new Date(at.getTime() + 600_000);
    return [
      {},
      { intervalMinutes: 15 },
      { intervalMinutes: 10_080, failures: 2 },
      { alarmAt: new Date(at.getTime() - 60_000) },
      { state: "checking" as const, alarmAt: null, leaseUntil: soon },
      { state: "paused" as const, alarmAt: null },
    ].map((looked) => ({ recheck: looked }));
  };

  describe("what it asks for", () => {
    test("every connection that is not paused, as one event would each, in one statement; the queue hears of it", async () => {
      await saveRechecked(instance, everyState());
      const before = await recheckRows(instance);
      const at = instance.now();
      const batchId = await start();
      const expected = [...before].map(([id, one]) => [id, next(one, { type: "asked", at, batchId })] as const);
      expect(await recheckRows(instance)).toEqual(new Map(expected));
      expect(sent).toEqual(["recheck-due"]);
      expect(await read()).toEqual({ state: "under-way", batchId, total: 5, done: 0, startedAt: at });
    });

    test("only what is within reach, and nothing of another workspace", async () => {
      const projectId = randomUUID();
      await store.db.insert(project).values({ id: projectId, workspaceId: "ours", name: "One", nameKey: "one" });
      const [inside] = await saveRechecked(instance, [{ projectId }, {}]);
      await saveRechecked(instance, [{}], "theirs");
      await start({ ...people.admin, reach: { workspaceId: "ours", to: { projects: [projectId] } } });
      const asked = [...(await recheckRows(instance)).values()].filter(({ batchId }) => batchId !== null);
      expect(asked.map(({ connectionId }) => connectionId)).toEqual([inside]);
    });

    test.each([
      ["none is there", []],
      ["all are paused", [{ recheck: { state: "paused" as const, alarmAt: null } }]],
    ])("nothing is begun where %s", async (_, rows) => {
      await saveRechecked(instance, rows);
      expect(await startTestAll(asking(), null)).toMatchObject({ ok: false, problem: { code: "nothing-to-test" } });
      expect(await store.db.select().from(checkBatch)).toEqual([]);
      expect(sent).toEqual([]);
    });

    test("pressed twice, by two at the same instant, it is one", async () => {
      await saveRechecked(instance, [{}, {}]);
      const ids = await Promise.all([start(), start(people.support), start()]);
      expect(new Set(ids).size).toBe(1);
      expect(sent).toEqual(["recheck-due"]);
      expect(await store.db.select().from(checkBatch)).toHaveLength(1);
    });
  });

  describe("how far it is, and what came of it", () => {
    test("those that came to an answer are counted; the last one ends it, with how all of them stand", async () => {
      const ids = await saveRechecked(instance, [{}, {}, {}, {}]);
      const batchId = await start();
      later(1);
      const ends = ["healthy", "failing", "waiting", "healthy"] as const;
      for (const [at, id] of ids.entries()) {
        expect(await read()).toMatchObject({ state: "under-way", batchId, done: at, total: 4 });
        expect(await endBatchWhenDone(instance, scopeOf())).toBe(false);
        await checked(id, ends[at] ?? "healthy");
      }
      const endedAt = instance.now();
      expect(await endBatchWhenDone(instance, scopeOf())).toBe(true);
      expect(await endBatchWhenDone(instance, scopeOf())).toBe(false);
      const result = { healthy: 2, failing: 1, waiting: 1 };
      expect(await read()).toEqual({ state: "ended", isCancelled: false, total: 4, result, endedAt });
      // What a later check finds is not its result.
      await checked(ids[1] ?? "", "healthy");
      expect(await read()).toMatchObject({ result });
    });

    test("whoever looks ends one that nobody else has ended; its result is shown for an hour", async () => {
      const [id = ""] = await saveRechecked(instance, [{}]);
      await start();
      later(1);
      await checked(id, "healthy");
      expect(await read()).toMatchObject({ state: "ended", result: { healthy: 1 } });
      later(59);
      expect(await read()).toMatchObject({ state: "ended" });
      later(1);
      expect(await read()).toEqual({ state: "none" });
    });

    test("a connection that is deleted, or paused meanwhile, does not keep it from ending, and is not in its result", async () => {
      const [first = "", second = "", third = ""] = await saveRechecked(instance, [{}, {}, {}]);
      await start();
      later(1);
      await store.db.delete(connection).where(eq(connection.id, first));
      await store.db
        .update(recheck)
        .set({ state: "paused", alarmAt: null, batchId: null })
        .where(eq(recheck.connectionId, second));
      await checked(third, "healthy");
      expect(await read()).toMatchObject({ state: "ended", total: 3, result: { healthy: 1, failing: 0, waiting: 0 } });
    });

    test("the checks themselves end it, with nobody looking", async () => {
      await newWorld(instance);
      const { connectionId } = await newWorld(instance);
      later(1);
      instance.answer(playing(wrongSecret).send);
      await start();
      await recheckDue(instance);
      const [batch] = await store.db.select().from(checkBatch);
      expect(batch).toMatchObject({
        endedAt: instance.now(),
        total: 2,
        result: { healthy: 0, failing: 2, waiting: 0 },
      });
      expect((await recheckRows(instance)).get(connectionId)).toMatchObject({ batchId: null, failures: 1 });
      instance.play();
    });

    test("after one that is done, the next press begins another", async () => {
      const [id = ""] = await saveRechecked(instance, [{}]);
      const first = await start();
      later(1);
      await checked(id, "healthy");
      expect(await start()).not.toBe(first);
    });
  });

  describe("cancelling", () => {
    test("does to every connection of it what one event would each; those under way are left to end", async () => {
      const [checking = ""] = await saveRechecked(instance, [{}, ...everyState()]);
      const batchId = await start();
      const leaseUntil = new Date(instance.now().getTime() + 60_000);
      await store.db
        .update(recheck)
        .set({ state: "checking", alarmAt: null, leaseUntil })
        .where(eq(recheck.connectionId, checking));
      later(3);
      const before = await recheckRows(instance);
      const at = instance.now();
      expect(await cancelTestAll(asking(people.support), batchId)).toEqual({ ok: true, value: null });
      const expected = [...before].map(([id, one]) => [id, next(one, { type: "batch-cancelled", at })] as const);
      expect(await recheckRows(instance)).toEqual(new Map(expected));
      expect(await read()).toMatchObject({ state: "ended", isCancelled: true, total: 6, endedAt: at });
    });

    test("a second time, of one that has ended, or of an earlier one, changes nothing", async () => {
      await saveRechecked(instance, [{}]);
      const first = await start();
      await cancelTestAll(asking(), first);
      const ended = await read();
      later(1);
      expect(await cancelTestAll(asking(), first)).toEqual({ ok: true, value: null });
      expect(await read()).toEqual(ended);
      const second = await start();
      await cancelTestAll(asking(), first);
      expect(await read()).toMatchObject({ state: "under-way", batchId: second });
    });

    test("of another workspace's, or of none, is not there", async () => {
      await saveRechecked(instance, [{}]);
      const batchId = await start();
      for (const [who, id] of [
        [people.stranger, batchId],
        [people.admin, "no id"],
      ] as const) {
        expect(await cancelTestAll(asking(who), id)).toMatchObject({ problem: { code: "not-found" } });
      }
      expect(await read()).toMatchObject({ state: "under-way" });
    });
  });

  test("its beginning and its cancelling are written down", async () => {
    await saveRechecked(instance, [{}]);
    const before = (await actions()).length;
    await cancelTestAll(asking(), await start());
    expect((await actions()).slice(before).sort()).toEqual(["batch.cancelled", "batch.started"]);
  });
});
