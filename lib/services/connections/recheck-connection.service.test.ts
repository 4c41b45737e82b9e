import { eq, sql } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { acme, json, playing } from "#lib/salesforce/testing/recorded-org";
import { readCheckRun } from "#lib/services/checks/read-check-run";
import { allRows, openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { newWorld, people, savePeople, type World, wrongSecret } from "#lib/services/testing/workspaces";
import { connection } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { deleteConnection } from "./delete-connection.ts";
import { readConnection } from "./read-connection.ts";
import { recheckConnection } from "./recheck-connection.ts";

withStores((store) => {
  let instance: TestInstance;
  let world: World;
  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(instance);
  });
  beforeEach(async () => {
    world = await newWorld(instance);
  });
  afterEach(() => store.db.execute(sql`drop trigger if exists break_audit on audit_event`));

  const testNow = async (runId = instance.newId()) => {
    instance.clock.at = new Date(instance.clock.at.getTime() + 60_000);
    return recheckConnection({ instance, who: people.support }, { connectionId: world.connectionId, runId });
  };
  const current = async () => {
    const read = await readConnection({ instance, who: people.admin }, world.connectionId);
    if (!read.ok) throw new Error(read.problem.code);
    return read.value;
  };

  test("a check that fails makes the connection failing since its first failure, and the last proven card stays", async () => {
    const { connection: healthy } = await current();
    instance.play(wrongSecret);
    await testNow();
    const firstFailureAt = instance.now();
    await testNow();
    const failing = await current();
    expect(failing.connection).toMatchObject({ health: "failing", failingSince: firstFailureAt, card: healthy.card });
    expect(failing.connection.lastCheckedAt).toEqual(instance.now());
    expect(failing.runs).toMatchObject([{ state: "failed" }, { state: "failed" }, { state: "passed" }]);
    expect(failing.lastGoodRunAt).toEqual(failing.runs[2]?.startedAt);

    instance.play();
    await testNow();
    expect((await current()).connection).toMatchObject({ health: "healthy", failingSince: null });
  });

  test("a check that Orglink holds back asks nobody, makes no run and leaves the health as it was", async () => {
    const org = instance.play();
    const test = (runId: string) =>
      recheckConnection({ instance, who: people.support }, { connectionId: world.connectionId, runId });
    for (let count = 0; count < 30; count += 1) await test(instance.newId());
    const asked = org.requests.length;
    const { connection: before } = await current();
    const rows = await allRows(instance);
    for (let count = 0; count < 3; count += 1) {
      expect(await test(instance.newId())).toEqual({ ok: false, problem: { code: "too-many-checks" } });
    }
    expect(org.requests).toHaveLength(asked);
    const after = await allRows(instance);
    expect({ ...after, events: [] }).toEqual({ ...rows, events: [] });
    const told = (events: typeof after.events) => events.filter(({ action }) => action === "check.held-back");
    expect(told(after.events)).toHaveLength(told(rows.events).length + 3);
    expect(told(after.events)).toContainEqual(
      expect.objectContaining({ actorId: "sam", subjectId: world.connectionId, details: { myDomain: acme } }),
    );
    for (let count = 0; count < 20; count += 1) await test(instance.newId());
    expect(told((await allRows(instance)).events), "ten an hour").toHaveLength(10);
    expect(before.health).toBe("healthy");
    instance.clock.at = new Date(instance.clock.at.getTime() + 10 * 60_000);
  });

  test.each(["older first", "newer first"] as const)(
    "of two checks side by side the one that began later tells the health, whichever ends first: %s",
    async (which) => {
      const at = (minutes: number) => new Date(began + minutes * 60_000);
      const began = instance.now().getTime();
      /** A check that fails or passes, and ends when it is told to. */
      const check = (minutes: number, answers: Parameters<typeof playing>[0]) => {
        let end: () => void = () => undefined;
        const told = new Promise<void>((resolve) => {
          end = resolve;
        });
        const on = openTestInstance(store);
        Object.assign(on, { keyring: instance.keyring });
        on.clock.at = at(minutes);
        on.answer(async (request) => {
          if (request.path === "/services/oauth2/token") await told;
          return playing(answers).send(request);
        });
        const runId = on.newId();
        const ended = recheckConnection(
          { instance: on, who: people.admin },
          { connectionId: world.connectionId, runId },
        );
        return {
          runId,
          end: async (atMinutes: number) => {
            on.clock.at = at(atMinutes);
            end();
            await ended;
          },
        };
      };
      const states = async () => (await allRows(instance)).runs.filter(({ state }) => state === "running").length;
      for (const [older, newer, health] of [
        [wrongSecret, {}, "healthy"],
        [{}, wrongSecret, "failing"],
        [wrongSecret, wrongSecret, "failing"],
      ] as const) {
        instance.clock.at = at(0);
        await store.db.update(connection).set({ health: "healthy", failingSince: null, lastRunId: world.runId });
        const one = check(1, older);
        await expect.poll(states).toBe(1);
        const two = check(2, newer);
        await expect.poll(states).toBe(2);
        const order = which === "older first" ? [one, two] : [two, one];
        await order[0]?.end(3);
        await order[1]?.end(4);
        const { connection: after } = await current();
        // With both failing it is so since the first that was heard of; else since the later check.
        const sinceMinutes = order[0] === one && older !== wrongSecret ? 4 : 3;
        expect(after).toMatchObject({ health, lastRunId: two.runId });
        expect(after.failingSince).toEqual(health === "healthy" ? null : at(sinceMinutes));
        expect(after.lastCheckedAt).toEqual(at(which === "older first" ? 4 : 3));
        await store.db.execute(sql`delete from attempt`);
      }
      instance.clock.at = at(10);
    },
  );

  test("support may test, and the audit trail says who did and what came of it", async () => {
    instance.play(wrongSecret);
    await testNow();
    const { events } = await allRows(instance);
    expect(events.filter(({ subjectId }) => subjectId === world.connectionId)).toContainEqual(
      expect.objectContaining({
        action: "connection.tested",
        actorId: "sam",
        details: { result: "failed", problem: "consumer-secret-wrong" },
      }),
    );
  });

  test("the same press sent five times at once is one run and one answer", async () => {
    const org = instance.play();
    const runId = instance.newId();
    const answers = await Promise.all(Array.from({ length: 5 }, () => testNow(runId)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify({ ok: true, value: { runId } })]),
    );
    expect(org.calls().filter((call) => call === "token")).toHaveLength(1);
  });

  test("a run id of another connection is not this one's", async () => {
    const other = await newWorld(instance);
    expect(await testNow(other.runId)).toEqual({ ok: false, problem: { code: "not-found" } });
  });

  test("a connection deleted while Salesforce answers stays deleted, with all of its runs", async () => {
    const org = playing();
    const { connectionId, connectionName: typedName } = world;
    instance.answer(async (request) => {
      if (request.path === "/services/oauth2/token") {
        await deleteConnection({ instance, who: people.admin }, { connectionId, typedName });
      }
      return org.send(request);
    });
    const runId = instance.newId();
    expect(await testNow(runId)).toEqual({ ok: false, problem: { code: "not-found" } });
    const rows = await allRows(instance);
    expect(rows.connections.filter(({ id }) => id === connectionId)).toEqual([]);
    expect(rows.runs.filter((run) => run.id === runId || run.connectionId === connectionId)).toEqual([]);
  });

  test("a sealed secret that does not open is a problem of its own, and Salesforce is not asked", async () => {
    const other = await newWorld(instance);
    const org = instance.play();
    // Somebody with access to the store moves a sealed secret to another row.
    await store.db.execute(sql`update connection set sealed_consumer_secret =
      (select sealed_consumer_secret from connection where id = ${other.connectionId}) where id = ${world.connectionId}`);
    const runId = instance.newId();
    await testNow(runId);
    expect(await readCheckRun({ instance, who: people.admin }, runId)).toMatchObject({
      value: { state: "failed", problem: { code: "sealed-secret-unreadable" } },
    });
    expect(org.requests).toEqual([]);
  });

  test("an org that is another than before fails the connection, and its card stays", async () => {
    await store.db.update(connection).set({ orgId: "00D000000000009EAA" }).where(eq(connection.id, world.connectionId));
    const { connection: before } = await current();
    await testNow();
    const { connection: after, runs } = await current();
    expect(after).toMatchObject({ health: "failing", card: before.card });
    expect(runs[0]).toMatchObject({ state: "failed", failedStage: "identity", problem: { code: "other-org" } });
  });

  test("a failure inside the transaction changes neither run nor health", async () => {
    const before = await current();
    await store.db.execute(sql`create or replace function break_audit() returns trigger language plpgsql as
      $$ begin raise exception 'broken on purpose'; end $$`);
    await store.db.execute(sql`create trigger break_audit before insert on audit_event
      for each row execute function break_audit()`);
    instance.play({ versions: json(503, "down") });
    const runId = instance.newId();
    await expect(testNow(runId)).rejects.toThrow();
    expect((await current()).connection).toEqual(before.connection);
    expect((await allRows(instance)).runs.find(({ id }) => id === runId)).toMatchObject({ state: "running" });
  });
});
