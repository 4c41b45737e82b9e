import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningPracticeOrg, startPracticeOrg } from "#lib/practice-org/testing/start-practice-org";
import { inTransaction } from "#lib/services/in-transaction";
import { connectOrg } from "#lib/services/setups/connect-org";
import { newUnsettledOrg, practiceDoor } from "#lib/services/testing/practice-instance";
import { openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { newSetup, people, savePeople, scopeOf } from "#lib/services/testing/workspaces";
import type { Store } from "#lib/store/database";
import { openEmbedded } from "#lib/store/embedded";
import { startJobQueue } from "#lib/store/job-queue";
import { findSetup } from "#lib/store/queries/setups";
import { withStores } from "#lib/store/testing/with-stores";
import { startJobs } from "./start-jobs.ts";

let practice: RunningPracticeOrg;
beforeAll(async () => {
  practice = await startPracticeOrg();
});
afterAll(() => practice.stop());

withStores((empty) => {
  const dataDir = mkdtempSync(join(tmpdir(), "orglink-restart-"));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  /** The store as a starting server finds it: the embedded one's files, or the same database. */
  async function openAgain(): Promise<Store> {
    if (empty.kind === "postgres") return { ...empty.store, close: async () => undefined };
    const opened = await openEmbedded(dataDir);
    if (!opened.ok) throw new Error(opened.problem.message);
    return opened.value;
  }

  /** A server: its store, its queue, its jobs; `keyring` and `clock` outlive it. */
  async function start(outlived: Partial<Pick<TestInstance, "keyring" | "clock" | "now">> = {}) {
    const store = await openAgain();
    const faults: unknown[] = [];
    const queue = await startJobQueue(store, {
      queue: (fault) => faults.push(fault),
      job: (_failed, fault) => faults.push(fault),
    });
    const tested = openTestInstance({ kind: store.kind, db: store.db, store });
    const door = practiceDoor(practice);
    tested.answer(door.send);
    const instance: TestInstance = { ...tested, queue, ...outlived };
    return {
      instance,
      stop: async () => {
        await queue.stop();
        door.close();
        await store.close();
        expect(faults).toEqual([]);
      },
    };
  }

  test("an app that becomes known while the server is down connects by itself after the restart", async () => {
    const first = await start();
    await savePeople(first.instance);
    await startJobs(first.instance);
    const org = await newUnsettledOrg(practice);
    const setupId = await newSetup(first.instance);
    await connectOrg({ instance: first.instance, who: people.admin }, org.formFor(setupId));
    const { keyring, clock, now } = first.instance;
    await first.stop();

    await org.settle();
    clock.at = new Date(clock.at.getTime() + 90_000);
    const second = await start({ keyring, clock, now });
    await startJobs(second.instance);
    const state = async () => (await findSetup(second.instance.db, scopeOf(), setupId))?.state;
    await expect.poll(state).toBe("done");
    await second.stop();
  });

  test("jobs of the queue are done once, at their time, also those sent before it worked", async () => {
    const { instance, stop } = await start();
    const done: string[] = [];
    const inAMinute = new Date(Date.now() + 60_000);
    await inTransaction(instance, scopeOf(), async (tx) => {
      await instance.queue.send(tx, "try-waiting-setup", { setupId: "later" }, inAMinute);
      await instance.queue.send(tx, "try-waiting-setup", { setupId: "now" });
    });
    await instance.queue.work("try-waiting-setup", async ({ setupId }) => void done.push(setupId));
    await expect.poll(() => done).toEqual(["now"]);
    await stop();
    expect(done).toEqual(["now"]);
  });
});
