import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type RunningPracticeOrg, startPracticeOrg } from "#lib/practice-org/testing/start-practice-org";
import { cancelCheckRun } from "#lib/services/checks/cancel-check-run";
import { testConnection } from "#lib/services/connections/test-connection";
import { cancelSetup } from "#lib/services/setups/cancel-setup";
import { connectOrg } from "#lib/services/setups/connect-org";
import { wipeExpiredSecrets } from "#lib/services/setups/steps/wipe-expired-secrets";
import { newPracticeOrg, newUnsettledOrg, practiceDoor } from "#lib/services/testing/practice-instance";
import { allRows, openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { newSetup, people, savePeople, wrongSecret } from "#lib/services/testing/workspaces";
import { catchUpTries, tryWaitingSetup } from "#lib/services/waits/steps/try-waiting-setup";
import { listCheckRuns } from "#lib/store/queries/check-runs";
import { findKeptSecret, findSetup } from "#lib/store/queries/setups";
import { withStores } from "#lib/store/testing/with-stores";
import { keepTrying, stopTrying } from "./keep-trying.ts";

const { admin, support } = people;
let practice: RunningPracticeOrg;
beforeAll(async () => {
  practice = await startPracticeOrg();
});
afterAll(() => practice.stop());

withStores((store) => {
  let instance: TestInstance;
  let alarms: { setupId: string; delayMs: number }[];
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
        send: async (_name: string, payload: { setupId?: string }, delayMs: number) => {
          alarms.push({ setupId: payload.setupId ?? "", delayMs });
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
    const found = await findSetup(store.db, admin.workspaceId, setupId);
    if (!found) throw new Error("no setup");
    return found;
  };
  const runsOf = (setupId: string) => listCheckRuns(store.db, { setupId }, 50);
  const after = (begun: Date, seconds: number) => new Date(begun.getTime() + seconds * 1000);
  /** Moves the clock to the next try and makes it. */
  async function tryNext(setupId: string) {
    const { nextTryAt } = await read(setupId);
    if (!nextTryAt) throw new Error("the setup does not wait");
    instance.clock.at = nextTryAt;
    await tryWaitingSetup(instance, setupId);
  }

  test("an app that becomes known after 90 simulated seconds connects by itself", async () => {
    const { org, setupId, begun } = await newWait();
    expect(await read(setupId)).toMatchObject({ nextTryAt: after(begun, 20), waitingUntil: after(begun, 1800) });
    await tryNext(setupId);
    await tryNext(setupId);
    expect(instance.clock.at).toEqual(after(begun, 60));
    await org.settle();
    await tryNext(setupId);
    expect(instance.clock.at).toEqual(after(begun, 120));
    expect(alarms.map(({ delayMs }) => delayMs / 1000)).toEqual([20, 40, 60]);

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
    expect(await findKeptSecret(store.db, admin.workspaceId, setupId)).toBeNull();
    const { events } = await allRows(instance);
    const created = events.find(({ subjectId }) => subjectId === connectionId);
    expect(created).toMatchObject({ action: "connection.created", actorId: null, details: { onBehalfOf: "ada" } });
    expect(JSON.stringify(await allRows(instance))).not.toContain(org.consumerSecret);

    const tested = await testConnection(
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
    expect(await read(setupId)).toMatchObject({ tries: 1 });
  });

  test("a wait ends after half an hour with the problem, and keeps the sealed Consumer Secret", async () => {
    const { setupId, begun } = await newWait();
    while ((await read(setupId)).nextTryAt) await tryNext(setupId);
    expect(instance.clock.at).toEqual(after(begun, 1800));
    expect(await read(setupId)).toMatchObject({ state: "open", waitingEnd: "gave-up", tries: 10 });
    const [last] = await runsOf(setupId);
    expect(last).toMatchObject({ state: "failed", problem: { code: "consumer-key-unknown" } });
    expect(await findKeptSecret(store.db, admin.workspaceId, setupId)).not.toBeNull();
  });

  test("a problem that somebody has to fix ends a wait at once", async () => {
    const { org, setupId } = await newWait();
    await org.settle();
    await org.change({ oauthScopes: ["id"] });
    await tryNext(setupId);
    expect(await read(setupId)).toMatchObject({ nextTryAt: null, waitingEnd: "other-problem", tries: 1 });
  });

  test("Salesforce's Retry-After is obeyed", async () => {
    const { org, setupId, begun } = await newWait();
    await org.change({ weather: "rate-limited", weatherSeconds: 300 });
    await tryNext(setupId);
    expect(await read(setupId)).toMatchObject({ nextTryAt: after(begun, 320) });
  });

  test("a try whose process died is made again by the sweep", async () => {
    const { org, setupId, begun } = await newWait();
    await org.settle();
    instance.clock.at = after(begun, 300);
    alarms = [];
    await catchUpTries(instance, 15_000);
    expect(alarms).toContainEqual({ setupId, delayMs: 0 });
    await tryWaitingSetup(instance, setupId);
    expect(await read(setupId)).toMatchObject({ state: "done" });
  });

  test("Stop trying ends the wait and leaves the values; a try that rings later does nothing", async () => {
    const { setupId, begun } = await newWait();
    expect(await stopTrying({ instance, who: support }, setupId)).toEqual({ ok: false, problem: "forbidden" });
    expect(await stopTrying({ instance, who: people.stranger }, setupId)).toEqual({ ok: false, problem: "not-found" });
    expect(await stopTrying({ instance, who: admin }, setupId)).toEqual({ ok: true, value: null });
    expect(await read(setupId)).toMatchObject({ nextTryAt: null, waitingEnd: "stopped", state: "open" });
    instance.clock.at = after(begun, 60);
    await tryWaitingSetup(instance, setupId);
    expect(await runsOf(setupId)).toHaveLength(1);
    expect(await findKeptSecret(store.db, admin.workspaceId, setupId)).not.toBeNull();
  });

  test("cancelling a setup ends its wait and wipes the Consumer Secret", async () => {
    const { setupId, begun } = await newWait();
    await cancelSetup({ instance, who: admin }, setupId);
    instance.clock.at = after(begun, 60);
    await tryWaitingSetup(instance, setupId);
    expect(await runsOf(setupId)).toHaveLength(1);
    expect(await read(setupId)).toMatchObject({ state: "cancelled", nextTryAt: null, consumerKey: null });
    expect(await findKeptSecret(store.db, admin.workspaceId, setupId)).toBeNull();
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
  });

  test("the end of a kept Consumer Secret ends the wait", async () => {
    const { setupId } = await newWait();
    const { secretKeptUntil } = await read(setupId);
    instance.clock.at = secretKeptUntil ?? instance.clock.at;
    await tryWaitingSetup(instance, setupId);
    await wipeExpiredSecrets(instance);
    expect(await read(setupId)).toMatchObject({ nextTryAt: null, waitingEnd: "gave-up", secretKeptUntil: null });
    expect(await runsOf(setupId)).toHaveLength(1);
  });

  test("trying by hand during a wait goes on with it, and other values count from then on", async () => {
    const { org, setupId, begun } = await newWait();
    instance.clock.at = after(begun, 5);
    await connectOrg({ instance, who: admin }, org.formFor(setupId, { consumerSecret: null }));
    expect(await read(setupId)).toMatchObject({ waitingSince: begun, nextTryAt: after(begun, 25), tries: 0 });
    await org.settle();
    await connectOrg({ instance, who: admin }, org.formFor(setupId, { name: "By hand" }));
    expect(await read(setupId)).toMatchObject({ state: "done", nextTryAt: null });
  });

  test("an app that is not new waits only when somebody asks for it", async () => {
    const { org, setupId } = await newWait();
    await stopTrying({ instance, who: admin }, setupId);
    instance.clock.at = after(instance.clock.at, 3600);
    await connectOrg({ instance, who: admin }, org.formFor(setupId));
    expect(await read(setupId)).toMatchObject({ nextTryAt: null });
    expect(await keepTrying({ instance, who: support }, setupId)).toEqual({ ok: false, problem: "forbidden" });
    expect(await keepTrying({ instance, who: admin }, setupId)).toEqual({ ok: true, value: null });
    expect(await read(setupId)).toMatchObject({ nextTryAt: after(instance.clock.at, 20), waitingFor: "ada" });
  });

  test("a problem that no waiting cures is not kept trying", async () => {
    const setupId = await newSetup(instance);
    const org = await newPracticeOrg(practice);
    instance.play(wrongSecret);
    await connectOrg({ instance, who: admin }, org.formFor(setupId));
    expect(await keepTrying({ instance, who: admin }, setupId)).toEqual({ ok: false, problem: "not-found" });
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
        problem: "forbidden",
      });
      if (from === "here") await cancelCheckRun({ instance: other, who: admin }, form.runId);
      else await store.store.executeSql("update check_run set state = 'cancelled' where id = $1", [form.runId]);
      expect(await answer).toMatchObject({ ok: true, value: { status: "refused", runId: form.runId } });
      expect((await runsOf(setupId))[0]).toMatchObject({ state: "cancelled", problem: null });
    }
  });
});
