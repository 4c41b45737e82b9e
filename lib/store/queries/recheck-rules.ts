import { and, eq, isNull, sql } from "drizzle-orm";
import type { Scope } from "#lib/domain/people/scope";
import type { Recheck } from "#lib/domain/recheck/recheck";
import type { Database } from "../database.ts";
import { regularSlot } from "../regular-slot.ts";
import { recheck, user, workspace } from "../schema.ts";
import type { Tx } from "../transaction.ts";
import { ofConnectionWithin } from "../within.ts";

/** How a connection is looked after, as its page tells it. */
export type LookedAfter = {
  readonly state: Recheck["state"];
  /** While it waits: when the next check is due. */
  readonly alarmAt: Date | null;
  /** An interval of its own; null: the workspace's. */
  readonly ownMinutes: number | null;
  /** What holds without one of its own. */
  readonly usualMinutes: number;
  /** Asked for by a *Test all* that goes on. */
  readonly isAsked: boolean;
  /** While it is paused: since when, and by whom. */
  readonly pausedAt: Date | null;
  readonly pausedBy: string | null;
};

export async function findLookedAfter(db: Database, scope: Scope, connectionId: string): Promise<LookedAfter | null> {
  const rows = await db
    .select({
      state: recheck.state,
      alarmAt: recheck.alarmAt,
      ownMinutes: recheck.intervalMinutes,
      usualMinutes: workspace.recheckMinutes,
      isAsked: sql<boolean>`${recheck.batchId} is not null`,
      pausedAt: recheck.pausedAt,
      pausedBy: user.name,
    })
    .from(recheck)
    .innerJoin(workspace, eq(workspace.id, recheck.workspaceId))
    .leftJoin(user, eq(user.id, recheck.pausedBy))
    .where(and(eq(recheck.connectionId, connectionId), ofConnectionWithin(scope, recheck.connectionId)));
  return rows[0] ?? null;
}

/** Keeps an interval of its own for a connection that is held, or that the workspace's holds for it (null). */
export async function saveOwnInterval(
  tx: Tx,
  { workspaceId }: Scope,
  connectionId: string,
  intervalMinutes: number | null,
): Promise<void> {
  await tx.update(recheck).set({ intervalMinutes }).where(ofConnection(workspaceId, connectionId));
}

/** Keeps since when, and by whom, a connection that is held is paused; null: it is not. */
export async function savePause(
  tx: Tx,
  { workspaceId }: Scope,
  connectionId: string,
  pause: { readonly at: Date; readonly by: string | null } | null,
): Promise<void> {
  await tx
    .update(recheck)
    .set({ pausedAt: pause?.at ?? null, pausedBy: pause?.by ?? null })
    .where(ofConnection(workspaceId, connectionId));
}

const ofConnection = (workspaceId: string, connectionId: string) =>
  and(eq(recheck.workspaceId, workspaceId), eq(recheck.connectionId, connectionId));

/**
 * Keeps how often the connections of a workspace are checked that have no interval of their own, and moves their alarms to it in one
 * statement: of those that wait for a regular check. After `holdRechecksOf`.
 */
export async function saveUsualInterval(
  tx: Tx,
  { workspaceId }: Scope,
  { minutes, at }: { readonly minutes: number; readonly at: Date },
): Promise<void> {
  await tx.update(workspace).set({ recheckMinutes: minutes }).where(eq(workspace.id, workspaceId));
  await tx
    .update(recheck)
    .set({ alarmAt: regularSlot(at, sql`${minutes}::integer`), version: sql`${recheck.version} + 1` })
    .where(
      and(
        eq(recheck.workspaceId, workspaceId),
        isNull(recheck.intervalMinutes),
        isNull(recheck.batchId),
        eq(recheck.state, "waiting"),
        eq(recheck.failures, 0),
      ),
    );
}
