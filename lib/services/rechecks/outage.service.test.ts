import { asc, eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, inject, test } from "vitest";
import type { JobPayload } from "#lib/domain/jobs/jobs";
import { recheckConnection } from "#lib/services/connections/recheck-connection";
import { playingMany } from "#lib/services/testing/many-orgs";
import { idAt, orgIdOf, saveConnections, userIdOf } from "#lib/services/testing/saved-connections";
import { openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { people, savePeople } from "#lib/services/testing/workspaces";
import { attempt, checkRun, connection, notice, outage, recheck } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { forgetOutages } from "./steps/forget-outages.ts";
import { hurryRechecks } from "./steps/hurry-rechecks.ts";
import { recheckDue as recheckFor } from "./steps/recheck-due.ts";

const start = new Date("2026-11-20T09:00:00Z");
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

/** However slow the machine is. */
const recheckDue = (on: TestInstance) => recheckFor(on, Number.POSITIVE_INFINITY);

withStores((store) => {
  let instance: TestInstance;
  let sent: JobPayload<"hurry-rechecks">[];
  let orgs: Map<string, { orgId: string; runAsUserId: string }>;
  let network: ReturnType<typeof playingMany>;

  beforeAll(() => savePeople(openTestInstance(store)));
  beforeEach(async () => {
    await store.store.executeSql("truncate connection, check_run, attempt, audit_event, notice, outage cascade");
    orgs = new Map();
    network = playingMany(orgs);
    sent = [];
    const opened = openTestInstance(store);
    opened.answer(network.send);
    opened.clock.at = start;
    const send = async (_tx: unknown, name: string, payload: object) => {
      if (name === "hurry-rechecks") sent.push(payload as JobPayload<"hurry-rechecks">);
    };
    instance = { ...opened, queue: { ...opened.queue, send } };
  });

  /** Saves connections, each of an org of its own, with its place at that part of every interval; answers their ids. */
  async function save(places: readonly number[], more: { alarmAt?: Date; intervalMinutes?: number } = {}) {
    const rows = places.map((place, index) => {
      const org = orgs.size + index;
      const about = { orgId: orgIdOf(org), runAsUserId: userIdOf(org), alarmAt: after(60 * 24), ...more };
      return { id: idAt(place), myDomain: `org-${org}.my.salesforce.com`, ...about };
    });
    for (const { myDomain, ...org } of rows) orgs.set(myDomain, org);
    await saveConnections(instance, "ours", rows);
    return rows.map(({ id }) => id);
  }
  /** One minute of a running Orglink: its jobs come, and do what is due. */
  async function minute(at: Date): Promise<void> {
    instance.clock.at = at;
    await forgetOutages(instance);
    await recheckDue(instance);
    for (const payload of sent.splice(0)) await hurryRechecks(instance, payload);
  }
  const press = (connectionId: string) =>
    recheckConnection({ instance, who: people.admin }, { connectionId, runId: instance.newId() });
  const notices = () => store.db.select().from(notice).orderBy(asc(notice.at));
  const outages = () => store.db.select().from(outage).orderBy(asc(outage.since));
  const healths = async () => {
    const rows = await store.db.select({ health: connection.health }).from(connection);
    const of = (health: string) => rows.filter((row) => row.health === health).length;
    return { healthy: of("healthy"), waiting: of("waiting"), failing: of("failing") };
  };

  // Some two thousand checks: seconds on a machine of its own, minutes on one that is shared. So on one store, that of many users.
  test.runIf(store.kind === "postgres" || "missing" in inject("stores").postgres)(
    "an hour without Salesforce over 500 connections: none fails, one notice, and all are looked at within a quarter of an hour of its end",
    async () => {
      // A fifth of them every 15 minutes, the others daily, all of these due within the hour.
      await save(
        Array.from({ length: 100 }, (_, index) => index / 100),
        { alarmAt: after(1), intervalMinutes: 15 },
      );
      const daily = await save(Array.from({ length: 400 }, (_, index) => (9 + index / 400) / 24));
      for (const [index, id] of daily.entries()) {
        await store.db
          .update(recheck)
          .set({ alarmAt: after(2 + (index * 56) / 400) })
          .where(eq(recheck.connectionId, id));
      }
      let mostFailing = 0;
      let healthyAgainAt = 0;
      for (let at = 0; at <= 150 && healthyAgainAt === 0; at += 1) {
        network.state.isAway = at >= 2 && at < 62;
        await minute(after(at));
        if (at % 10 === 0 || at > 62) {
          const { failing, healthy } = await healths();
          mostFailing = Math.max(mostFailing, failing);
          if (at > 62 && healthy === 500) healthyAgainAt = at;
        }
        if (at === 61)
          expect(await healths(), "at the end of the hour").toEqual({ healthy: 0, waiting: 500, failing: 0 });
      }
      expect(mostFailing).toBe(0);
      expect(healthyAgainAt).toBeGreaterThan(62);
      expect(healthyAgainAt).toBeLessThanOrEqual(62 + 16);
      expect((await notices()).map(({ event }) => event)).toEqual(["salesforce.away", "salesforce.back"]);
      expect(await outages()).toMatchObject([{ kind: "salesforce", since: after(2) }]);
      const [away, back] = await notices();
      expect(away).toMatchObject({ connectionId: null, at: after(3) });
      expect(away?.facts).toMatchObject({ outage: "salesforce", since: after(2).toISOString() });
      expect(back?.facts).toMatchObject({ outage: "salesforce", since: after(2).toISOString() });

      const perMinute = await store.db
        .select({ count: sql<number>`count(*)::int` })
        .from(checkRun)
        .where(sql`${checkRun.startedAt} >= ${after(62).toISOString()}`)
        .groupBy(sql`date_trunc('minute', ${checkRun.startedAt})`);
      // 500 over ten minutes are 50 a minute; the regular checks of a fifth of them come on top.
      expect(Math.max(...perMinute.map(({ count }) => count))).toBeLessThanOrEqual(80);
    },
    600_000,
  );

  test("one connection's hiccup is no outage: nothing is told, and it is forgotten when it passes", async () => {
    const [one = ""] = await save([0.1, 0.2, 0.3, 0.4]);
    network.state.isAway = true;
    await press(one);
    expect(await healths()).toEqual({ healthy: 3, waiting: 1, failing: 0 });
    expect(await outages()).toMatchObject([{ noticedAt: null, endedAt: null }]);
    network.state.isAway = false;
    instance.clock.at = after(5);
    await press(one);
    expect(await outages()).toMatchObject([{ noticedAt: null, endedAt: after(5) }]);
    expect(await notices()).toEqual([]);
  });

  test("what lasts is told of after ten minutes, even if it is one connection's", async () => {
    const [one = ""] = await save([0.1, 0.2, 0.3, 0.4]);
    network.state.isAway = true;
    for (const at of [0, 5, 10]) {
      instance.clock.at = after(at);
      await press(one);
    }
    expect(await notices()).toEqual([]);
    instance.clock.at = after(11);
    await press(one);
    await press(one);
    expect(await notices()).toMatchObject([{ event: "salesforce.away", facts: { connections: 1 } }]);
    network.state.isAway = false;
    await press(one);
    expect((await notices()).map(({ event }) => event)).toEqual(["salesforce.away", "salesforce.back"]);
    expect((await notices())[1]).toMatchObject({ facts: { connections: 1, since: start.toISOString() } });
  });

  test("the only connection of a workspace is told of at the second time", async () => {
    const [only = ""] = await save([0.5]);
    network.state.isAway = true;
    await press(only);
    expect(await notices()).toEqual([]);
    instance.clock.at = after(5);
    await press(only);
    expect(await notices()).toMatchObject([{ event: "salesforce.away", at: after(5) }]);
  });

  test("of many that meet it at the very same instant one tells", async () => {
    await save(
      Array.from({ length: 40 }, (_, index) => index / 40),
      { alarmAt: start },
    );
    network.state.isAway = true;
    await Promise.all([recheckDue(instance), recheckDue(instance)]);
    expect(await healths()).toMatchObject({ waiting: 40 });
    expect((await notices()).map(({ event }) => event)).toEqual(["salesforce.away"]);
    expect(await outages()).toHaveLength(1);
  });

  test("an org that answers while others do not is no end", async () => {
    const ids = await save([0.1, 0.3, 0.5, 0.7]);
    network.state.isAway = true;
    for (const id of ids) await press(id);
    expect((await notices()).map(({ event }) => event)).toEqual(["salesforce.away"]);
    network.state.isAway = false;
    instance.clock.at = after(1);
    await press(ids[0] ?? "");
    expect(await outages()).toMatchObject([{ endedAt: null }]);
    network.state.isAway = true;
    await press(ids[1] ?? "");
    network.state.isAway = false;
    instance.clock.at = after(4);
    await press(ids[2] ?? "");
    expect(await outages()).toMatchObject([{ endedAt: after(4) }]);
    expect(sent).toEqual([{ workspaceId: "ours" }]);
    await hurryRechecks(instance, { workspaceId: "ours" });
    const soon = (await store.db.select().from(recheck)).filter(({ alarmAt }) => alarmAt && alarmAt <= after(14));
    expect(soon.map(({ connectionId }) => connectionId)).toEqual(expect.arrayContaining([ids[1], ids[3]]));
  });

  test("a second outage is another: it is told of again", async () => {
    const ids = await save([0.1, 0.4, 0.7]);
    for (const hour of [0, 2]) {
      network.state.isAway = true;
      instance.clock.at = after(hour * 60);
      for (const id of ids) await press(id);
      network.state.isAway = false;
      instance.clock.at = after(hour * 60 + 30);
      for (const id of ids) await press(id);
    }
    const told = ["salesforce.away", "salesforce.back", "salesforce.away", "salesforce.back"];
    expect((await notices()).map(({ event }) => event)).toEqual(told);
  });

  test("an outage that concerns nobody any more ends without a word, and one that goes on does not", async () => {
    const ids = await save([0.1, 0.4, 0.7]);
    network.state.isAway = true;
    for (const id of ids) await press(id);
    instance.clock.at = after(90);
    await forgetOutages(instance);
    expect(await outages()).toMatchObject([{ endedAt: null }]);
    await store.db.delete(connection);
    await forgetOutages(instance);
    expect(await outages()).toMatchObject([{ endedAt: after(90) }]);
    expect((await notices()).map(({ event }) => event)).toEqual(["salesforce.away"]);
  });

  test("an outage of more than a day makes each connection failing, with its own notice", async () => {
    const ids = await save([0.1, 0.4, 0.7]);
    network.state.isAway = true;
    for (const hour of [0, 12, 25]) {
      instance.clock.at = after(hour * 60);
      await store.db.delete(attempt);
      for (const id of ids) await press(id);
    }
    expect(await healths()).toEqual({ healthy: 0, waiting: 0, failing: 3 });
    const events = (await notices()).map(({ event }) => event);
    expect(events.filter((event) => event === "connection.failing")).toHaveLength(3);
    expect(events.filter((event) => event === "salesforce.away")).toHaveLength(1);
    instance.clock.at = after(26 * 60);
    await forgetOutages(instance);
    expect(await outages()).toMatchObject([{ endedAt: after(26 * 60) }]);
  });

  test("while it is told of, those who meet it write its row once a minute at most", async () => {
    const ids = await save(Array.from({ length: 30 }, (_, index) => index / 30));
    network.state.isAway = true;
    for (const id of ids.slice(0, 5)) await press(id);
    const seen = async () => (await outages())[0]?.lastSeenAt;
    const first = await seen();
    instance.clock.at = after(0.9);
    await press(ids[5] ?? "");
    expect(await seen()).toEqual(first);
    instance.clock.at = after(1);
    await press(ids[6] ?? "");
    expect(await seen()).toEqual(after(1));
  });
});
