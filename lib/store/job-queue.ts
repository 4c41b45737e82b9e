import { PgBoss } from "pg-boss";
import type { Store } from "./database.ts";

/** Work for later, by name. A payload holds ids only: it is stored as it is, and read again by whoever has access to the store. */
export type Jobs = {
  /** One try of a waiting setup. */
  readonly "try-waiting-setup": { readonly setupId: string };
  /** What has to be put right every minute. */
  readonly sweep: Readonly<Record<string, never>>;
};
export type JobName = keyof Jobs;

/** Jobs kept in the store: they survive a restart, and of all replicas one does each. */
export type JobQueue = {
  /** Has a job done after `delayMs` milliseconds; a whole second more or less does not matter. */
  send<Name extends JobName>(name: Name, payload: Jobs[Name], delayMs: number): Promise<void>;
  /** Does the jobs of this name from now on. A job that throws is reported and not repeated. */
  work<Name extends JobName>(name: Name, perform: (payload: Jobs[Name]) => Promise<void>): Promise<void>;
  /** Sends a job at every full minute, once for all replicas. */
  everyMinute(name: "sweep"): Promise<void>;
  /** Takes no more jobs, and waits a little for those under way. */
  stop(): Promise<void>;
};

type Report = (error: unknown) => void;

const queues = {
  "try-waiting-setup": { expireInSeconds: 120, workers: 2, pollEverySeconds: 1 },
  sweep: { expireInSeconds: 60, workers: 1, pollEverySeconds: 10 },
} as const satisfies Record<JobName, { expireInSeconds: number; workers: number; pollEverySeconds: number }>;

const keepDoneSeconds = 3600;
const stopTimeMs = 3_000;

/**
 * Starts the queue in its own schema of the store, which it makes and migrates itself; replicas that start together take
 * turns. Faults of the queue go to `report` and end nothing.
 */
export async function startJobQueue({ kind, executeSql }: Store, report: Report): Promise<JobQueue> {
  const boss = new PgBoss({
    db: { executeSql },
    backend: kind === "embedded" ? "pglite" : "postgres",
    useListenNotify: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  boss.on("error", report);
  await boss.start();
  for (const [name, { expireInSeconds }] of Object.entries(queues)) {
    await boss.createQueue(name, { expireInSeconds, retryLimit: 0, deleteAfterSeconds: keepDoneSeconds });
  }

  return {
    async send(name, payload, delayMs) {
      const startAfter = Math.max(0, Math.ceil(delayMs / 1000));
      await boss.send(name, payload, startAfter > 0 ? { startAfter } : {});
    },
    async work(name, perform) {
      const { workers, pollEverySeconds } = queues[name];
      const options = { pollingIntervalSeconds: pollEverySeconds, localConcurrency: workers };
      await boss.work<Jobs[typeof name]>(name, options, async ([job]) => {
        if (!job) return;
        try {
          await perform(job.data);
        } catch (error) {
          report(error);
        }
      });
    },
    everyMinute: (name) => boss.schedule(name, "* * * * *"),
    stop: () => boss.stop({ graceful: true, close: false, timeout: stopTimeMs }),
  };
}
