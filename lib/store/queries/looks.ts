import { and, eq, sql } from "drizzle-orm";
import type { Look } from "#lib/domain/look/look";
import type { Scope } from "#lib/domain/people/scope";
import type { Database } from "../database.ts";
import { checkRun, look } from "../schema.ts";
import type { Tx } from "../transaction.ts";
import { ofSetupWithin, runsWithin } from "../within.ts";

/** The look at the org of a setup; null when its guide was never open. */
export async function findLook(db: Database, scope: Scope, setupId: string): Promise<Look | null> {
  const own = and(eq(look.setupId, setupId), ofSetupWithin(scope, look.setupId));
  const [row] = await db.select().from(look).where(own);
  return row ? lookOf(row) : null;
}

/** The same, held until the transaction ends: after its setup and its wait. */
export async function holdLook(tx: Tx, { workspaceId }: Scope, setupId: string): Promise<Look | null> {
  const own = and(eq(look.workspaceId, workspaceId), eq(look.setupId, setupId));
  const [row] = await tx.select().from(look).where(own).for("update");
  return row ? lookOf(row) : null;
}

/** Keeps a look as it stands now. */
export async function saveLook(tx: Tx, { workspaceId }: Scope, setupId: string, now: Look): Promise<void> {
  const { alarmAt, leaseUntil } = { alarmAt: null, leaseUntil: null, ...now };
  const row = { ...now, alarmAt, leaseUntil };
  await tx
    .insert(look)
    .values({ ...row, setupId, workspaceId, version: 1 })
    .onConflictDoUpdate({ target: look.setupId, set: { ...row, version: sql`${look.version} + 1` } });
}

/** Whether a check of a setup is under way, of whoever. */
export async function hasRunUnderWay(db: Database, scope: Scope, setupId: string, at: Date): Promise<boolean> {
  const running = and(
    eq(checkRun.setupId, setupId),
    eq(checkRun.state, "running"),
    sql`${checkRun.endsBy} > ${at.toISOString()}`,
  );
  const rows = await db
    .select({ id: checkRun.id })
    .from(checkRun)
    .where(and(runsWithin(scope), running))
    .limit(1);
  return rows.length > 0;
}

function lookOf(row: typeof look.$inferSelect): Look {
  const { setupId: _setup, workspaceId: _workspace, version: _version, state, alarmAt, leaseUntil, ...common } = row;
  if (state === "watching" && alarmAt) return { ...common, state, alarmAt };
  if (state === "looking" && leaseUntil) return { ...common, state, leaseUntil };
  return { ...common, state: "resting" };
}
