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

export async function saveAuditEvent(db: Database, entry: AuditEntry): Promise<void> {
  await db.insert(auditEvent).values(entry);
}
