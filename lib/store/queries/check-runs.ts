import { and, asc, desc, eq, inArray, isNull, lt, ne } from "drizzle-orm";
import type { InstanceScope, Scope } from "#lib/domain/people/scope";
import { isUnrecognized } from "#lib/domain/problems/unrecognized";
import type { Database } from "../database.ts";
import { checkRun, setup } from "../schema.ts";
import type { Tx } from "../transaction.ts";
import { runsWithin } from "../within.ts";

export type CheckRun = typeof checkRun.$inferSelect;

/**
 * Begins a run under the id the form carried. `id-used`: then it is the same run, or somebody else's. `code-taken`: a kept run has
 * this support code; the unique index decides, also between two that draw it at the same instant.
 */
export async function insertCheckRun(
  tx: Tx,
  { workspaceId }: Scope,
  row: Omit<typeof checkRun.$inferInsert, "workspaceId">,
): Promise<"begun" | "id-used" | "code-taken"> {
  const begun = await tx
    .insert(checkRun)
    .values({ ...row, workspaceId })
    .onConflictDoNothing()
    .returning({ id: checkRun.id });
  if (begun.length === 1) return "begun";
  const used = await tx.select({ id: checkRun.id }).from(checkRun).where(eq(checkRun.id, row.id));
  return used.length > 0 ? "id-used" : "code-taken";
}

/** A run that is under way, whose id this process has from beginning it. */
const running = ({ workspaceId }: Scope, id: string) =>
  and(eq(checkRun.workspaceId, workspaceId), eq(checkRun.id, id), eq(checkRun.state, "running"));

/** Keeps what a running check has found so far; false when it has ended, which leaves it as it is. */
export async function saveStages(db: Database, scope: Scope, id: string, stages: CheckRun["stages"]): Promise<boolean> {
  const kept = await db.update(checkRun).set({ stages }).where(running(scope, id)).returning({ id: checkRun.id });
  return kept.length === 1;
}

/** Which of these runs, of whatever workspaces, have not ended: somebody on another replica may have cancelled one. */
export async function listStillRunning(
  db: Database,
  _scope: InstanceScope,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const isRunning = and(inArray(checkRun.id, [...ids]), eq(checkRun.state, "running"));
  const rows = await db.select({ id: checkRun.id }).from(checkRun).where(isRunning);
  return new Set(rows.map(({ id }) => id));
}

/** Holds a run that is under way until the transaction ends, with its newest stages; null when it has ended. */
export async function holdRunning(tx: Tx, scope: Scope, id: string): Promise<CheckRun | null> {
  const rows = await tx.select().from(checkRun).where(running(scope, id)).for("update");
  return rows[0] ?? null;
}

/** Holds the runs of a setup that are under way until the transaction ends, with their newest stages. */
export async function holdRunningOfSetup(
  tx: Tx,
  { workspaceId }: Scope,
  setupId: string,
): Promise<readonly CheckRun[]> {
  const own = and(eq(checkRun.workspaceId, workspaceId), eq(checkRun.setupId, setupId));
  return tx
    .select()
    .from(checkRun)
    .where(and(own, eq(checkRun.state, "running")))
    .orderBy(asc(checkRun.id))
    .for("update");
}

/** Ends a running check; false when it had ended already (cancelled, or found interrupted). The last lock a transaction takes. */
export async function endCheckRun(
  tx: Tx,
  scope: Scope,
  id: string,
  end: Pick<CheckRun, "state" | "stages" | "finishedAt"> &
    Partial<Pick<CheckRun, "failedStage" | "problem" | "advice" | "card" | "seen" | "changes" | "connectionId">>,
): Promise<boolean> {
  const ended = await tx
    .update(checkRun)
    .set({ ...end, isUnrecognized: isUnrecognized(end.stages) })
    .where(running(scope, id))
    .returning({ id: checkRun.id });
  return ended.length === 1;
}

export async function findCheckRun(db: Database, scope: Scope, id: string): Promise<CheckRun | null> {
  const rows = await db
    .select()
    .from(checkRun)
    .where(and(runsWithin(scope), eq(checkRun.id, id)));
  return rows[0] ?? null;
}

/** The run with this support code, in the spelling of `parseSupportCode`. */
export async function findRunBySupportCode(db: Database, scope: Scope, code: string): Promise<string | null> {
  const rows = await db
    .select({ id: checkRun.id })
    .from(checkRun)
    .where(and(runsWithin(scope), eq(checkRun.supportCode, code)));
  return rows[0]?.id ?? null;
}

/** When a run began; null when it is gone. */
export async function findRunStart(db: Database, scope: Scope, id: string): Promise<Date | null> {
  const rows = await db
    .select({ startedAt: checkRun.startedAt })
    .from(checkRun)
    .where(and(runsWithin(scope), eq(checkRun.id, id)));
  return rows[0]?.startedAt ?? null;
}

/** The latest runs of a connection, or of a setup; the latest first. */
export async function listCheckRuns(
  db: Database,
  scope: Scope,
  of: { connectionId: string } | { setupId: string },
  limit = 20,
  but?: CheckRun["state"],
): Promise<readonly CheckRun[]> {
  const own = "connectionId" in of ? eq(checkRun.connectionId, of.connectionId) : eq(checkRun.setupId, of.setupId);
  return db
    .select()
    .from(checkRun)
    .where(and(runsWithin(scope), own, but && ne(checkRun.state, but)))
    .orderBy(desc(checkRun.startedAt))
    .limit(limit);
}

/** The run that made a connection; null once it is not kept any more. */
export async function findConnectingRun(db: Database, scope: Scope, connectionId: string): Promise<CheckRun | null> {
  const rows = await db
    .select({ run: checkRun })
    .from(checkRun)
    .innerJoin(setup, and(eq(setup.id, checkRun.setupId), eq(setup.connectionId, connectionId), isNull(setup.repairs)))
    .where(and(runsWithin(scope), eq(checkRun.connectionId, connectionId), eq(checkRun.state, "passed")))
    .orderBy(asc(checkRun.startedAt))
    .limit(1);
  return rows[0]?.run ?? null;
}

/**
 * Marks runs of all workspaces whose process ended before they did, and says of which workspace each is. With the embedded store
 * every running one is such a run at the start (`endedBefore` null); with replicas only those past their time. One that
 * somebody holds is ending just now.
 */
export async function interruptCheckRuns(
  db: Database,
  _scope: InstanceScope,
  at: Date,
  endedBefore: Date | null,
): Promise<readonly { workspaceId: string }[]> {
  const isCutOff = and(eq(checkRun.state, "running"), endedBefore ? lt(checkRun.endsBy, endedBefore) : undefined);
  const cutOff = db.select({ id: checkRun.id }).from(checkRun).where(isCutOff).for("update", { skipLocked: true });
  return db
    .update(checkRun)
    .set({ state: "interrupted", finishedAt: at })
    .where(inArray(checkRun.id, cutOff))
    .returning({ workspaceId: checkRun.workspaceId });
}
