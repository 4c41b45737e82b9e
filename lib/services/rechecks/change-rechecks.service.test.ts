import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { intervalChoices } from "#lib/domain/recheck/intervals";
import { next } from "#lib/domain/recheck/recheck";
import { nextSlot } from "#lib/domain/recheck/slot";
import { readConnection } from "#lib/services/connections/read-connection";
import { recheckRows, saveRechecked } from "#lib/services/testing/many-rechecks";
import { openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { people, savePeople } from "#lib/services/testing/workspaces";
import { auditEvent, workspace } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { changeRecheckRule } from "./change-recheck-rule.ts";
import { changeRechecks } from "./change-rechecks.ts";
import { readRecheckRule } from "./read-recheck-rule.ts";

withStores((store) => {
  let instance: TestInstance;
  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(instance);
  });
  beforeEach(async () => {
    await store.store.executeSql("truncate connection, check_batch, recheck cascade");
    await store.db.update(workspace).set({ recheckMinutes: 1_440 });
    instance.clock.at = new Date(instance.clock.at.getTime() + 60_000);
  });

  const admin = () => ({ instance, who: people.admin });
  const lookedAfter = async (id: string) => {
    const read = await readConnection(admin(), id);
    if (!read.ok) throw new Error(read.problem.code);
    return read.value.lookedAfter;
  };
  const lastChange = async (action: string) => {
    const rows = await store.db.select().from(auditEvent).where(eq(auditEvent.action, action)).orderBy(auditEvent.at);
    return rows.at(-1)?.changes;
  };

  describe("of one connection", () => {
    test("an interval of its own moves its alarm at once, and is written down with what it was", async () => {
      const [id = ""] = await saveRechecked(instance, [{}]);
      await changeRechecks(admin(), { connectionId: id, intervalMinutes: 60 });
      expect(await lookedAfter(id)).toMatchObject({
        ownMinutes: 60,
        alarmAt: nextSlot(id, instance.now(), 60),
      });
      expect(await lastChange("rechecks.changed")).toEqual({ intervalMinutes: { before: null, after: 60 } });
      await changeRechecks(admin(), { connectionId: id, intervalMinutes: null });
      expect(await lookedAfter(id)).toMatchObject({
        ownMinutes: null,
        alarmAt: nextSlot(id, instance.now(), 1_440),
      });
    });

    test("one that fails keeps its next try, and takes the interval after it", async () => {
      const [id = ""] = await saveRechecked(instance, [{ recheck: { failures: 1 } }]);
      const before = await lookedAfter(id);
      await changeRechecks(admin(), { connectionId: id, intervalMinutes: 60 });
      expect(await lookedAfter(id)).toMatchObject({ ownMinutes: 60, alarmAt: before?.alarmAt });
    });

    test("paused, it has no alarm, and tells since when and by whom; gone on with, it has its regular one", async () => {
      const [id = ""] = await saveRechecked(instance, [{}]);
      const at = instance.now();
      await changeRechecks(admin(), { connectionId: id, isPaused: true });
      expect(await lookedAfter(id)).toMatchObject({ state: "paused", alarmAt: null, pausedAt: at, pausedBy: "ada" });
      await changeRechecks({ instance, who: people.owner }, { connectionId: id, isPaused: true });
      expect(await lookedAfter(id)).toMatchObject({ pausedBy: "ada" });
      await changeRechecks(admin(), { connectionId: id, isPaused: false });
      expect(await lookedAfter(id)).toMatchObject({
        state: "waiting",
        alarmAt: nextSlot(id, instance.now(), 1_440),
        pausedAt: null,
        pausedBy: null,
      });
      expect(await lastChange("rechecks.changed")).toEqual({ isPaused: { before: true, after: false } });
    });
  });

  describe("of all of a workspace", () => {
    test.each(intervalChoices.filter((minutes) => minutes !== 1_440))(
      "every %i minutes: one statement moves each alarm to the very millisecond that one event would",
      async (minutes) => {
        const at = instance.now();
        const states = [
          ...Array.from({ length: 40 }, () => ({})),
          { intervalMinutes: 60 },
          { failures: 1 },
          { state: "paused" as const, alarmAt: null },
          { state: "checking" as const, alarmAt: null, leaseUntil: new Date(at.getTime() + 60_000) },
        ];
        // The ends of the places there are, beside whatever chance gives.
        const ends = ["00000000", "ffffffff", "80000000"].map((first) => ({
          id: `${first}-0000-4000-8000-000000000000`,
        }));
        await saveRechecked(instance, [...ends, ...states.map((looked) => ({ recheck: looked }))]);
        const [theirs = ""] = await saveRechecked(instance, [{}], "theirs");
        const before = await recheckRows(instance);
        expect(await changeRecheckRule(admin(), minutes)).toEqual({ ok: true, value: null });
        const after = await recheckRows(instance, minutes);
        for (const [id, one] of before) {
          if (id === theirs) continue;
          const own = one.intervalMinutes === 60;
          const event = { type: "interval-changed", at, intervalMinutes: own ? 60 : minutes } as const;
          expect(after.get(id)).toEqual(next(one, event));
        }
        expect((await recheckRows(instance)).get(theirs)).toEqual(before.get(theirs));
        expect(await readRecheckRule(admin(), null)).toEqual({ ok: true, value: minutes });
        expect(await readRecheckRule({ instance, who: people.stranger }, null)).toMatchObject({ value: 1_440 });
        expect(await lastChange("recheck-rule.changed")).toEqual({ recheckMinutes: { before: 1_440, after: minutes } });
      },
    );

    test("who reaches only a part of a workspace makes no rule for all of it", async () => {
      const who = { ...people.admin, reach: { workspaceId: "ours", to: { projects: [] } } } as const;
      expect(await changeRecheckRule({ instance, who }, 60)).toMatchObject({ problem: { code: "forbidden" } });
    });
  });
});
