import { PgBoss } from "pg-boss";
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import type { JobTable } from "#lib/domain/jobs/jobs";
import { people, scopeOf } from "#lib/services/testing/workspaces";
import { type JobQueue, startJobQueue } from "./job-queue.ts";
import { withStores } from "./testing/with-stores.ts";
import { type Tx, transact } from "./transaction.ts";

const rule = { schedule: null, expireSeconds: 60, workers: 1, pollEverySeconds: 0.5 } as const;
const payload = z.object({ id: z.string() });
const rules = {
  "retried-twice": { ...rule, payload, retry: { limit: 2, delaySeconds: 1 } },
  "never-retried": { ...rule, payload, retry: { limit: 0, delaySeconds: 0 } },
} as const satisfies JobTable;

withStores((store) => {
  type Reported = { readonly job: string; readonly id: string; readonly message: string };
  const reported: Reported[] = [];
  const faults: unknown[] = [];
  const reports = {
    queue: (fault: unknown) => void faults.push(fault),
    job: (failed: { job: string; id: string }, error: unknown) =>
      void reported.push({ ...failed, message: (error as Error).message }),
  };
  let queue: JobQueue<typeof rules> | undefined;
  const start = async (): Promise<JobQueue<typeof rules>> => {
    queue = await startJobQueue(store.store, reports, rules);
    return queue;
  };
  afterEach(async () => {
    await queue?.stop();
    queue = undefined;
    reported.length = 0;
    await store.store.executeSql("delete from pgboss.job");
    expect(faults.splice(0)).toEqual([]);
  });

  const inTx = (work: (tx: Tx) => Promise<void>) =>
    transact(
      store.db,
      { scope: scopeOf(people.admin), at: new Date(), newId: crypto.randomUUID, touched: new Set() },
      work,
    );
  const rows = async (name: string) =>
    (
      await store.store.executeSql(
        "select id, state::text as state, retry_count::int as retries from pgboss.job where name = $1",
        [name],
      )
    ).rows as { id: string; state: string; retries: number }[];
  const stateOf = async (name: string) => (await rows(name))[0]?.state;

  test("a job that throws is reported with its kind and id, and done again as often as its rule says", async () => {
    const { send, work } = await start();
    const began: number[] = [];
    await inTx((tx) => send(tx, "retried-twice", { id: "broken" }));
    await work("retried-twice", async () => {
      began.push(performance.now());
      throw new Error(`broken ${began.length}`);
    });
    await expect.poll(() => stateOf("retried-twice")).toBe("failed");
    const [job] = await rows("retried-twice");
    expect(job).toMatchObject({ retries: 2 });
    const id = job?.id ?? "";
    expect(reported).toEqual(
      ["broken 1", "broken 2", "broken 3"].map((message) => ({ job: "retried-twice", id, message })),
    );
    // Each pause is twice the one before, give or take; none is shorter than the rule's.
    const pauses = began.slice(1).map((at, index) => at - (began[index] ?? 0));
    expect(Math.min(...pauses)).toBeGreaterThan(900);
    expect(pauses[1]).toBeGreaterThan(1_900);
  });

  test("a job that works at the second time is done, and reported once", async () => {
    const { send, work } = await start();
    const done: string[] = [];
    let isFirst = true;
    await inTx((tx) => send(tx, "retried-twice", { id: "flaky" }));
    await work("retried-twice", async ({ id }) => {
      if (isFirst) {
        isFirst = false;
        throw new Error("not yet");
      }
      done.push(id);
    });
    await expect.poll(() => stateOf("retried-twice")).toBe("completed");
    expect(done).toEqual(["flaky"]);
    expect(reported).toMatchObject([{ job: "retried-twice", message: "not yet" }]);
  });

  test("a job whose rule says so is not done again, and the next one is", async () => {
    const { send, work } = await start();
    const begun: string[] = [];
    await inTx((tx) => send(tx, "never-retried", { id: "broken" }));
    await work("never-retried", async ({ id }) => {
      begun.push(id);
      if (id === "broken") throw new Error("once");
    });
    await expect.poll(() => stateOf("never-retried")).toBe("failed");
    await inTx((tx) => send(tx, "never-retried", { id: "whole" }));
    await expect.poll(() => begun).toContain("whole");
    expect(begun).toEqual(["broken", "whole"]);
    expect(reported).toMatchObject([{ job: "never-retried", message: "once" }]);
  });

  test("a job with a payload that is none of its kind is reported, and not performed", async () => {
    const { work } = await start();
    const performed: unknown[] = [];
    await work("never-retried", async (told) => void performed.push(told));
    await store.store.executeSql(
      "insert into pgboss.job (name, data) select name, '{\"id\": 4711}'::jsonb from pgboss.queue where name = $1",
      ["never-retried"],
    );
    await expect.poll(() => reported).toMatchObject([{ job: "never-retried" }]);
    expect(performed).toEqual([]);
  });

  test("a kind that an earlier release scheduled and nothing does any more is gone after a start, with its jobs", async () => {
    const { executeSql } = store.store;
    const earlier = new PgBoss({
      db: { executeSql },
      backend: store.kind === "embedded" ? "pglite" : "postgres",
      useListenNotify: false,
      registerInstance: false,
      openTelemetry: { enabled: false },
    });
    await earlier.start();
    await earlier.createQueue("sweep", { retryLimit: 0 });
    await earlier.schedule("sweep", "* * * * *");
    await earlier.send("sweep", {});
    await earlier.stop({ graceful: false, close: false });
    const left = async () =>
      (
        await executeSql(`select
          (select count(*)::int from pgboss.queue where name = 'sweep') as queues,
          (select count(*)::int from pgboss.schedule where name = 'sweep') as schedules,
          (select count(*)::int from pgboss.job where name = 'sweep') as jobs`)
      ).rows[0];
    expect(await left()).toEqual({ queues: 1, schedules: 1, jobs: 1 });
    await start();
    expect(await left()).toEqual({ queues: 0, schedules: 0, jobs: 0 });
    // And a start after that finds nothing to do.
    await (await start()).stop();
    expect(await left()).toEqual({ queues: 0, schedules: 0, jobs: 0 });
  });

  test("a queue that an earlier release made follows the rule of today", async () => {
    const before = { ...rules, "never-retried": { ...rules["never-retried"], retry: { limit: 7, delaySeconds: 3 } } };
    await (await startJobQueue(store.store, reports, before)).stop();
    await start();
    const ruleOf = async () =>
      (
        await store.store.executeSql(
          "select retry_limit::int as limit, retry_delay::int as delay, retry_backoff as backoff from pgboss.queue where name = $1",
          ["never-retried"],
        )
      ).rows;
    expect(await ruleOf()).toEqual([{ limit: 0, delay: 0, backoff: false }]);
  });
});
