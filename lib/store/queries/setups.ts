import { and, asc, desc, eq, getTableColumns, inArray, isNotNull, lte, max, sql } from "drizzle-orm";
import type { ControlId } from "#lib/domain/setup/controls";
import type { Database } from "#lib/store/database";
import { setup, setupTick } from "#lib/store/schema";

type SetupRow = typeof setup.$inferSelect;

/** A setup as pages may see it: of the Consumer Secret only whether one is kept, and until when. */
export type Setup = Omit<SetupRow, "sealedConsumerSecret">;

const { sealedConsumerSecret: _sealed, ...columns } = getTableColumns(setup);

export async function saveSetup(db: Database, row: typeof setup.$inferInsert): Promise<void> {
  await db.insert(setup).values(row);
}

export async function findSetup(db: Database, workspaceId: string, id: string): Promise<Setup | null> {
  const rows = await db
    .select(columns)
    .from(setup)
    .where(and(eq(setup.workspaceId, workspaceId), eq(setup.id, id)));
  return rows[0] ?? null;
}

/** Which of the two looks somebody chose in the setup they changed last; null before their first. */
export async function findLatestLook(
  db: Database,
  workspaceId: string,
  createdBy: string,
): Promise<SetupRow["look"] | null> {
  const rows = await db
    .select({ look: setup.look })
    .from(setup)
    .where(and(eq(setup.workspaceId, workspaceId), eq(setup.createdBy, createdBy)))
    .orderBy(desc(setup.updatedAt))
    .limit(1);
  return rows[0]?.look ?? null;
}

/** Setups still open in a workspace, the latest first. */
export async function listOpenSetups(db: Database, workspaceId: string, limit = 20): Promise<readonly Setup[]> {
  return db
    .select(columns)
    .from(setup)
    .where(and(eq(setup.workspaceId, workspaceId), eq(setup.state, "open")))
    .orderBy(desc(setup.updatedAt))
    .limit(limit);
}

/** The one query that reads the sealed Consumer Secret of a setup, with the My Domain it is bound to. */
export async function findKeptSecret(
  db: Database,
  workspaceId: string,
  id: string,
): Promise<{ sealed: string; myDomain: string; keptUntil: Date } | null> {
  const rows = await db
    .select({ sealed: setup.sealedConsumerSecret, myDomain: setup.myDomain, keptUntil: setup.secretKeptUntil })
    .from(setup)
    .where(and(eq(setup.workspaceId, workspaceId), eq(setup.id, id)));
  const row = rows[0];
  return row?.sealed && row.myDomain && row.keptUntil
    ? { sealed: row.sealed, myDomain: row.myDomain, keptUntil: row.keptUntil }
    : null;
}

type SetupChange = Partial<Omit<SetupRow, "id" | "workspaceId" | "createdAt" | "createdBy">> & { updatedAt: Date };

/** Changes an open setup; false when it is gone or ended. */
export async function changeSetup(
  db: Database,
  workspaceId: string,
  id: string,
  change: SetupChange,
): Promise<boolean> {
  const changed = await db
    .update(setup)
    .set(change)
    .where(and(eq(setup.workspaceId, workspaceId), eq(setup.id, id), eq(setup.state, "open")))
    .returning({ id: setup.id });
  return changed.length === 1;
}

/**
 * Holds a setup until the transaction ends, as it stands now: nobody else changes it meanwhile. Locks are taken in one order,
 * which is workspace, setup, connection, check run; so this comes first in a transaction that touches more than the setup.
 */
export async function holdSetup(db: Database, workspaceId: string, id: string): Promise<Setup | null> {
  const rows = await db
    .select(columns)
    .from(setup)
    .where(and(eq(setup.workspaceId, workspaceId), eq(setup.id, id)))
    .for("update");
  return rows[0] ?? null;
}

/** Holds the setups that made a connection, before it goes: its end changes them. */
export async function holdSetupsOf(db: Database, workspaceId: string, connectionId: string): Promise<void> {
  const made = and(eq(setup.workspaceId, workspaceId), eq(setup.connectionId, connectionId));
  await db.select({ id: setup.id }).from(setup).where(made).orderBy(asc(setup.id)).for("update");
}

/**
 * Wipes every kept Consumer Secret whose time is over, which ends a wait too. Returns the setups that lost one. One that somebody
 * holds is left for the next time, so that two who wipe never wait for each other.
 */
export async function wipeKeptSecrets(db: Database, at: Date): Promise<readonly { id: string; workspaceId: string }[]> {
  const isOver = and(isNotNull(setup.sealedConsumerSecret), lte(setup.secretKeptUntil, at));
  const over = db.select({ id: setup.id }).from(setup).where(isOver).for("update", { skipLocked: true });
  return db
    .update(setup)
    .set({
      sealedConsumerSecret: null,
      secretKeptUntil: null,
      nextTryAt: null,
      waitingEnd: sql`case when ${setup.nextTryAt} is null then ${setup.waitingEnd} else 'gave-up' end`,
    })
    .where(inArray(setup.id, over))
    .returning({ id: setup.id, workspaceId: setup.workspaceId });
}

export async function listTicks(db: Database, setupId: string): Promise<ReadonlySet<ControlId>> {
  const rows = await db.select({ control: setupTick.control }).from(setupTick).where(eq(setupTick.setupId, setupId));
  return new Set(rows.map((row) => row.control));
}

/** When a control of the guide was last ticked as set. */
export async function findLastTickAt(db: Database, setupId: string): Promise<Date | null> {
  const rows = await db
    .select({ at: max(setupTick.tickedAt) })
    .from(setupTick)
    .where(eq(setupTick.setupId, setupId));
  return rows[0]?.at ?? null;
}

export async function saveTick(
  db: Database,
  row: { setupId: string; control: ControlId; tickedAt: Date; tickedBy: string },
): Promise<void> {
  await db.insert(setupTick).values(row).onConflictDoNothing();
}

export async function deleteTick(db: Database, setupId: string, control: ControlId): Promise<void> {
  await db.delete(setupTick).where(and(eq(setupTick.setupId, setupId), eq(setupTick.control, control)));
}
