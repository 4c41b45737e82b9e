import { and, desc, eq, lt } from "drizzle-orm";
import { isUnrecognized } from "../domain/problems/unrecognized.ts";
import type { Database } from "./database.ts";
import { checkRun } from "./schema.ts";

export type CheckRun = typeof checkRun.$inferSelect;

/** Begins a run under the id the form carried; false when that id has been used: then it is the same run. */
export async function beginCheckRun(db: Database, row: typeof checkRun.$inferInsert): Promise<boolean> {
  const begun = await db.insert(checkRun).values(row).onConflictDoNothing().returning({ id: checkRun.id });
  return begun.length === 1;
}

export async function isSupportCodeTaken(db: Database, supportCode: string): Promise<boolean> {
  const rows = await db.select({ id: checkRun.id }).from(checkRun).where(eq(checkRun.supportCode, supportCode));
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

/** Whether a run has not ended: somebody on another replica may have cancelled it. */
export async function isStillRunning(db: Database, id: string): Promise<boolean> {
  const rows = await db.select({ state: checkRun.state }).from(checkRun).where(eq(checkRun.id, id));
  return rows[0]?.state === "running";
}

/** Ends a running check; false when it had ended already (cancelled, or found interrupted). */
export async function endCheckRun(
  db: Database,
  id: string,
  end: Pick<CheckRun, "state" | "stages" | "finishedAt"> &
    Partial<Pick<CheckRun, "failedStage" | "problem" | "advice" | "card">>,
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

/** The runs of a setup that are under way. */
export async function listRunningOfSetup(db: Database, setupId: string): Promise<readonly CheckRun[]> {
  return db
    .select()
    .from(checkRun)
    .where(and(eq(checkRun.setupId, setupId), eq(checkRun.state, "running")));
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
 * (`endedBefore` null); with replicas only those past their time.
 */
export async function interruptCheckRuns(db: Database, at: Date, endedBefore: Date | null): Promise<number> {
  const found = await db
    .update(checkRun)
    .set({ state: "interrupted", finishedAt: at })
    .where(
      endedBefore === null
        ? eq(checkRun.state, "running")
        : and(eq(checkRun.state, "running"), lt(checkRun.endsBy, endedBefore)),
    )
    .returning({ id: checkRun.id });
  return found.length;
}

/** Says which connection a run made; the run of a first connection begins before there is one. */
export async function linkCheckRun(db: Database, id: string, connectionId: string): Promise<void> {
  await db.update(checkRun).set({ connectionId }).where(eq(checkRun.id, id));
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
