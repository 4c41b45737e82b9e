import { eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Send } from "#lib/domain/check/wire-request";
import { cancelCheckRun } from "#lib/services/checks/cancel-check-run";
import { deleteConnection } from "#lib/services/connections/delete-connection";
import { recheckConnection } from "#lib/services/connections/recheck-connection";
import { playingMany } from "#lib/services/testing/many-orgs";
import { idAt, orgIdOf, saveConnections, userIdOf } from "#lib/services/testing/saved-connections";
import { openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { people, savePeople } from "#lib/services/testing/workspaces";
import { interruptCutOffRuns } from "#lib/services/waits/steps/catch-up";
import { attempt, auditEvent, checkRun, connection, recheck } from "#lib/store/schema";
import { listenToStatements } from "#lib/store/testing/listen-to-statements";
import { withStores } from "#lib/store/testing/with-stores";
import { drawInRechecks } from "./steps/draw-in-rechecks.ts";
import { endDeadLeases } from "./steps/end-dead-leases.ts";
import { recheckDue as recheckFor } from "./steps/recheck-due.ts";

const start = new Date("2026-11-20T09:00:00Z");
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

/** However slow the machine is. */
const recheckDue = (on: TestInstance) => recheckFor(on, Number.POSITIVE_INFINITY);

withStores((store) => {
  let instance: TestInstance;
  let sent: string[];
  let orgs: Map<string, { orgId: string; runAsUserId: string }>;
  let network: ReturnType<typeof playingMany>;

  let keyring: TestInstance["keyring"];

  beforeAll(async () => {
    const first = openTestInstance(store);
    keyring = first.keyring;
    await savePeople(first);
  });
  beforeEach(async () => {
    await store.store.executeSql("truncate connection, check_run, attempt, audit_event, notice, outage cascade");
    orgs = new Map();
    network = playingMany(orgs);
    sent = [];
    instance = open();
  });

  /** A process of its own over the same store, at the same hour: its clock is its own. */
  function open(): TestInstance {
    const opened = openTestInstance(store);
    opened.clock.at = start;
    opened.answer(network.send);
    const queue = { ...opened.queue, send: async (_tx: unknown, name: string) => void sent.push(name) };
    return { ...opened, queue, keyring };
  }

  /** Saves connections, each of an org of its own unless said; answers their ids. */
  async function save(
    count: number,
    about: (index: number) => { alarmAt?: Date; org?: number; user?: number; intervalMinutes?: number } = () => ({}),
  ): Promise<readonly string[]> {
    const rows = Array.from({ length: count }, (_, index) => {
      const { alarmAt = start, org = orgs.size + index, user = org, ...more } = about(index);
      return {
        id: idAt((index + 0.5) / count),
        myDomain: `org-${org}.my.salesforce.com`,
        orgId: orgIdOf(org),
        runAsUserId: userIdOf(user),
        alarmAt,
        ...more,
      };
    });
    for (const { myDomain, ...org } of rows) orgs.set(myDomain, org);
    await saveConnections(instance, "ours", rows);
    return rows.map(({ id }) => id);
  }
  const runs = () => store.db.select().from(checkRun).orderBy(checkRun.startedAt);
  const stateOf = async (id: string) => {
    const [row] = await store.db.select().from(recheck).where(eq(recheck.connectionId, id));
    if (!row) throw new Error("no re-check");
    return row;
  };
  /** A network that keeps the first check waiting, as when a process stops in the middle of it. */
  function stuck(): { readonly send: Send; readonly asked: Promise<void>; readonly goOn: () => void } {
    let goOn: () => void = () => undefined;
    let isAsked: () => void = () => undefined;
    const told = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const asked = new Promise<void>((resolve) => {
      isAsked = resolve;
    });
    const send: Send = async (request) => {
      isAsked();
      await told;
      return network.send(request);
    };
    return { send, asked, goOn };
  }

  test("what is due is checked, by nobody in particular, and comes again at its own time; what is not due waits", async () => {
    const [due = "", later = ""] = await save(2, (index) => ({ alarmAt: after(index) }));
    await recheckDue(instance);
    expect(await runs()).toMatchObject([
      { connectionId: due, state: "passed", isAutomatic: true, startedBy: null, startedAt: start },
    ]);
    expect(await stateOf(due)).toMatchObject({ state: "waiting", failures: 0, leaseUntil: null });
    const { alarmAt } = await stateOf(due);
    expect(alarmAt?.getTime()).toBeGreaterThan(after(6 * 60).getTime());
    expect(alarmAt?.getTime()).toBeLessThanOrEqual(after(30 * 60).getTime());
    expect(await stateOf(later)).toMatchObject({ state: "waiting", alarmAt: after(1), version: 1 });
    const [checked] = await store.db.select().from(connection).where(eq(connection.id, due));
    expect(checked).toMatchObject({ health: "healthy", lastCheckedAt: start, workedAt: start, recent: "p" });
    expect(await store.db.select().from(auditEvent)).toEqual([]);
  });

  test("a check costs twelve statements in two transactions, and a portion five more", async () => {
    await save(36);
    const { sent: statements, stop } = listenToStatements(store.db);
    await recheckDue(instance);
    stop();
    // What ends a transaction is heard of on one of the stores only.
    const begun = statements.filter((text) => text === "begin").length;
    const own = statements.filter(
      (text) => !/^(?:begin|commit)$|change_feed|^select "id" from "check_run"/.test(text),
    ).length;
    // To begin, to ask, to keep: 12 statements and 2 transactions. To take the portion: two looks, each of two statements, and a lease.
    expect(own).toBe(36 * 12 + 5);
    expect(begun).toBe(36 * 2 + 2);
    expect(await runs()).toHaveLength(36);
  });

  test("of several processes each takes its own share: no connection is checked twice, whoever works how fast", async () => {
    await save(150);
    const others = [open(), open()];
    await Promise.all([instance, ...others].map((on) => recheckDue(on)));
    const ids = (await runs()).map(({ connectionId }) => connectionId);
    expect(ids).toHaveLength(150);
    expect(new Set(ids).size).toBe(150);
    expect(network.counts.most).toBeLessThanOrEqual(12);
    expect(sent.filter((name) => name === "recheck-due").length, "others are called to help").toBeGreaterThan(0);
  });

  test("those that are due the longest come first", async () => {
    await save(60, (index) => ({ alarmAt: after(-index) }));
    const asked: string[] = [];
    instance.answer((request) => {
      if (request.path === "/services/data/") asked.push(request.host);
      return network.send(request);
    });
    await recheckDue(instance);
    const newest = Array.from({ length: 24 }, (_, index) => `org-${index}.my.salesforce.com`);
    expect(asked.slice(0, 36).filter((host) => newest.includes(host))).toEqual([]);
    expect(asked).toHaveLength(60);
  });

  test("a process that stops in the middle costs the wait for its lease and one further check", async () => {
    const [id = ""] = await save(1);
    const crashed = open();
    const network = stuck();
    crashed.answer(network.send);
    const never = recheckDue(crashed);
    await network.asked;
    expect(await stateOf(id)).toMatchObject({ state: "checking", leaseUntil: after(1.5) });

    instance.clock.at = after(1.4);
    await recheckDue(instance);
    expect(await runs(), "while the lease holds nobody else begins").toHaveLength(1);
    instance.clock.at = after(1.5);
    await interruptCutOffRuns(instance, "overdue");
    await recheckDue(instance);
    expect(await runs()).toMatchObject([{ state: "interrupted" }, { state: "passed", startedAt: after(1.5) }]);
    const answered = await stateOf(id);
    // It was only very slow: its answer comes after all, and changes nothing.
    network.goOn();
    await never;
    expect(await stateOf(id)).toEqual(answered);
    expect(await runs()).toMatchObject([{ state: "interrupted" }, { state: "passed" }]);
    expect((await store.db.select().from(connection))[0]).toMatchObject({ recent: "p" });
  });

  test("one that was taken and not begun waits for the lease of its portion; at a start alone on its store, for nothing", async () => {
    const ids = await save(2);
    await store.db.update(recheck).set({ state: "checking", alarmAt: null, leaseUntil: after(5) });
    await recheckDue(instance);
    expect(await runs()).toEqual([]);
    instance.clock.at = after(1);
    await endDeadLeases(instance);
    await recheckDue(instance);
    expect(new Set((await runs()).map(({ connectionId }) => connectionId))).toEqual(new Set(ids));
    expect(await runs()).toHaveLength(2);
  });

  test("a check that breaks is put back for half an hour, and the others are made", async () => {
    const [broken = "", whole = ""] = await save(2);
    instance.answer((request) => {
      if (request.host === "org-0.my.salesforce.com") throw new Error("broken on purpose");
      return network.send(request);
    });
    await recheckDue(instance);
    expect(await stateOf(broken)).toMatchObject({ state: "waiting", alarmAt: after(30), failures: 0 });
    expect((await runs()).find(({ connectionId }) => connectionId === whole)).toMatchObject({ state: "passed" });
    expect(await store.db.select().from(connection).where(eq(connection.id, broken))).toMatchObject([{ recent: "" }]);
  });

  test("what cannot be kept is put back: run, health and next check are of one piece", async () => {
    const [id = ""] = await save(1);
    await store.db.execute(sql`create or replace function break_run() returns trigger language plpgsql as
      $$ begin raise exception 'broken on purpose'; end $$`);
    await store.db.execute(sql`create trigger break_run before update on check_run
      for each row execute function break_run()`);
    try {
      await recheckDue(instance);
    } finally {
      await store.db.execute(sql`drop trigger break_run on check_run`);
    }
    expect(await runs()).toMatchObject([{ state: "running" }]);
    expect((await store.db.select().from(connection))[0]).toMatchObject({ recent: "" });
    expect(await stateOf(id)).toMatchObject({ state: "waiting", alarmAt: after(30) });
    instance.clock.at = after(30);
    await interruptCutOffRuns(instance, "overdue");
    await recheckDue(instance);
    expect(await runs()).toMatchObject([{ state: "interrupted" }, { state: "passed" }]);
  });

  test("a run that somebody cancels comes to no answer: it is made again ten minutes later", async () => {
    const [id = ""] = await save(1);
    const network = stuck();
    instance.answer(network.send);
    const due = recheckDue(instance);
    await network.asked;
    const [run] = await runs();
    await cancelCheckRun({ instance, who: people.admin }, run?.id ?? "");
    network.goOn();
    await due;
    expect(await runs()).toMatchObject([{ state: "cancelled" }]);
    expect((await store.db.select().from(connection))[0]).toMatchObject({ recent: "", health: "healthy" });
    expect(await stateOf(id)).toMatchObject({ state: "waiting", alarmAt: after(10), failures: 0 });
  });

  test("a connection that is deleted during its check stays deleted, and nothing breaks", async () => {
    const [id = ""] = await save(1);
    const network = stuck();
    instance.answer(network.send);
    const due = recheckDue(instance);
    await network.asked;
    const input = { connectionId: id, typedName: `Sync ${id}` };
    expect(await deleteConnection({ instance, who: people.admin }, input)).toMatchObject({ ok: true });
    network.goOn();
    await due;
    expect(await runs()).toEqual([]);
    expect(await store.db.select().from(recheck)).toEqual([]);
  });

  test("one that was paused is not checked, also between being taken and its turn", async () => {
    const ids = await save(20, () => ({ org: 7 }));
    let asked = 0;
    instance.answer(async (request) => {
      if (request.path === "/services/data/") asked += 1;
      if (asked === 1) await store.db.update(recheck).set({ state: "paused", alarmAt: null, leaseUntil: null });
      return network.send(request);
    });
    await recheckDue(instance);
    // Two of one host are under way at once; all others come to their turn when they are paused.
    expect(asked).toBeLessThanOrEqual(2);
    for (const id of ids) expect(await stateOf(id)).toMatchObject({ state: "paused" });
    instance.clock.at = after(60 * 24 * 3);
    await recheckDue(instance);
    expect(asked).toBeLessThanOrEqual(2);
  });

  test.runIf(store.isChosen)(
    "a Run As user gets 120 checks in five minutes; the rest comes minutes later, spread out, and others are not held up",
    async () => {
      await save(200, () => ({ org: 1 }));
      await save(5, (index) => ({ org: 100 + index, alarmAt: after(0.5) }));
      instance.clock.at = after(1);
      await recheckDue(instance);
      const ofTheOne = async () => (await runs()).filter(({ myDomain }) => myDomain === "org-1.my.salesforce.com");
      expect(await ofTheOne()).toHaveLength(120);
      expect(await runs()).toHaveLength(125);
      const held = (await store.db.select().from(recheck)).filter(({ alarmAt }) => alarmAt && alarmAt < after(12));
      expect(held).toHaveLength(80);
      const minutes = held.map(({ alarmAt }) => Math.floor(((alarmAt ?? start).getTime() - start.getTime()) / 60_000));
      expect(Math.min(...minutes)).toBeGreaterThanOrEqual(6);
      expect(Math.max(...minutes.map((minute) => minutes.filter((other) => other === minute).length))).toBeLessThan(60);
      for (let minute = 6; minute < 14; minute += 1) {
        instance.clock.at = after(minute);
        await recheckDue(instance);
      }
      expect(await ofTheOne()).toHaveLength(200);
      expect(network.counts.mostOfOneHost, "of one org two at once").toBeLessThanOrEqual(2);
    },
  );

  test.runIf(store.isChosen)("an org gets 240 checks in five minutes, whatever users they run as", async () => {
    await save(300, (index) => ({ org: 1, user: index }));
    await recheckDue(instance);
    expect(await runs()).toHaveLength(240);
    // What was held back has used up nothing of its own user's.
    const counts = await store.db.select().from(attempt);
    expect(Math.max(...counts.map(({ count }) => count))).toBe(241);
    expect(counts.filter(({ count }) => count > 0)).toHaveLength(241);
  });

  test.runIf(store.isChosen)(
    "people always have their places left, however much Orglink checks by itself",
    async () => {
      const [id = ""] = await save(200, () => ({ org: 1 }));
      await recheckDue(instance);
      const press = () =>
        recheckConnection({ instance, who: people.support }, { connectionId: id, runId: instance.newId() });
      for (let count = 0; count < 30; count += 1) expect(await press()).toMatchObject({ ok: true });
      expect(await press()).toMatchObject({ ok: false, problem: { code: "too-many-checks" } });
    },
  );

  test.runIf(store.isChosen)(
    "after days of standing still everything is due, and is caught up with in the order of its age, nobody locked out",
    async () => {
      const ids = await save(400, (index) => ({ org: index % 2, alarmAt: after(index) }));
      instance.clock.at = after(5 * 24 * 60);
      const took: number[] = [];
      while ((await runs()).length < ids.length && took.length < 30) {
        const before = (await runs()).length;
        await recheckDue(instance);
        took.push((await runs()).length - before);
        instance.clock.at = new Date(instance.clock.at.getTime() + 60_000);
      }
      expect(took[0], "120 of each user").toBe(240);
      expect(took.reduce((sum, count) => sum + count, 0)).toBe(400);
      expect(took.length).toBeLessThanOrEqual(12);
      const checked = (await runs()).map(({ connectionId }) => connectionId);
      expect(new Set(checked).size).toBe(400);
    },
  );

  test("a clock that was a year ahead and is put right puts nothing off for a year", async () => {
    const ids = await save(4, () => ({ org: 1 }));
    instance.clock.at = after(365 * 1440);
    await recheckDue(instance);
    await store.db
      .update(recheck)
      .set({ state: "checking", alarmAt: null, leaseUntil: after(366 * 1440) })
      .where(eq(recheck.connectionId, ids[0] ?? ""));
    instance.clock.at = after(60);
    await drawInRechecks(instance);
    const alarms = (await store.db.select().from(recheck)).map(({ alarmAt }) => alarmAt?.getTime() ?? Number.NaN);
    expect(Math.min(...alarms)).toBeGreaterThanOrEqual(after(60).getTime());
    expect(Math.max(...alarms)).toBeLessThan(after(120).getTime());
    instance.clock.at = after(120);
    await recheckDue(instance);
    expect(await runs()).toHaveLength(8);
    const before = await store.db.select().from(recheck).orderBy(recheck.connectionId);
    await drawInRechecks(instance);
    expect(await store.db.select().from(recheck).orderBy(recheck.connectionId), "what is right stays").toEqual(before);
  });
});
