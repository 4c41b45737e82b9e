import { and, asc, desc, eq, inArray, lt } from "drizzle-orm";
import { isUnrecognized } from "#lib/domain/problems/unrecognized";
import type { Database } from "#lib/store/database";
import { checkRun } from "#lib/store/schema";

export type CheckRun = typeof checkRun.$inferSelect;

/**
 * Begins a run under the id the form carried. `id-used`: then it is the same run, or somebody else's. `code-taken`: a kept run has
 * this support code; the unique index decides, also between two that draw it at the same instant.
 */
export async function beginCheckRun(
  db: Database,
  row: typeof checkRun.$inferInsert,
): Promise<"begun" | "id-used" | "code-taken"> {
  const begun = await db.insert(checkRun).values(row).onConflictDoNothing().returning({ id: checkRun.id });
  if (begun.length === 1) return "begun";
  return (await isRunIdUsed(db, row.id)) ? "id-used" : "code-taken";
}

/** Whether there is a run of this id, in whatever workspace. */
export async function isRunIdUsed(db: Database, id: string): Promise<boolean> {
  const rows = await db.select({ id: checkRun.id }).from(checkRun).where(eq(checkRun.id, id));
  return rows.length > 0;
}

/** Keeps what a running check has found so far; false when it has ended, which leaves it as it is. */
export async function saveStages(db: Database, id: string, stages: CheckRun["stages"]): Promise<boolean> {
  const kept = await db
    .update(checkRun)
    .set({ stages })
    .where(and(eq(checkRun.id, id), eq(checkRun.state, "running")))
    .returning({ id: checkRun.id });
  return kept.length === 1;
}

/** Which of these runs have not ended: somebody on another replica may have cancelled one. */
export async function listStillRunning(db: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const isRunning = and(inArray(checkRun.id, [...ids]), eq(checkRun.state, "running"));
  const rows = await db.select({ id: checkRun.id }).from(checkRun).where(isRunning);
  return new Set(rows.map(({ id }) => id));
}

/** Holds a run that is under way until the transaction ends, with its newest stages; null when it has ended. */
export async function holdRunning(db: Database, id: string): Promise<CheckRun | null> {
  const isRunning = and(eq(checkRun.id, id), eq(checkRun.state, "running"));
  const rows = await db.select().from(checkRun).where(isRunning).for("update");
  return rows[0] ?? null;
}

/** Ends a running check; false when it had ended already (cancelled, or found interrupted). The last lock a transaction takes. */
export async function endCheckRun(
  db: Database,
  id: string,
  end: Pick<CheckRun, "state" | "stages" | "finishedAt"> &
    Partial<Pick<CheckRun, "failedStage" | "problem" | "advice" | "card" | "connectionId">>,
): Promise<boolean> {
  const ended = await db
    .update(checkRun)
    .set({ ...end, isUnrecognized: isUnrecognized(end.stages) })
    .where(and(eq(checkRun.id, id), eq(checkRun.state, "running")))
    .returning({ id: checkRun.id });
  return ended.length === 1;
}

export async function findCheckRun(db: Database, workspaceId: string, id: string): Promise<CheckRun | null> {
  const rows = await db
    .select()
    .from(checkRun)
    .where(and(eq(checkRun.workspaceId, workspaceId), eq(checkRun.id, id)));
  return rows[0] ?? null;
}

/** The run with this support code, in the spelling of `parseSupportCode`. */
export async function findRunBySupportCode(db: Database, workspaceId: string, code: string): Promise<string | null> {
  const rows = await db
    .select({ id: checkRun.id })
    .from(checkRun)
    .where(and(eq(checkRun.workspaceId, workspaceId), eq(checkRun.supportCode, code)));
  return rows[0]?.id ?? null;
}

/** Runs that got an answer no article explains; the latest first. */
export async function listUnrecognizedRuns(
  db: Database,
  workspaceId: string,
  limit = 50,
): Promise<readonly CheckRun[]> {
  return db
    .select()
    .from(checkRun)
    .where(and(eq(checkRun.workspaceId, workspaceId), eq(checkRun.isUnrecognized, true)))
    .orderBy(desc(checkRun.startedAt))
    .limit(limit);
}

/** Holds the runs of a setup that are under way until the transaction ends, with their newest stages. */
export async function holdRunningOfSetup(db: Database, setupId: string): Promise<readonly CheckRun[]> {
  const isRunning = and(eq(checkRun.setupId, setupId), eq(checkRun.state, "running"));
  return db.select().from(checkRun).where(isRunning).orderBy(asc(checkRun.id)).for("update");
}

/** When a run began; null when it is gone. */
export async function findRunStart(db: Database, id: string): Promise<Date | null> {
  const rows = await db.select({ startedAt: checkRun.startedAt }).from(checkRun).where(eq(checkRun.id, id));
  return rows[0]?.startedAt ?? null;
}

/** The latest runs of a connection, or of a setup; the latest first. */
export async function listCheckRuns(
  db: Database,
  of: { connectionId: string } | { setupId: string },
  limit = 20,
): Promise<readonly CheckRun[]> {
  return db
    .select()
    .from(checkRun)
    .where("connectionId" in of ? eq(checkRun.connectionId, of.connectionId) : eq(checkRun.setupId, of.setupId))
    .orderBy(desc(checkRun.startedAt))
    .limit(limit);
}

/**
 * Marks runs whose process ended before they did. With the embedded store every running one is such a run at the start
 * (`endedBefore` null); with replicas only those past their time. One that somebody holds is ending just now.
 */
export async function interruptCheckRuns(db: Database, at: Date, endedBefore: Date | null): Promise<number> {
  const isCutOff = and(eq(checkRun.state, "running"), endedBefore ? lt(checkRun.endsBy, endedBefore) : undefined);
  const cutOff = db.select({ id: checkRun.id }).from(checkRun).where(isCutOff).for("update", { skipLocked: true });
  const found = await db
    .update(checkRun)
    .set({ state: "interrupted", finishedAt: at })
    .where(inArray(checkRun.id, cutOff))
    .returning({ id: checkRun.id });
  return found.length;
}

/** When a connection last passed a check. */
export async function findLastPassedRun(db: Database, connectionId: string): Promise<Date | null> {
  const rows = await db
    .select({ startedAt: checkRun.startedAt })
    .from(checkRun)
    .where(and(eq(checkRun.connectionId, connectionId), eq(checkRun.state, "passed")))
    .orderBy(desc(checkRun.startedAt))
    .limit(1);
  return rows[0]?.startedAt ?? null;
}
