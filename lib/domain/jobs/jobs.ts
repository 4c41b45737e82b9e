import { z } from "zod";

/** How a job of one kind is kept, repeated and done. What does it is in `lib/jobs`, a file each. */
export type JobRule = {
  /** Ids only: a payload is stored as it is, and read again by whoever has access to the store. */
  readonly payload: z.ZodType;
  /** How often one that failed is done again, and after how many seconds; each pause twice the one before. */
  readonly retry: { readonly limit: number; readonly delaySeconds: number };
  /** When it comes by itself, as cron says it; null: when it is sent. */
  readonly schedule: string | null;
  /** One that takes longer counts as failed: its process died. */
  readonly expireSeconds: number;
  /** How many are done at once in one process, and how often it looks for them. */
  readonly workers: number;
  readonly pollEverySeconds: number;
};

const everyMinute = { retry: { limit: 0, delaySeconds: 0 }, schedule: "* * * * *", workers: 1, pollEverySeconds: 10 };
const nothing = z.object({});

/** Every kind of work that is done later or by itself. Who sends one names it here, and TypeScript the payload. */
export const jobs = {
  /** One try of a waiting setup. Its wait has an alarm of its own, so one that fails is made up for by `catch-up`. */
  "try-waiting-setup": {
    payload: z.object({ setupId: z.string(), workspaceId: z.string().optional() }),
    retry: { limit: 0, delaySeconds: 0 },
    schedule: null,
    expireSeconds: 120,
    workers: 2,
    pollEverySeconds: 1,
  },
  /** One look at the org of a setup whose guide is open. An open page that finds its alarm lost sets another. */
  "look-at-setup": {
    payload: z.object({ setupId: z.string(), workspaceId: z.string() }),
    retry: { limit: 0, delaySeconds: 0 },
    schedule: null,
    expireSeconds: 120,
    workers: 2,
    pollEverySeconds: 1,
  },
  /** Makes the deliveries of a new notice: one a channel that wants it, and again none. */
  "spread-notice": {
    payload: z.object({ noticeId: z.string(), workspaceId: z.string() }),
    retry: { limit: 10, delaySeconds: 5 },
    schedule: null,
    expireSeconds: 60,
    workers: 2,
    pollEverySeconds: 1,
  },
  /** One attempt of a delivery that is due. It has an alarm of its own, so one that fails is made up for by `deliver-due`. */
  deliver: {
    payload: z.object({ deliveryId: z.string(), workspaceId: z.string() }),
    retry: { limit: 0, delaySeconds: 0 },
    schedule: null,
    expireSeconds: 180,
    workers: 8,
    pollEverySeconds: 1,
  },
  /** Begins deliveries that should have begun: their alarm was lost, they died, or their receiver had others before them. */
  "deliver-due": { ...everyMinute, payload: nothing, expireSeconds: 60 },
  /** Begins what should have begun: tries whose alarm was lost, and ends runs that a crash cut off. */
  "catch-up": { ...everyMinute, payload: nothing, expireSeconds: 60 },
  /** Wipes Consumer Secrets that setups kept long enough, and those of before a repair. */
  "wipe-secrets": { ...everyMinute, payload: nothing, expireSeconds: 60 },
  /**
   * Checks connections whose next check is due. The rows of `recheck` are the queue, so one that fails is made up for a minute later;
   * it goes on for some 45 seconds, and a check that it has begun has its time.
   */
  "recheck-due": { ...everyMinute, payload: nothing, expireSeconds: 300, workers: 2, pollEverySeconds: 2 },
  /** Salesforce is back: has those that still wait for it checked soon. */
  "hurry-rechecks": {
    payload: z.object({ workspaceId: z.string() }),
    retry: { limit: 3, delaySeconds: 10 },
    schedule: null,
    expireSeconds: 60,
    workers: 1,
    pollEverySeconds: 5,
  },
  /** Deletes check runs, notices and what else is told about, once they have been kept long enough; draws in what is too far off. */
  "forget-runs": { ...everyMinute, payload: nothing, schedule: "17 * * * *", expireSeconds: 600 },
  /** Deletes sessions past their time, old attempts and codes. */
  "forget-sessions": { ...everyMinute, payload: nothing, expireSeconds: 60 },
} as const satisfies Record<string, JobRule>;

/** Kinds of jobs by name. */
export type JobTable = Readonly<Record<string, JobRule>>;
/** What a job of one kind is told. */
export type PayloadOf<Table extends JobTable, Name extends keyof Table> = z.output<Table[Name]["payload"]>;

export type JobName = keyof typeof jobs;
export type JobPayload<Name extends JobName> = PayloadOf<typeof jobs, Name>;
