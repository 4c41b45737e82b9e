import { and, asc, eq, getTableColumns, gt, inArray, lte, type SQL, sql } from "drizzle-orm";
import type { InstanceScope, Scope } from "#lib/domain/people/scope";
import type { Recheck } from "#lib/domain/recheck/recheck";
import type { Database } from "../database.ts";
import { connection, recheck, workspace } from "../schema.ts";
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

/** A re-check whose time has come, with whom it asks. */
export type DueRecheck = {
  readonly workspaceId: string;
  readonly recheck: Recheck;
  readonly myDomain: string;
  readonly orgId: string;
  readonly runAsUserId: string;
};

/**
 * Holds re-checks of all workspaces that are due until the transaction ends: those whose check has died, then those whose alarm rang
 * the longest ago. What somebody else holds is passed over, so that processes share them out.
 */
export async function holdDueRechecks(
  tx: Tx,
  _scope: InstanceScope,
  at: Date,
  limit: number,
): Promise<readonly DueRecheck[]> {
  const hold = async (
    isDue: SQL | undefined,
    since: typeof recheck.alarmAt | typeof recheck.leaseUntil,
    most: number,
  ) =>
    most === 0
      ? []
      : tx
          .select({
            ...columns,
            myDomain: connection.myDomain,
            orgId: connection.orgId,
            runAsUserId: sql<string>`${connection.card}->>'runAsUserId'`,
          })
          .from(recheck)
          .innerJoin(workspace, eq(workspace.id, recheck.workspaceId))
          .innerJoin(connection, eq(connection.id, recheck.connectionId))
          .where(isDue)
          .orderBy(asc(since))
          .limit(most)
          .for("update", { of: recheck, skipLocked: true });
  const hasDied = and(eq(recheck.state, "checking"), lte(recheck.leaseUntil, at));
  const dead = await hold(hasDied, recheck.leaseUntil, limit);
  const hasRung = and(eq(recheck.state, "waiting"), lte(recheck.alarmAt, at));
  const rung = await hold(hasRung, recheck.alarmAt, limit - dead.length);
  return [...dead, ...rung].map(({ myDomain, orgId, runAsUserId, ...row }) => {
    return { workspaceId: row.workspaceId, recheck: recheckOf(row), myDomain, orgId, runAsUserId };
  });
}

/** Marks re-checks that are held as being checked until then. */
export async function saveLeases(
  tx: Tx,
  _scope: InstanceScope,
  connectionIds: readonly string[],
  leaseUntil: Date,
): Promise<void> {
  await tx
    .update(recheck)
    .set({ state: "checking", alarmAt: null, leaseUntil, version: sql`${recheck.version} + 1` })
    .where(inArray(recheck.connectionId, [...connectionIds]));
}

/** Gives a check that begins the time it may take; false when it is no more the one with this lease. */
export async function renewLease(
  tx: Tx,
  scope: Scope,
  connectionId: string,
  { from, until }: { readonly from: Date; readonly until: Date },
): Promise<boolean> {
  const own = and(eq(recheck.workspaceId, scope.workspaceId), eq(recheck.connectionId, connectionId));
  const renewed = await tx
    .update(recheck)
    .set({ leaseUntil: until, version: sql`${recheck.version} + 1` })
    .where(and(own, eq(recheck.state, "checking"), eq(recheck.leaseUntil, from)))
    .returning({ id: recheck.connectionId });
  return renewed.length === 1;
}

/** Ends every lease: of a store that nobody else has open, where whoever had one has died. */
export async function endLeases(db: Database, _scope: InstanceScope, at: Date): Promise<void> {
  await db
    .update(recheck)
    .set({ leaseUntil: at, version: sql`${recheck.version} + 1` })
    .where(and(eq(recheck.state, "checking"), gt(recheck.leaseUntil, at)));
}

/** How much later than an interval and a quarter a check may be: an answer asked for a day's patience. */
const longestPatienceMinutes = 25 * 60;
/** Longer than any lease. */
const longestLeaseMinutes = 15;

/**
 * Has those checked within an hour, each at its own time, whose next check is further away than any rule allows: the clock was ahead
 * when it was set, and has been put right.
 */
export async function drawInRechecks(db: Database, _scope: InstanceScope, at: Date): Promise<void> {
  const now = at.toISOString();
  const usual = sql`(select recheck_minutes from workspace where workspace.id = recheck.workspace_id)`;
  const minutes = sql`coalesce(interval_minutes, ${usual}) * 1.25 + ${longestPatienceMinutes}`;
  await db.execute(sql`
    update recheck set state = 'waiting', lease_until = null, version = version + 1,
      alarm_at = ${now}::timestamptz
        + (('x' || substr(connection_id::text, 1, 8))::bit(32)::bigint / 4294967296.0) * interval '1 hour'
    where (state = 'waiting' and alarm_at > ${now}::timestamptz + (${minutes}) * interval '1 minute')
      or (state = 'checking' and lease_until > ${now}::timestamptz + ${longestLeaseMinutes}::int * interval '1 minute')`);
}

/** Holds the re-checks that wait of connections which are away; those that somebody has in hand just now are passed over. */
export async function holdRechecksOfAway(tx: Tx, { workspaceId }: Scope): Promise<readonly Recheck[]> {
  const isAway = and(eq(connection.workspaceId, workspaceId), eq(connection.health, "waiting"));
  const rows = await tx
    .select(columns)
    .from(recheck)
    .innerJoin(workspace, eq(workspace.id, recheck.workspaceId))
    .innerJoin(connection, eq(connection.id, recheck.connectionId))
    .where(and(isAway, eq(recheck.state, "waiting")))
    .for("update", { of: recheck, skipLocked: true });
  return rows.map(recheckOf);
}

/** Sets the alarms of re-checks that are held and wait, all by one statement. */
export async function saveAlarms(
  tx: Tx,
  { workspaceId }: Scope,
  alarms: readonly { readonly connectionId: string; readonly alarmAt: Date }[],
): Promise<void> {
  if (alarms.length === 0) return;
  const rows = JSON.stringify(alarms.map(({ connectionId, alarmAt }) => ({ id: connectionId, at: alarmAt })));
  await tx.execute(sql`
    update recheck set alarm_at = alarm.at, version = version + 1
    from jsonb_to_recordset(${rows}::jsonb) as alarm (id uuid, at timestamptz)
    where recheck.connection_id = alarm.id and recheck.workspace_id = ${workspaceId} and recheck.state = 'waiting'`);
}

type Row = Omit<typeof recheck.$inferSelect, "intervalMinutes"> & { readonly intervalMinutes: number };

export function recheckOf({
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
