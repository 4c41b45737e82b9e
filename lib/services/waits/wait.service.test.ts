import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type RunningPracticeOrg, startPracticeOrg } from "#lib/practice-org/testing/start-practice-org";
import { cancelCheckRun } from "#lib/services/checks/cancel-check-run";
import { recheckConnection } from "#lib/services/connections/recheck-connection";
import { cancelSetup } from "#lib/services/setups/cancel-setup";
import { connectOrg } from "#lib/services/setups/connect-org";
import { wipeExpiredSecrets } from "#lib/services/setups/steps/wipe-expired-secrets";
import { newPracticeOrg, newUnsettledOrg, practiceDoor } from "#lib/services/testing/practice-instance";
import { allRows, openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { newSetup, people, savePeople, scopeOf, wrongSecret } from "#lib/services/testing/workspaces";
import { catchUpTries } from "#lib/services/waits/steps/catch-up";
import { tryWaitingSetup as tryNow } from "#lib/services/waits/steps/try-waiting-setup";
import { listCheckRuns } from "#lib/store/queries/check-runs";
import { findKeptSecret, findSetup } from "#lib/store/queries/setups";
import { findWait } from "#lib/store/queries/waits";
import { withStores } from "#lib/store/testing/with-stores";
import { keepTrying } from "./keep-trying.ts";
import { stopTrying } from "./stop-trying.ts";

const { admin, support } = people;
let practice: RunningPracticeOrg;
beforeAll(async () => {
  practice = await startPracticeOrg();
});
afterAll(() => practice.stop());

withStores((store) => {
  let instance: TestInstance;
  let alarms: { setupId: string; at: Date | undefined }[];
  const door = () => practiceDoor(practice);
  const opened: { close(): void }[] = [];

  beforeAll(async () => {
    instance = openTestInstance(store);
    await savePeople(instance);
  });
  afterEach(() => {
    for (const thing of opened.splice(0)) thing.close();
  });

  /** A setup whose first run has failed as it does while Salesforce spreads the app. */
  async function newWait() {
    alarms = [];
    instance = Object.assign(openTestInstance(store), {
      queue: {
        ...instance.queue,
        send: async (_tx: unknown, name: string, payload: { setupId?: string }, at?: Date) => {
          if (name === "try-waiting-setup") alarms.push({ setupId: payload.setupId ?? "", at });
        },
      },
    });
    const opening = door();
    opened.push(opening);
    instance.answer(opening.send);
    const org = await newUnsettledOrg(practice);
    const setupId = await newSetup(instance);
    const answer = await connectOrg({ instance, who: admin }, org.formFor(setupId));
    expect(answer).toMatchObject({ ok: true, value: { status: "refused" } });
    return { org, setupId, begun: instance.clock.at };
  }
  const read = async (setupId: string) => {
    const found = await findSetup(store.db, scopeOf(), setupId);
    if (!found) throw new Error("no setup");
    return found;
  };
  const waitOf = (setupId: string) => findWait(store.db, scopeOf(), setupId);
  const keptOf = (setupId: string) => findKeptSecret(store.db, scopeOf(), setupId);
  const runsOf = (setupId: string) => listCheckRuns(store.db, scopeOf(), { setupId }, 50);
  const eventsOf = async (setupId: string) =>
    (await allRows(instance)).events.filter(
      ({ subjectId, action }) => subjectId === setupId && action.startsWith("wait."),
    );
  const tryWaitingSetup = (on: TestInstance, setupId: string) => tryNow(on, { setupId });
  const after = (begun: Date, seconds: number) => new Date(begun.getTime() + seconds * 1000);
  /** Moves the clock to the next try and makes it. */
  async function tryNext(setupId: string) {
    const wait = await waitOf(setupId);
    if (wait?.state !== "waiting") throw new Error("the setup does not wait");
    instance.clock.at = wait.alarmAt;
    await tryWaitingSetup(instance, setupId);
  }

  test("an app that becomes known after 90 simulated seconds connects by itself", async () => {
    const { org, setupId, begun } = await newWait();
    expect(await waitOf(setupId)).toEqual({
      state: "waiting",
      since: begun,
      until: after(begun, 1800),
      alarmAt: after(begun, 20),
      tries: 0,
      onBehalfOf: "ada",
    });
    await tryNext(setupId);
    await tryNext(setupId);
    expect(instance.clock.at).toEqual(after(begun, 60));
    await org.settle();
    await tryNext(setupId);
    expect(instance.clock.at).toEqual(after(begun, 120));
    expect(alarms).toEqual([20, 60, 120].map((seconds) => ({ setupId, at: after(begun, seconds) })));

    const { state, connectionId } = await read(setupId);
    expect(state).toBe("done");
    const runs = await runsOf(setupId);
    expect(runs.map((run) => [run.state, run.isAutomatic, run.startedBy])).toEqual([
      ["passed", true, "ada"],
      ["failed", true, "ada"],
      ["failed", true, "ada"],
      ["failed", false, "ada"],
    ]);
    expect(new Set(runs.map(({ supportCode }) => supportCode)).size).toBe(4);
    expect(await keptOf(setupId)).toBeNull();
    const { events } = await allRows(instance);
    const created = events.find(({ subjectId }) => subjectId === connectionId);
    expect(created).toMatchObject({
      action: "connection.created",
      actorKind: "system",
      actorId: null,
      onBehalfOf: "ada",
    });
    // Told once each, however many tries there were.
    const told = (await eventsOf(setupId)).toSorted((one, other) => one.at.getTime() - other.at.getTime());
    expect(told).toMatchObject([
      { action: "wait.started", actorKind: "person", actorId: "ada" },
      { action: "wait.ended", actorKind: "system", onBehalfOf: "ada", details: { end: "connected", tries: 3 } },
    ]);
    expect(JSON.stringify(await allRows(instance))).not.toContain(org.consumerSecret);

    const tested = await recheckConnection(
      { instance, who: admin },
      { connectionId: connectionId ?? "", runId: instance.newId() },
    );
    expect(tested.ok).toBe(true);
  });

  test("a try is made once, however many alarms ring for it, and not before it is due", async () => {
    const { setupId, begun } = await newWait();
    await tryWaitingSetup(instance, setupId);
    expect(await runsOf(setupId)).toHaveLength(1);
    instance.clock.at = after(begun, 21);
    await Promise.all([1, 2, 3].map(() => tryWaitingSetup(instance, setupId)));
    expect(await runsOf(setupId)).toHaveLength(2);
    expect(await waitOf(setupId)).toMatchObject({ state: "waiting", tries: 1 });
  });

  test("a wait ends after half an hour with the problem, and keeps the sealed Consumer Secret", async () => {
    const { setupId, begun } = await newWait();
    while ((await waitOf(setupId))?.state === "waiting") await tryNext(setupId);
    expect(instance.clock.at).toEqual(after(begun, 1800));
    expect(await read(setupId)).toMatchObject({ state: "open" });
    expect(await waitOf(setupId)).toMatchObject({ state: "ended", end: "gave-up", tries: 10 });
    expect((await eventsOf(setupId)).map(({ action }) => action).sort()).toEqual(["wait.ended", "wait.started"]);
    const [last] = await runsOf(setupId);
    expect(last).toMatchObject({ state: "failed", problem: { code: "consumer-key-unknown" } });
    expect(await keptOf(setupId)).not.toBeNull();
  });

  test("a problem that somebody has to fix ends a wait at once", async () => {
    const { org, setupId } = await newWait();
    await org.settle();
    await org.change({ oauthScopes: ["id"] });
    await tryNext(setupId);
    expect(await waitOf(setupId)).toMatchObject({ state: "ended", end: "other-problem", tries: 1 });
  });

  test("Salesforce's Retry-After is obeyed", async () => {
    const { org, setupId, begun } = await newWait();
    await org.change({ weather: "rate-limited", weatherSeconds: 300 });
    await tryNext(setupId);
    expect(await waitOf(setupId)).toMatchObject({ state: "waiting", alarmAt: after(begun, 320) });
  });

  test("a try whose alarm was lost is made when Orglink catches up", async () => {
    const { org, setupId, begun } = await newWait();
    await org.settle();
    instance.clock.at = after(begun, 300);
    alarms = [];
    await catchUpTries(instance, 15_000);
    expect(alarms).toContainEqual({ setupId, at: undefined });
    await tryWaitingSetup(instance, setupId);
    expect(await read(setupId)).toMatchObject({ state: "done" });
  });

  test("a try whose process died is made again once its time is over", async () => {
    const { org, setupId, begun } = await newWait();
    await org.settle();
    const { send } = door();
    instance.clock.at = after(begun, 20);
    instance.answer(() => {
      throw new Error("the process died");
    });
    await expect(tryWaitingSetup(instance, setupId)).rejects.toThrow("the process died");
    expect(await waitOf(setupId)).toMatchObject({ state: "trying", leaseUntil: after(begun, 80) });
    instance.answer(send);
    alarms = [];
    instance.clock.at = after(begun, 79);
    await catchUpTries(instance, 0);
    await tryWaitingSetup(instance, setupId);
    expect(alarms.filter((alarm) => alarm.setupId === setupId)).toEqual([]);
    expect(await runsOf(setupId)).toHaveLength(2);
    instance.clock.at = after(begun, 81);
    await catchUpTries(instance, 0);
    expect(alarms).toContainEqual({ setupId, at: undefined });
    await tryWaitingSetup(instance, setupId);
    expect(await read(setupId)).toMatchObject({ state: "done" });
    expect(await waitOf(setupId)).toMatchObject({ state: "ended", end: "connected", tries: 2 });
  });

  test("Stop trying ends the wait and leaves the values; a try that rings later does nothing", async () => {
    const { setupId, begun } = await newWait();
    expect(await stopTrying({ instance, who: support }, setupId)).toEqual({
      ok: false,
      problem: { code: "forbidden", facts: { door: "connection:create" } },
    });
    expect(await stopTrying({ instance, who: people.stranger }, setupId)).toEqual({
      ok: false,
      problem: { code: "not-found" },
    });
    expect(await stopTrying({ instance, who: admin }, setupId)).toEqual({ ok: true, value: null });
    expect(await read(setupId)).toMatchObject({ state: "open" });
    expect(await waitOf(setupId)).toMatchObject({ state: "ended", end: "stopped" });
    instance.clock.at = after(begun, 60);
    await tryWaitingSetup(instance, setupId);
    expect(await runsOf(setupId)).toHaveLength(1);
    expect(await keptOf(setupId)).not.toBeNull();
  });

  test("cancelling a run that has ended leaves the wait as it is, and the log too", async () => {
    const { setupId } = await newWait();
    const [before, log] = [await waitOf(setupId), await eventsOf(setupId)];
    const [run] = await runsOf(setupId);
    expect(await cancelCheckRun({ instance, who: admin }, run?.id ?? "")).toEqual({ ok: true, value: null });
    expect(await waitOf(setupId)).toEqual(before);
    expect(await eventsOf(setupId)).toEqual(log);
  });

  test("cancelling the run of a try ends the wait with it, and it does not begin again", async () => {
    const { setupId } = await newWait();
    const { send } = door();
    instance.answer(async (request) => {
      if (request.path === "/services/oauth2/token") {
        const [run] = await runsOf(setupId);
        await cancelCheckRun({ instance, who: admin }, run?.id ?? "");
      }
      return send(request);
    });
    await tryNext(setupId);
    expect((await runsOf(setupId))[0]).toMatchObject({ state: "cancelled", isAutomatic: true });
    expect(await waitOf(setupId)).toMatchObject({ state: "ended", end: "stopped" });
    expect((await eventsOf(setupId)).map(({ action }) => action).sort()).toEqual(["wait.ended", "wait.started"]);
  });

  test("cancelling a setup ends its wait and wipes the Consumer Secret", async () => {
    const { setupId, begun } = await newWait();
    await cancelSetup({ instance, who: admin }, setupId);
    instance.clock.at = after(begun, 60);
    await tryWaitingSetup(instance, setupId);
    expect(await runsOf(setupId)).toHaveLength(1);
    // The Consumer Key stays for as long as the setup can be restored.
    expect(await read(setupId)).toMatchObject({ state: "cancelled", consumerKey: expect.any(String) });
    expect(await waitOf(setupId)).toMatchObject({ state: "ended", end: "stopped" });
    expect(await keptOf(setupId)).toBeNull();
  });

  test("a setup cancelled while Salesforce answers makes no connection", async () => {
    const { org, setupId } = await newWait();
    await org.settle();
    const { send } = door();
    instance.answer(async (request) => {
      if (request.path === "/services/oauth2/token") await cancelSetup({ instance, who: admin }, setupId);
      return send(request);
    });
    const before = (await allRows(instance)).connections.length;
    await tryNext(setupId);
    const [run] = await runsOf(setupId);
    expect(run).toMatchObject({ state: "cancelled", isAutomatic: true });
    expect((await allRows(instance)).connections).toHaveLength(before);
    expect(await read(setupId)).toMatchObject({ state: "cancelled", connectionId: null });
    expect(await waitOf(setupId)).toMatchObject({ state: "ended", end: "stopped" });
  });

  test("the end of a kept Consumer Secret ends the wait", async () => {
    const { setupId } = await newWait();
    const { secretKeptUntil } = await read(setupId);
    instance.clock.at = secretKeptUntil ?? instance.clock.at;
    await tryWaitingSetup(instance, setupId);
    await wipeExpiredSecrets(instance);
    expect(await read(setupId)).toMatchObject({ secretKeptUntil: null });
    expect(await waitOf(setupId)).toMatchObject({ state: "ended", end: "gave-up" });
    expect(await runsOf(setupId)).toHaveLength(1);
  });

  test("trying by hand during a wait goes on with it, and other values count from then on", async () => {
    const { org, setupId, begun } = await newWait();
    instance.clock.at = after(begun, 5);
    await connectOrg({ instance, who: admin }, org.formFor(setupId, { consumerSecret: null }));
    expect(await waitOf(setupId)).toMatchObject({
      state: "waiting",
      since: begun,
      alarmAt: after(begun, 25),
      tries: 0,
    });
    await org.settle();
    await connectOrg({ instance, who: admin }, org.formFor(setupId, { name: "By hand" }));
    expect(await read(setupId)).toMatchObject({ state: "done" });
    expect(await waitOf(setupId)).toMatchObject({ state: "ended", end: "connected" });
  });

  test("an app that is not new waits only when somebody asks for it", async () => {
    const { org, setupId } = await newWait();
    await stopTrying({ instance, who: admin }, setupId);
    instance.clock.at = after(instance.clock.at, 3600);
    await connectOrg({ instance, who: admin }, org.formFor(setupId));
    expect(await waitOf(setupId)).toMatchObject({ state: "ended", end: "stopped" });
    expect(await keepTrying({ instance, who: support }, setupId)).toEqual({
      ok: false,
      problem: { code: "forbidden", facts: { door: "connection:create" } },
    });
    expect(await keepTrying({ instance, who: admin }, setupId)).toEqual({ ok: true, value: null });
    expect(await waitOf(setupId)).toMatchObject({
      state: "waiting",
      alarmAt: after(instance.clock.at, 20),
      onBehalfOf: "ada",
    });
  });

  test("a problem that no waiting cures is not kept trying", async () => {
    const setupId = await newSetup(instance);
    const org = await newPracticeOrg(practice);
    instance.play(wrongSecret);
    await connectOrg({ instance, who: admin }, org.formFor(setupId));
    expect(await keepTrying({ instance, who: admin }, setupId)).toEqual({ ok: false, problem: { code: "not-found" } });
  });

  test("cancelling a run cuts its open call at once, from this replica or another", async () => {
    const other = Object.assign(openTestInstance(store), { storeKind: store.kind });
    const org = await newPracticeOrg(practice, { weather: "hanging", weatherAt: "token" });
    for (const from of store.kind === "postgres" ? ["here", "elsewhere"] : ["here"]) {
      const setupId = await newSetup(instance);
      instance.answer(
        (request) =>
          new Promise((resolve) => {
            if (request.path !== "/services/oauth2/token") return void door().send(request).then(resolve);
            request.signal?.addEventListener("abort", () =>
              resolve({ ok: false, problem: { code: "ORGLINK_CANCELLED", message: "", timings: { totalMs: 1 } } }),
            );
          }),
      );
      const form = org.formFor(setupId);
      const answer = connectOrg({ instance, who: admin }, form);
      const token = async () => (await runsOf(setupId))[0]?.stages.find(({ stage }) => stage === "token")?.state;
      await expect.poll(token).toBe("running");
      expect(await cancelCheckRun({ instance: other, who: support }, form.runId)).toEqual({
        ok: false,
        problem: { code: "forbidden", facts: { door: "connection:create" } },
      });
      if (from === "here") await cancelCheckRun({ instance: other, who: admin }, form.runId);
      else await store.store.executeSql("update check_run set state = 'cancelled' where id = $1", [form.runId]);
      expect(await answer).toMatchObject({ ok: true, value: { status: "refused", runId: form.runId } });
      expect((await runsOf(setupId))[0]).toMatchObject({ state: "cancelled", problem: null });
    }
  });
});
