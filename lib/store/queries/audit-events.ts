import { eq, sql } from "drizzle-orm";
import { hiddenMark } from "#lib/domain/text/harmless";
import { findTypedCredential } from "#lib/domain/text/kept-text";
import type { Database } from "#lib/store/database";
import { auditEvent } from "#lib/store/schema";

/** What a person did to what. Never holds a credential: details are ids, names, hosts and codes. */
export type AuditEntry = {
  readonly id: string;
  readonly workspaceId: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly action:
    | "instance.claimed"
    | "session.started"
    | "setup.started"
    | "setup.cancelled"
    | "guide.remarked"
    | "waiting.started"
    | "waiting.stopped"
    | "check.cancelled"
    | "connection.created"
    | "connection.refused"
    | "connection.tested"
    | "connection.renamed"
    | "connection.deleted"
    | "project.created"
    | "secret.wiped"
    | "practice.changed"
    | "password.reset"
    | "text.blanked";
  readonly subjectKind:
    | "instance"
    | "session"
    | "setup"
    | "connection"
    | "project"
    | "practice-org"
    | "check-run"
    | "person"
    | "workspace"
    | "audit-event";
  readonly subjectId: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
};

/** Adds an event for good. A name that is a credential, which an older release may have kept, is hidden in it. */
export async function saveAuditEvent(db: Database, entry: AuditEntry): Promise<void> {
  const details = Object.entries(entry.details).map(([name, value]) => {
    const isCredential = typeof value === "string" && findTypedCredential(value) !== null;
    return [name, isCredential ? hiddenMark : value];
  });
  await db.insert(auditEvent).values({ ...entry, details: Object.fromEntries(details) });
}

/**
 * Replaces details of events that were to stay as they are, and nothing else: for what should never have been written. The
 * trigger that keeps the log append-only is off inside this transaction alone: others see it on, their writes wait until it
 * is on again, and a transaction that fails leaves it on. Only the table's owner may do this; waits 5 seconds for the lock.
 *
 * @see PostgreSQL, ALTER TABLE … DISABLE TRIGGER (SHARE ROW EXCLUSIVE, transactional)
 */
export async function replaceAuditDetails(
  tx: Database,
  changes: ReadonlyMap<string, AuditEntry["details"]>,
): Promise<void> {
  await tx.execute(sql`set local lock_timeout = '5s'`);
  await tx.execute(sql`alter table audit_event disable trigger audit_event_append_only`);
  for (const [id, details] of changes) {
    const merged = sql`${auditEvent.details} || ${JSON.stringify(details)}::jsonb`;
    await tx.update(auditEvent).set({ details: merged }).where(eq(auditEvent.id, id));
  }
  await tx.execute(sql`alter table audit_event enable trigger audit_event_append_only`);
}
