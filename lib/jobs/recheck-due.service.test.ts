import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { authorize, systemIn } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import { playingMany } from "#lib/services/testing/many-orgs";
import { idAt, orgIdOf, saveConnections, userIdOf } from "#lib/services/testing/saved-connections";
import { openTestInstance, type TestInstance } from "#lib/services/testing/test-instance";
import { savePeople } from "#lib/services/testing/workspaces";
import { type JobQueue, startJobQueue } from "#lib/store/job-queue";
import { checkRun, connection, outage, recheck } from "#lib/store/schema";
import { withStores } from "#lib/store/testing/with-stores";
import { startJobs } from "./start-jobs.ts";

withStores((store) => {
  const faults: unknown[] = [];
  let instance: TestInstance;
  let queue: JobQueue;
  const network = playingMany(
    new Map([1, 2, 3].map((org) => [hostOf(org), { orgId: orgIdOf(org), runAsUserId: userIdOf(org) }])),
  );

  beforeAll(async () => {
    const opened = openTestInstance(store);
    queue = await startJobQueue(store.store, {
      queue: (fault) => faults.push(fault),
      job: (_failed, fault) => faults.push(fault),
    });
    instance = { ...opened, queue };
    opened.answer(network.send);
    await savePeople(instance);
    const rows = [1, 2, 3].map((org) => ({
      id: idAt(org / 4),
      myDomain: hostOf(org),
      orgId: orgIdOf(org),
      runAsUserId: userIdOf(org),
      alarmAt: new Date(instance.now().getTime() + 60_000),
    }));
    await saveConnections(instance, "ours", rows);
    // Cut off by a stop, and due again at the start of an embedded store.
    await store.db.update(recheck).set({ state: "checking", alarmAt: null, leaseUntil: rows[0]?.alarmAt ?? null });
    await startJobs(instance);
  });
  afterAll(async () => {
    await queue.stop();
    expect(faults).toEqual([]);
  });

  function hostOf(org: number): string {
    return `org-${org}.my.salesforce.com`;
  }
  async function ask(): Promise<void> {
    const scope = authorize(systemIn("ours", "recheck-due"), "recheck:perform");
    if (!scope.ok) throw new Error(scope.problem.code);
    await inTransaction(instance, scope.value, (tx) => queue.send(tx, "recheck-due", {}));
  }
  const states = async () => (await store.db.select().from(checkRun)).map(({ state }) => state).sort();

  test("what is asked for is checked at once, without waiting for the minute; what an outage kept waiting is hurried by a job", async () => {
    if (store.kind === "postgres") instance.clock.at = new Date(instance.clock.at.getTime() + 60_000);
    network.state.isAway = true;
    await ask();
    await expect.poll(states).toEqual(["failed", "failed", "failed"]);
    const soon = async () => (await store.db.select().from(recheck)).map(({ alarmAt }) => alarmAt?.getTime() ?? 0);
    expect(Math.max(...(await soon()))).toBeLessThan(instance.now().getTime() + 7 * 60_000);

    network.state.isAway = false;
    instance.clock.at = new Date(instance.clock.at.getTime() + 6 * 60_000);
    // As after hours: two of the three would be looked at much later.
    const late = new Date(instance.now().getTime() + 4 * 3_600_000);
    const [first] = await store.db.select().from(recheck).orderBy(recheck.alarmAt);
    await store.db.update(recheck).set({ alarmAt: late });
    await store.db
      .update(recheck)
      .set({ alarmAt: instance.now() })
      .where(eq(recheck.connectionId, first?.connectionId ?? ""));
    await ask();
    await expect.poll(async () => (await states()).filter((state) => state === "passed").length).toBe(1);
    await expect.poll(async () => (await soon()).filter((at) => at < late.getTime()).length).toBe(2);
    expect(await store.db.select().from(outage)).toMatchObject([{ endedAt: instance.now() }]);
    expect((await store.db.select().from(connection)).filter(({ health }) => health === "waiting")).toHaveLength(2);
  });
});
