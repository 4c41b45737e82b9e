import { eq, sql } from "drizzle-orm";
import type { Kept } from "#lib/domain/audit/audit-event";
import { auditEvent } from "../schema.ts";
import type { Tx } from "../transaction.ts";

/** Adds an event for good. `audit` of the services makes the row. */
export async function insertAuditEvent(tx: Tx, row: typeof auditEvent.$inferInsert): Promise<void> {
  await tx.insert(auditEvent).values(row);
}

/**
 * Replaces details of events that were to stay as they are, and nothing else: for what should never have been written. The
 * trigger that keeps the log append-only is off inside this transaction alone: others see it on, their writes wait until it
 * is on again, and a transaction that fails leaves it on. Only the table's owner may do this; waits 5 seconds for the lock.
 *
 * @see PostgreSQL, ALTER TABLE … DISABLE TRIGGER (SHARE ROW EXCLUSIVE, transactional)
 */
export async function replaceAuditDetails(
  tx: Tx,
  changes: ReadonlyMap<string, Readonly<Record<string, Kept>>>,
): Promise<void> {
  await tx.execute(sql`set local lock_timeout = '5s'`);
  await tx.execute(sql`alter table audit_event disable trigger audit_event_append_only`);
  for (const [id, details] of changes) {
    const merged = sql`${auditEvent.details} || ${JSON.stringify(details)}::jsonb`;
    await tx.update(auditEvent).set({ details: merged }).where(eq(auditEvent.id, id));
  }
  await tx.execute(sql`alter table audit_event enable trigger audit_event_append_only`);
}
