import { and, count, desc, eq, gte, isNull, lt, ne, sql } from "drizzle-orm";
import type { Scope } from "#lib/domain/people/scope";
import type { BatchResult } from "#lib/domain/recheck/batch";
import type { Database } from "../database.ts";
import { regularSlot } from "../regular-slot.ts";
import { checkBatch, connection, recheck, workspace } from "../schema.ts";
import type { Tx } from "../transaction.ts";
import { ofConnectionWithin } from "../within.ts";

export type CheckBatch = typeof checkBatch.$inferSelect & {
  /** How many connections of it are still to be checked. */
  readonly left: number;
};

/**
 * Has whatever changes re-checks by the many take turns in a workspace, so that two such statements never wait for each other's
 * rows. Before any of them is held.
 */
export async function holdRechecksOf(tx: Tx, { workspaceId }: Scope): Promise<void> {
  await tx.select({ id: workspace.id }).from(workspace).where(eq(workspace.id, workspaceId)).for("no key update");
}

/** The *Test all* of a workspace that began last. */
export async function findLatestBatch(db: Database, { workspaceId }: Scope): Promise<CheckBatch | null> {
  const rows = await db
    .select()
    .from(checkBatch)
    .where(eq(checkBatch.workspaceId, workspaceId))
    .orderBy(desc(checkBatch.startedAt), desc(checkBatch.id))
    .limit(1);
  const [batch] = rows;
  if (batch === undefined) return null;
  if (batch.endedAt !== null) return { ...batch, left: 0 };
  const [left] = await db.select({ count: count() }).from(recheck).where(eq(recheck.batchId, batch.id));
  return { ...batch, left: left?.count ?? 0 };
}

/** Begins one; of how many connections is told once they are asked for. */
export async function insertBatch(
  tx: Tx,
  { workspaceId }: Scope,
  row: Pick<CheckBatch, "id" | "startedBy" | "startedAt">,
): Promise<void> {
  await tx.insert(checkBatch).values({ ...row, workspaceId, total: 0 });
}

/**
 * Asks for a check of every connection within reach that is not paused, in one statement, and tells how many. One whose check is
 * under way is not checked a second time: that one counts.
 */
export async function askForAll(
  tx: Tx,
  scope: Scope,
  { id, startedAt }: Pick<CheckBatch, "id" | "startedAt">,
): Promise<number> {
  const asked = tx.$with("asked").as(
    tx
      .update(recheck)
      .set({
        batchId: id,
        alarmAt: sql`case when ${recheck.state} = 'waiting' then ${startedAt.toISOString()}::timestamptz end`,
        version: sql`${recheck.version} + 1`,
      })
      .where(
        and(
          eq(recheck.workspaceId, scope.workspaceId),
          ne(recheck.state, "paused"),
          ofConnectionWithin(scope, recheck.connectionId),
        ),
      )
      .returning({ connectionId: recheck.connectionId }),
  );
  const [row] = await tx.with(asked).select({ count: count() }).from(asked);
  const total = row?.count ?? 0;
  await tx.update(checkBatch).set({ total }).where(eq(checkBatch.id, id));
  return total;
}

/** Takes back all of a batch in one statement: what waits goes to its regular slot, a check under way is left to end. */
export async function takeBackRest(
  tx: Tx,
  { workspaceId }: Scope,
  { id, at }: { readonly id: string; readonly at: Date },
): Promise<void> {
  const usual = tx.select({ minutes: workspace.recheckMinutes }).from(workspace).where(eq(workspace.id, workspaceId));
  const minutes = sql`coalesce(${recheck.intervalMinutes}, (${usual}))`;
  await tx
    .update(recheck)
    .set({
      batchId: null,
      alarmAt: sql`case when ${recheck.state} = 'waiting' then ${regularSlot(at, minutes)} end`,
      version: sql`${recheck.version} + 1`,
    })
    .where(and(eq(recheck.workspaceId, workspaceId), eq(recheck.batchId, id)));
}

/** Ends a batch; false when it has ended before. */
export async function endBatch(
  tx: Tx,
  { workspaceId }: Scope,
  id: string,
  end: { readonly endedAt: Date; readonly isCancelled: boolean; readonly result: BatchResult },
): Promise<boolean> {
  const open = and(eq(checkBatch.workspaceId, workspaceId), eq(checkBatch.id, id), isNull(checkBatch.endedAt));
  const ended = await tx.update(checkBatch).set(end).where(open).returning({ id: checkBatch.id });
  return ended.length === 1;
}

/** How those connections of a workspace stand that were there at an instant, are looked after, and have come to an answer since. */
export async function countCheckedSince(db: Database, { workspaceId }: Scope, at: Date): Promise<BatchResult> {
  const rows = await db
    .select({ health: connection.health, count: count() })
    .from(connection)
    .innerJoin(recheck, eq(recheck.connectionId, connection.id))
    .where(
      and(
        eq(connection.workspaceId, workspaceId),
        ne(recheck.state, "paused"),
        lt(connection.createdAt, at),
        gte(connection.lastCheckedAt, at),
      ),
    )
    .groupBy(connection.health);
  const of = (health: keyof BatchResult) => rows.find((row) => row.health === health)?.count ?? 0;
  return { healthy: of("healthy"), failing: of("failing"), waiting: of("waiting") };
}
