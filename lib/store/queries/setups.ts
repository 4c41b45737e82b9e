import { and, asc, desc, eq, getTableColumns, inArray, isNotNull, isNull, lte, max, or, sql } from "drizzle-orm";
import type { InstanceScope, Scope } from "#lib/domain/people/scope";
import type { ControlId } from "#lib/domain/setup/controls";
import type { Database } from "../database.ts";
import { setup, setupTick, user, wait } from "../schema.ts";
import type { Tx } from "../transaction.ts";
import { ofConnectionWithin, ofSetupWithin, setupsWithin } from "../within.ts";

type SetupRow = typeof setup.$inferSelect;

/** A setup as pages may see it: of the Consumer Secret only whether one is kept, and until when. */
export type Setup = Omit<SetupRow, "sealedConsumerSecret">;

const { sealedConsumerSecret: _sealed, ...columns } = getTableColumns(setup);

export async function insertSetup(
  tx: Tx,
  { workspaceId }: Scope,
  row: Omit<typeof setup.$inferInsert, "workspaceId">,
): Promise<void> {
  await tx.insert(setup).values({ ...row, workspaceId });
}

export async function findSetup(db: Database, scope: Scope, id: string): Promise<Setup | null> {
  const rows = await db
    .select(columns)
    .from(setup)
    .where(and(setupsWithin(scope), eq(setup.id, id)));
  return rows[0] ?? null;
}

/** The repair of a connection that is under way: at most one. */
export async function findOpenRepair(db: Database, scope: Scope, connectionId: string): Promise<Setup | null> {
  const rows = await db
    .select(columns)
    .from(setup)
    .where(and(ofConnectionWithin(scope, setup.repairs), openRepair(connectionId)));
  return rows[0] ?? null;
}

/** The same, held until the transaction ends: before its connection, as every setup. */
export async function holdOpenRepair(tx: Tx, scope: Scope, connectionId: string): Promise<Setup | null> {
  const rows = await tx
    .select(columns)
    .from(setup)
    .where(and(ofConnectionWithin(scope, setup.repairs), openRepair(connectionId)))
    .for("update");
  return rows[0] ?? null;
}

const openRepair = (connectionId: string) => and(eq(setup.repairs, connectionId), eq(setup.state, "open"));

/** Begins the repair of a connection that the transaction holds; null when somebody has begun one meanwhile. */
export async function insertRepair(
  tx: Tx,
  { workspaceId }: Scope,
  row: Omit<typeof setup.$inferInsert, "workspaceId" | "repairs"> & { readonly repairs: string },
): Promise<Setup | null> {
  const rows = await tx
    .insert(setup)
    .values({ ...row, workspaceId })
    .onConflictDoNothing({ target: setup.repairs, where: sql`repairs is not null and state = 'open'` })
    .returning(columns);
  return rows[0] ?? null;
}

/** Deletes the repairs of a connection that is going, with the Consumer Secrets they keep. */
export async function deleteRepairsOf(tx: Tx, { workspaceId }: Scope, connectionId: string): Promise<void> {
  await tx.delete(setup).where(and(eq(setup.workspaceId, workspaceId), eq(setup.repairs, connectionId)));
}

/** Which of the two looks somebody chose in the setup they changed last; null before their first. */
export async function findLatestLook(db: Database, scope: Scope, createdBy: string): Promise<SetupRow["look"] | null> {
  const rows = await db
    .select({ look: setup.look })
    .from(setup)
    .where(and(setupsWithin(scope), eq(setup.createdBy, createdBy), isNull(setup.repairs)))
    .orderBy(desc(setup.updatedAt))
    .limit(1);
  return rows[0]?.look ?? null;
}

/** An open setup in a list: whether Orglink tries it again by itself, and who began it. */
export type ListedSetup = Setup & { readonly isWaiting: boolean; readonly begunBy: string | null };

/** Setups of new connections that are still open, the latest first; a repair is shown at its connection. */
export async function listOpenSetups(db: Database, scope: Scope, limit = 20): Promise<readonly ListedSetup[]> {
  return db
    .select({ ...columns, isWaiting: sql<boolean>`coalesce(${wait.state} <> 'ended', false)`, begunBy: user.name })
    .from(setup)
    .leftJoin(wait, eq(wait.setupId, setup.id))
    .leftJoin(user, eq(user.id, setup.createdBy))
    .where(and(setupsWithin(scope), eq(setup.state, "open"), isNull(setup.repairs)))
    .orderBy(desc(setup.updatedAt))
    .limit(limit);
}

/** The one query that reads the sealed Consumer Secret of a setup, with the My Domain it is bound to. */
export async function findKeptSecret(
  db: Database,
  scope: Scope,
  id: string,
): Promise<{ sealed: string; myDomain: string; keptUntil: Date } | null> {
  const rows = await db
    .select({ sealed: setup.sealedConsumerSecret, myDomain: setup.myDomain, keptUntil: setup.secretKeptUntil })
    .from(setup)
    .where(and(setupsWithin(scope), eq(setup.id, id)));
  const row = rows[0];
  return row?.sealed && row.myDomain && row.keptUntil
    ? { sealed: row.sealed, myDomain: row.myDomain, keptUntil: row.keptUntil }
    : null;
}

type SetupChange = Partial<Omit<SetupRow, "id" | "workspaceId" | "createdAt" | "createdBy">> & { updatedAt: Date };

/** Changes an open setup; false when it is gone or ended. */
export async function updateSetup(tx: Tx, scope: Scope, id: string, change: SetupChange): Promise<boolean> {
  const changed = await tx
    .update(setup)
    .set(change)
    .where(and(setupsWithin(scope), eq(setup.id, id), eq(setup.state, "open")))
    .returning({ id: setup.id });
  return changed.length === 1;
}

/** Opens a cancelled setup again. */
export async function reopenSetup(tx: Tx, scope: Scope, id: string, updatedAt: Date): Promise<void> {
  await tx
    .update(setup)
    .set({ state: "open", updatedAt })
    .where(and(setupsWithin(scope), eq(setup.id, id), eq(setup.state, "cancelled")));
}

/** Wipes the Consumer Keys of setups, of whatever workspaces, that were cancelled at an instant or before. */
export async function wipeCancelledKeys(db: Database, _scope: InstanceScope, before: Date): Promise<void> {
  await db
    .update(setup)
    .set({ consumerKey: null })
    .where(and(eq(setup.state, "cancelled"), isNotNull(setup.consumerKey), lte(setup.updatedAt, before)));
}

/**
 * Holds a setup until the transaction ends, as it stands now: nobody else changes it meanwhile. Locks are taken in one order,
 * which is workspace, setup, wait, connection, check run; so this comes first in a transaction that touches more than the setup.
 */
export async function holdSetup(tx: Tx, scope: Scope, id: string): Promise<Setup | null> {
  const rows = await tx
    .select(columns)
    .from(setup)
    .where(and(setupsWithin(scope), eq(setup.id, id)))
    .for("update");
  return rows[0] ?? null;
}

/** Holds the setups that made or repair a connection, before it goes: its end changes them. */
export async function holdSetupsOf(tx: Tx, scope: Scope, connectionId: string): Promise<void> {
  const its = or(eq(setup.connectionId, connectionId), eq(setup.repairs, connectionId));
  const own = and(eq(setup.workspaceId, scope.workspaceId), its);
  await tx.select({ id: setup.id }).from(setup).where(own).orderBy(asc(setup.id)).for("update");
}

/** Setups of all workspaces whose Consumer Secret has been kept long enough, the longest first. */
export async function listExpiredSecrets(
  db: Database,
  _scope: InstanceScope,
  at: Date,
  limit = 500,
): Promise<readonly { id: string; workspaceId: string }[]> {
  return db
    .select({ id: setup.id, workspaceId: setup.workspaceId })
    .from(setup)
    .where(and(isNotNull(setup.sealedConsumerSecret), lte(setup.secretKeptUntil, at)))
    .orderBy(setup.secretKeptUntil)
    .limit(limit);
}

/** Wipes the Consumer Secret of a setup whose time is over; false when it has been replaced or wiped meanwhile. */
export async function wipeExpiredSecret(tx: Tx, scope: Scope, id: string, at: Date): Promise<boolean> {
  const wiped = await tx
    .update(setup)
    .set({ sealedConsumerSecret: null, secretKeptUntil: null })
    .where(
      and(setupsWithin(scope), eq(setup.id, id), isNotNull(setup.sealedConsumerSecret), lte(setup.secretKeptUntil, at)),
    )
    .returning({ id: setup.id });
  return wiped.length === 1;
}

export async function listTicks(db: Database, scope: Scope, setupId: string): Promise<ReadonlySet<ControlId>> {
  const rows = await db
    .select({ control: setupTick.control })
    .from(setupTick)
    .where(and(eq(setupTick.setupId, setupId), ofSetupWithin(scope, setupTick.setupId)));
  return new Set(rows.map((row) => row.control));
}

/** The ticks of several setups, by setup; one without ticks is not in it. */
export async function listTicksOf(
  db: Database,
  scope: Scope,
  setupIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<ControlId>>> {
  const ticks = new Map<string, Set<ControlId>>();
  if (setupIds.length === 0) return ticks;
  const rows = await db
    .select({ setupId: setupTick.setupId, control: setupTick.control })
    .from(setupTick)
    .where(and(inArray(setupTick.setupId, [...setupIds]), ofSetupWithin(scope, setupTick.setupId)));
  for (const { setupId, control } of rows) ticks.set(setupId, (ticks.get(setupId) ?? new Set()).add(control));
  return ticks;
}

/** When a control of the guide was last ticked as set. */
export async function findLastTickAt(db: Database, scope: Scope, setupId: string): Promise<Date | null> {
  const rows = await db
    .select({ at: max(setupTick.tickedAt) })
    .from(setupTick)
    .where(and(eq(setupTick.setupId, setupId), ofSetupWithin(scope, setupTick.setupId)));
  return rows[0]?.at ?? null;
}

// Ticks are changed of a setup that the transaction has held or changed before.

/** Ticks a control; false when it is ticked already. */
export async function insertTick(
  tx: Tx,
  _scope: Scope,
  row: { setupId: string; control: ControlId; tickedAt: Date; tickedBy: string | null },
): Promise<boolean> {
  const ticked = await tx.insert(setupTick).values(row).onConflictDoNothing().returning({ at: setupTick.tickedAt });
  return ticked.length === 1;
}

/** Takes a tick back; false when there is none. */
export async function deleteTick(tx: Tx, _scope: Scope, setupId: string, control: ControlId): Promise<boolean> {
  const own = and(eq(setupTick.setupId, setupId), eq(setupTick.control, control));
  const gone = await tx.delete(setupTick).where(own).returning({ at: setupTick.tickedAt });
  return gone.length === 1;
}
