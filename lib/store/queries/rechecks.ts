import { and, eq, getTableColumns, sql } from "drizzle-orm";
import type { Scope } from "#lib/domain/people/scope";
import type { Recheck } from "#lib/domain/recheck/recheck";
import type { Database } from "../database.ts";
import { recheck, workspace } from "../schema.ts";
import type { Tx } from "../transaction.ts";
import { ofConnectionWithin } from "../within.ts";

const columns = {
  ...getTableColumns(recheck),
  intervalMinutes: sql<number>`coalesce(${recheck.intervalMinutes}, ${workspace.recheckMinutes})`.mapWith(Number),
};

const select = (db: Database) =>
  db.select(columns).from(recheck).innerJoin(workspace, eq(workspace.id, recheck.workspaceId));

/** When a connection is checked next, and by which interval. */
export async function findRecheck(db: Database, scope: Scope, connectionId: string): Promise<Recheck | null> {
  const own = and(eq(recheck.connectionId, connectionId), ofConnectionWithin(scope, recheck.connectionId));
  const [row] = await select(db).where(own);
  return row ? recheckOf(row) : null;
}

/** The same, held until the transaction ends: after its connection, which is held already. */
export async function holdRecheck(tx: Tx, { workspaceId }: Scope, connectionId: string): Promise<Recheck | null> {
  const own = and(eq(recheck.workspaceId, workspaceId), eq(recheck.connectionId, connectionId));
  const [row] = await select(tx).where(own).for("update", { of: recheck });
  return row ? recheckOf(row) : null;
}

/** Keeps a re-check as it stands now; which interval it has is kept apart. */
export async function saveRecheck(tx: Tx, { workspaceId }: Scope, now: Recheck): Promise<void> {
  const row = rowOf(now);
  await tx
    .insert(recheck)
    .values({ ...row, connectionId: now.connectionId, workspaceId })
    .onConflictDoUpdate({ target: recheck.connectionId, set: { ...row, version: sql`${recheck.version} + 1` } });
}

/** How often the connections of a workspace are checked that have no interval of their own. */
export async function findUsualInterval(db: Database, { workspaceId }: Scope): Promise<number> {
  const [row] = await db
    .select({ minutes: workspace.recheckMinutes })
    .from(workspace)
    .where(eq(workspace.id, workspaceId));
  if (row === undefined) throw new Error("a scope of a workspace that is gone");
  return row.minutes;
}

type Row = Omit<typeof recheck.$inferSelect, "intervalMinutes"> & { readonly intervalMinutes: number };

function recheckOf({
  connectionId,
  intervalMinutes,
  failures,
  batchId,
  state,
  alarmAt,
  leaseUntil,
}: Row): Recheck {
  const common = { connectionId, intervalMinutes, failures, batchId };
  if (state === "checking" && leaseUntil) return { ...common, state, leaseUntil };
  if (state === "waiting" && alarmAt) return { ...common, state, alarmAt };
  return { ...common, state: "paused" };
}

function rowOf(now: Recheck) {
  const { state, failures, batchId } = now;
  return {
    state,
    failures,
    batchId,
    alarmAt: now.state === "waiting" ? now.alarmAt : null,
    leaseUntil: now.state === "checking" ? now.leaseUntil : null,
  };
}
