import { type SQL, sql } from "drizzle-orm";
import { PgBoss } from "pg-boss";
import { type JobTable, jobs, type PayloadOf } from "#lib/domain/jobs/jobs";
import type { Store } from "./database.ts";
import type { Tx } from "./transaction.ts";

/** Jobs kept in the store: they survive a restart, and of all replicas one does each. */
export type JobQueue<Table extends JobTable = typeof jobs> = {
  /** Has a job done at an instant, a second more or less, once this transaction is committed; undone with it. */
  send<Name extends NameIn<Table>>(tx: Tx, name: Name, payload: PayloadOf<Table, Name>, at?: Date): Promise<void>;
  /** Does the jobs of this kind from now on, and has them come by their schedule. */
  work<Name extends NameIn<Table>>(
    name: Name,
    perform: (payload: PayloadOf<Table, Name>) => Promise<void>,
  ): Promise<void>;
  /** Takes no more jobs, and waits a little for those under way. */
  stop(): Promise<void>;
};

type NameIn<Table> = keyof Table & string;

/** Told of faults: of the queue itself, or of one job, which its rule then has done again or not. */
export type QueueReports = {
  readonly queue: (error: unknown) => void;
  readonly job: (failed: { readonly job: string; readonly id: string }, error: unknown) => void;
};

const keepDoneSeconds = 3600;
const stopTimeMs = 3_000;
/** Kinds of earlier releases, which nothing does any more. */
const retired = ["sweep"];

/**
 * Starts the queue in its own schema of the store, which it makes and migrates itself; replicas that start together take
 * turns. Its faults end nothing. `rules` says which kinds of jobs there are, and how each is kept and repeated.
 */
export function startJobQueue(store: Store, report: QueueReports): Promise<JobQueue>;
export function startJobQueue<Table extends JobTable>(
  store: Store,
  report: QueueReports,
  rules: Table,
): Promise<JobQueue<Table>>;
export async function startJobQueue(
  { kind, executeSql }: Store,
  report: QueueReports,
  rules: JobTable = jobs,
): Promise<JobQueue<JobTable>> {
  const boss = new PgBoss({
    db: { executeSql },
    backend: kind === "embedded" ? "pglite" : "postgres",
    useListenNotify: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  boss.on("error", report.queue);
  await unscheduleRetired(executeSql);
  await boss.start();
  for (const [name, { expireSeconds, retry }] of Object.entries(rules)) {
    const rule = {
      expireInSeconds: expireSeconds,
      retryLimit: retry.limit,
      retryDelay: retry.delaySeconds,
      retryBackoff: retry.delaySeconds > 0,
      deleteAfterSeconds: keepDoneSeconds,
    };
    await boss.createQueue(name, rule);
    await boss.updateQueue(name, rule); // of a queue that an earlier release made
  }
  for (const name of retired) {
    if ((await boss.getQueue(name)) !== null) await boss.deleteQueue(name);
  }

  return {
    async send(tx, name, payload, at) {
      const db = { executeSql: (text: string, values: unknown[] = []) => executeIn(tx, text, values) };
      await boss.send(name, payload as object, { db, ...(at ? { startAfter: at } : {}) });
    },
    async work(name, perform) {
      const rule = rules[name];
      if (rule === undefined) throw new Error(`no jobs of the kind ${name}`);
      const { workers, pollEverySeconds, schedule, payload } = rule;
      const options = { pollingIntervalSeconds: pollEverySeconds, localConcurrency: workers };
      await boss.work(name, options, async ([job]) => {
        if (!job) return;
        try {
          await perform(payload.parse(job.data ?? {}));
        } catch (error) {
          report.job({ job: name, id: job.id }, error);
          throw error;
        }
      });
      if (schedule !== null) await boss.schedule(name, schedule);
    },
    stop: () => boss.stop({ graceful: true, close: false, timeout: stopTimeMs }),
  };
}

/**
 * Takes retired kinds off the schedule, with what it has already begun and not passed on. Before pg-boss starts, which begins
 * with what is due: it would miss their queue.
 */
async function unscheduleRetired(executeSql: Store["executeSql"]): Promise<void> {
  const { rows } = await executeSql("select to_regclass('pgboss.schedule') is not null as found");
  if (!(rows[0] as { found: boolean }).found) return;
  for (const name of retired) {
    await executeSql("delete from pgboss.schedule where name = $1", [name]);
    await executeSql("delete from pgboss.job where name = '__pgboss__send-it' and data->>'name' = $1", [name]);
  }
}

/** Runs a statement of the queue's in a transaction of ours. */
async function executeIn(tx: Tx, text: string, values: unknown[]): Promise<{ rows: unknown[] }> {
  const pieces = text.split(/\$(\d+)/);
  const parts: SQL[] = pieces.map((piece, at) => (at % 2 === 0 ? sql.raw(piece) : sql`${values[Number(piece) - 1]}`));
  return (await tx.execute(sql.join(parts))) as unknown as { rows: unknown[] };
}
