import { and, eq, isNull, lt, lte, ne, notExists, or, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import type { InstanceScope, Scope } from "#lib/domain/people/scope";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import type { OutageKind } from "#lib/domain/recheck/outage";
import type { Database } from "../database.ts";
import { checkRun, connection, outage } from "../schema.ts";
import type { Tx } from "../transaction.ts";
import { runsWithin } from "../within.ts";

export type Outage = typeof outage.$inferSelect;

const open = ({ workspaceId }: Scope, kind?: OutageKind) =>
  and(eq(outage.workspaceId, workspaceId), isNull(outage.endedAt), kind && eq(outage.kind, kind));

/** What is away for a workspace just now, one of each kind at most. */
export function listOpenOutages(db: Database, scope: Scope): Promise<readonly Outage[]> {
  return db.select().from(outage).where(open(scope));
}

/** The open outage of a kind, held until the transaction ends; after re-checks, before runs and notices. */
export async function holdOpenOutage(tx: Tx, scope: Scope, kind: OutageKind): Promise<Outage | null> {
  const rows = await tx.select().from(outage).where(open(scope, kind)).for("update");
  return rows[0] ?? null;
}

/** Begins an outage, unless one of its kind is open. */
export async function insertOutage(
  tx: Tx,
  { workspaceId }: Scope,
  { id, kind, at }: { readonly id: string; readonly kind: OutageKind; readonly at: Date },
): Promise<boolean> {
  const begun = await tx
    .insert(outage)
    .values({ id, workspaceId, kind, since: at, lastSeenAt: at })
    .onConflictDoNothing()
    .returning({ id: outage.id });
  return begun.length === 1;
}

/** Keeps that an outage was seen; whoever finds somebody else keeping that does not wait for them. */
export async function refreshOutage(tx: Tx, { workspaceId }: Scope, id: string, at: Date): Promise<void> {
  const free = new QueryBuilder()
    .select({ id: outage.id })
    .from(outage)
    .where(and(eq(outage.workspaceId, workspaceId), eq(outage.id, id), lt(outage.lastSeenAt, at)))
    .for("update", { skipLocked: true });
  await tx.update(outage).set({ lastSeenAt: at }).where(sql`${outage.id} in ${free}`);
}

/** Of an outage that is held: what has become of it. */
export async function changeOutage(
  tx: Tx,
  { workspaceId }: Scope,
  id: string,
  change: Partial<Pick<Outage, "lastSeenAt" | "noticedAt" | "endedAt">>,
): Promise<void> {
  await tx
    .update(outage)
    .set(change)
    .where(and(eq(outage.workspaceId, workspaceId), eq(outage.id, id)));
}

/** How many connections wait because their last check ended on one of these problems, apart from one. */
export async function countAway(
  tx: Tx,
  { workspaceId }: Scope,
  codes: readonly ProblemCode[],
  exceptId: string,
): Promise<number> {
  const isAway = and(
    eq(connection.workspaceId, workspaceId),
    eq(connection.health, "waiting"),
    ne(connection.id, exceptId),
  );
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(connection)
    .innerJoin(checkRun, eq(checkRun.id, connection.lastRunId))
    .where(and(isAway, sql`${checkRun.problem}->>'code' = any(${sql.param(codes)}::text[])`));
  return row?.count ?? 0;
}

/** How many connections a workspace has; counted up to `most`. */
export async function countConnections(db: Database, { workspaceId }: Scope, most: number): Promise<number> {
  const rows = await db
    .select({ id: connection.id })
    .from(connection)
    .where(eq(connection.workspaceId, workspaceId))
    .limit(most);
  return rows.length;
}

/** On which problem the last check of a connection ended; null when it passed, or its run is gone. */
export async function findLastProblem(db: Database, scope: Scope, runId: string): Promise<ProblemCode | null> {
  const own = and(runsWithin(scope), eq(checkRun.id, runId));
  const [row] = await db.select({ problem: checkRun.problem }).from(checkRun).where(own);
  return row?.problem?.code ?? null;
}

/**
 * Ends, without a word, outages of all workspaces that nobody has seen since `unseenSince`, or that concern nobody any more: their
 * connections are gone, or failing. One seen after `seenBefore` may be told of by a transaction that is not through.
 */
export async function endForgottenOutages(
  db: Database,
  _scope: InstanceScope,
  at: Date,
  { unseenSince, seenBefore }: { readonly unseenSince: Date; readonly seenBefore: Date },
): Promise<readonly { workspaceId: string }[]> {
  const away = new QueryBuilder()
    .select({ id: connection.id })
    .from(connection)
    .where(and(eq(connection.workspaceId, outage.workspaceId), eq(connection.health, "waiting")));
  const concernsNobody = and(lte(outage.lastSeenAt, seenBefore), notExists(away));
  return db
    .update(outage)
    .set({ endedAt: at })
    .where(and(isNull(outage.endedAt), or(lte(outage.lastSeenAt, unseenSince), concernsNobody)))
    .returning({ workspaceId: outage.workspaceId });
}
