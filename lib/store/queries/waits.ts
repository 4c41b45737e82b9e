import { and, eq, lte, or, sql } from "drizzle-orm";
import type { InstanceScope, Scope } from "#lib/domain/people/scope";
import type { Wait } from "#lib/domain/wait/wait";
import type { Database } from "../database.ts";
import { wait } from "../schema.ts";
import type { Tx } from "../transaction.ts";
import { ofSetupWithin } from "../within.ts";

/** The wait of a setup; null when it never waited. */
export async function findWait(db: Database, scope: Scope, setupId: string): Promise<Wait | null> {
  const own = and(eq(wait.setupId, setupId), ofSetupWithin(scope, wait.setupId));
  const [row] = await db.select().from(wait).where(own);
  return row ? waitOf(row) : null;
}

/** The same, held until the transaction ends: after its setup, which is held already. */
export async function holdWait(tx: Tx, { workspaceId }: Scope, setupId: string): Promise<Wait | null> {
  const own = and(eq(wait.workspaceId, workspaceId), eq(wait.setupId, setupId));
  const [row] = await tx.select().from(wait).where(own).for("update");
  return row ? waitOf(row) : null;
}

/** Keeps a wait as it stands now. */
export async function saveWait(tx: Tx, { workspaceId }: Scope, setupId: string, now: Wait): Promise<void> {
  const row = rowOf(now);
  await tx
    .insert(wait)
    .values({ ...row, setupId, workspaceId, version: 1 })
    .onConflictDoUpdate({ target: wait.setupId, set: { ...row, version: sql`${wait.version} + 1` } });
}

/** Waits of all workspaces whose alarm rang before an instant, or whose try has died by then; the longest due first. */
export async function listOverdueWaits(
  db: Database,
  _scope: InstanceScope,
  before: Date,
  limit = 500,
): Promise<readonly { setupId: string; workspaceId: string }[]> {
  const isDue = and(eq(wait.state, "waiting"), lte(wait.alarmAt, before));
  const hasDied = and(eq(wait.state, "trying"), lte(wait.leaseUntil, before));
  return db
    .select({ setupId: wait.setupId, workspaceId: wait.workspaceId })
    .from(wait)
    .where(or(isDue, hasDied))
    .orderBy(sql`coalesce(${wait.alarmAt}, ${wait.leaseUntil})`)
    .limit(limit);
}

/** In which workspace a setup waits: for an alarm that an older release set, whose job names the setup alone. */
export async function findWorkspaceOfWait(
  db: Database,
  _scope: InstanceScope,
  setupId: string,
): Promise<string | null> {
  const [row] = await db.select({ workspaceId: wait.workspaceId }).from(wait).where(eq(wait.setupId, setupId));
  return row?.workspaceId ?? null;
}

type Row = typeof wait.$inferSelect;

function waitOf({ since, until, tries, onBehalfOf, state, alarmAt, leaseUntil, end }: Row): Wait {
  const common = { since, until, tries, onBehalfOf };
  if (state === "waiting" && alarmAt) return { ...common, state, alarmAt };
  if (state === "trying" && leaseUntil) return { ...common, state, leaseUntil };
  return { ...common, state: "ended", end: end ?? "stopped" };
}

function rowOf(now: Wait) {
  const { since, until, tries, onBehalfOf, state } = now;
  const common = { since, until, tries, onBehalfOf, state };
  const nothing = { alarmAt: null, leaseUntil: null, end: null };
  if (now.state === "waiting") return { ...common, ...nothing, alarmAt: now.alarmAt };
  if (now.state === "trying") return { ...common, ...nothing, leaseUntil: now.leaseUntil };
  return { ...common, ...nothing, end: now.end };
}
