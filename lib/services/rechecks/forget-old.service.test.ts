import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { idAt, orgIdOf, saveConnections, userIdOf } from "#lib/services/testing/saved-connections";
import { openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { newSetup, people, savePeople } from "#lib/services/testing/workspaces";
import { checkRun, connection, delivery, deliveryNotice, notice, noticeChannel, outage } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { forgetOld } from "./steps/forget-old.ts";

const now = new Date("2026-11-20T09:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

withStores((store) => {
  let instance: TestInstance;
  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(instance);
  });
  beforeEach(async () => {
    await store.store.executeSql("truncate connection, check_run, notice, notice_channel, delivery, outage cascade");
    instance.clock.at = now;
  });

  const saveConnection = async (place: number) => {
    const row = { id: idAt(place), myDomain: "acme.my.salesforce.com", orgId: orgIdOf(1), runAsUserId: userIdOf(1) };
    await saveConnections(instance, "ours", [{ ...row, alarmAt: now }]);
    return row.id;
  };
  let codes = 0;
  async function saveRun(
    ofWhat: { connectionId?: string; setupId?: string },
    days: number,
    state: "passed" | "failed" | "running" = "passed",
  ) {
    codes += 1;
    const id = randomUUID();
    const row = { id, workspaceId: "ours", supportCode: `CODE-${codes}`, myDomain: "acme.my.salesforce.com", state };
    await store.db
      .insert(checkRun)
      .values({ ...row, ...ofWhat, stages: [], startedAt: daysAgo(days), endsBy: daysAgo(days) });
    return id;
  }
  const left = async () => new Set((await store.db.select({ id: checkRun.id }).from(checkRun)).map(({ id }) => id));

  test("runs go after 90 days, but of each connection the last stays and the last that passed", async () => {
    const one = await saveConnection(0.1);
    const other = await saveConnection(0.2);
    await saveRun({ connectionId: one }, 200);
    const passed = await saveRun({ connectionId: one }, 150);
    await saveRun({ connectionId: one }, 140, "failed");
    const last = await saveRun({ connectionId: one }, 100, "failed");
    await store.db.update(connection).set({ lastRunId: last });
    await saveRun({ connectionId: other }, 91);
    const young = await saveRun({ connectionId: other }, 89);
    await saveRun({ connectionId: other }, 95, "failed");
    await forgetOld(instance);
    expect(await left()).toEqual(new Set([passed, last, young]));
  });

  test("runs of a setup go too, unless it is open; one that is under way never does", async () => {
    const setupId = await newSetup(instance, people.admin);
    const open = await saveRun({ setupId }, 400, "failed");
    const running = await saveRun({}, 400, "running");
    await saveRun({}, 400, "failed");
    await forgetOld(instance);
    expect(await left()).toEqual(new Set([open, running]));
  });

  test("how long they are kept is the operator's to say", async () => {
    const kept = await saveRun({}, 6, "failed");
    await saveRun({}, 8, "failed");
    await forgetOld({ ...instance, env: { ...instance.env, runsKeptMs: 7 * 86_400_000 } });
    expect(await left()).toEqual(new Set([kept]));
  });

  test("thousands go by portions, all of them", async () => {
    const rows = Array.from({ length: 2_300 }, (_, index) => ({
      id: randomUUID(),
      workspaceId: "ours",
      supportCode: `MANY-${index}`,
      myDomain: "acme.my.salesforce.com",
      state: "failed" as const,
      stages: [],
      startedAt: daysAgo(100),
      endsBy: daysAgo(100),
    }));
    for (let from = 0; from < rows.length; from += 500) {
      await store.db.insert(checkRun).values(rows.slice(from, from + 500));
    }
    await forgetOld(instance);
    expect((await left()).size).toBe(0);
  });

  test("what was told goes when its messages are through; what still waits to be sent stays, with what it tells", async () => {
    const channelId = randomUUID();
    await store.db.insert(noticeChannel).values({
      id: channelId,
      workspaceId: "ours",
      kind: "mail",
      address: "ops@acme.example",
      events: ["connection.failing"],
      createdAt: now,
      updatedAt: now,
    });
    const tell = async (name: string, days: number, state: "delivered" | "gave-up" | "waiting" | null) => {
      const id = randomUUID();
      const row = {
        id,
        workspaceId: "ours",
        event: "connection.failing",
        cause: name,
        facts: {},
        at: daysAgo(days),
      } as const;
      await store.db.insert(notice).values(row);
      if (state === null) return;
      const deliveryId = randomUUID();
      const about = { id: deliveryId, workspaceId: "ours", channelId, state };
      await store.db.insert(delivery).values({ ...about, createdAt: daysAgo(days), until: daysAgo(days - 1) });
      await store.db.insert(deliveryNotice).values({ channelId, noticeId: id, deliveryId });
    };
    await tell("old and delivered", 91, "delivered");
    await tell("old and given up", 91, "gave-up");
    await tell("old and told to nobody", 91, null);
    await tell("old and waiting", 91, "waiting");
    await tell("young and delivered", 89, "delivered");
    const about = { workspaceId: "ours", kind: "salesforce", since: daysAgo(120), lastSeenAt: daysAgo(100) } as const;
    await store.db.insert(outage).values([
      { ...about, id: randomUUID(), endedAt: daysAgo(100) },
      { ...about, id: randomUUID() },
    ]);
    await forgetOld(instance);
    const causes = (await store.db.select().from(notice)).map(({ cause }) => cause);
    expect(causes.sort()).toEqual(["old and waiting", "young and delivered"]);
    expect(await store.db.select().from(delivery)).toHaveLength(2);
    expect(await store.db.select().from(outage)).toMatchObject([{ endedAt: null }]);
  });
});
