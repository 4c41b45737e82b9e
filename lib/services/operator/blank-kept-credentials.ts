import { hiddenMark } from "#lib/domain/text/harmless";
import type { Instance } from "#lib/services/instance";
import type { Database } from "#lib/store/database";
import { type AuditEntry, replaceAuditDetails, saveAuditEvent } from "#lib/store/queries/audit-events";
import { type KeptTable, replaceKeptText } from "#lib/store/queries/kept-texts";
import type { KeptCredential } from "./find-kept-credentials.ts";

const subjectKinds = {
  connection: "connection",
  setup: "setup",
  project: "project",
  workspace: "workspace",
  user: "person",
  audit_event: "audit-event",
} as const satisfies Record<KeptTable, AuditEntry["subjectKind"]>;

/**
 * Blanks texts that look like a credential: a name becomes one that says so, everything else `[hidden]` or nothing. Each
 * stands as an event of its own in the audit log. The log's own rows are changed in one transaction, which alone is let
 * past the rule that they never change; every other row in its own.
 * @returns how many were blanked; fewer when somebody changed a text meanwhile
 */
export async function blankKeptCredentials(instance: Instance, found: readonly KeptCredential[]): Promise<number> {
  let blanked = 0;
  for (const one of found) {
    const { table } = one;
    if (table === "audit_event") continue;
    await instance.db.transaction(async (tx) => {
      if (!(await replaceKeptText(tx, { ...one, table }, blankOf(one)))) return;
      await tell(instance, tx, one);
      blanked += 1;
    });
  }
  const logged = found.filter(({ table }) => table === "audit_event");
  if (logged.length === 0) return blanked;
  await instance.db.transaction(async (tx) => {
    const changes = new Map<string, AuditEntry["details"]>();
    for (const { rowId, field } of logged) changes.set(rowId, { ...changes.get(rowId), [field]: hiddenMark });
    await replaceAuditDetails(tx, changes);
    for (const one of logged) await tell(instance, tx, one);
  });
  return blanked + logged.length;
}

/** What stands there afterwards. Names stay apart from each other, and lists have something to show. */
function blankOf({ table, field, rowId }: KeptCredential): string {
  if (field !== "name" || table === "setup") return "";
  return `Name removed ${rowId.slice(0, 8)}`;
}

async function tell(
  { newId, now }: Instance,
  tx: Database,
  { table, rowId, field, looksLike, workspaceIds }: KeptCredential,
): Promise<void> {
  for (const workspaceId of workspaceIds) {
    await saveAuditEvent(tx, {
      id: newId(),
      workspaceId,
      at: now(),
      actorId: null,
      action: "text.blanked",
      subjectKind: subjectKinds[table],
      subjectId: rowId,
      details: { field, looksLike, by: "operator" },
    });
  }
}
