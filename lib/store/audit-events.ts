import { desc, eq } from "drizzle-orm";
import { hiddenMark } from "#lib/domain/harmless";
import { findTypedCredential } from "#lib/domain/kept-text";
import type { Database } from "./database.ts";
import { auditEvent } from "./schema.ts";

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
    | "practice.changed";
  readonly subjectKind: "instance" | "session" | "setup" | "connection" | "project" | "practice-org" | "check-run";
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

/** The id of a workspace's latest event: it differs as soon as anything was changed there. Null before the first. */
export async function findLatestEventId(db: Database, workspaceId: string): Promise<string | null> {
  const rows = await db
    .select({ id: auditEvent.id })
    .from(auditEvent)
    .where(eq(auditEvent.workspaceId, workspaceId))
    .orderBy(desc(auditEvent.at))
    .limit(1);
  return rows[0]?.id ?? null;
}
