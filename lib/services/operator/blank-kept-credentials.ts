import type { AuditSubject, Kept } from "#lib/domain/audit/audit-event";
import { hiddenMark } from "#lib/domain/text/harmless";
import { auditIn } from "#lib/services/audit";
import { instanceScope } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { replaceAuditDetails } from "#lib/store/queries/audit-events";
import { type KeptTable, replaceKeptText } from "#lib/store/queries/kept-texts";
import type { Tx } from "#lib/store/transaction";
import type { KeptCredential } from "./find-kept-credentials.ts";

const subjectKinds = {
  connection: "connection",
  setup: "setup",
  project: "project",
  workspace: "workspace",
  remark: "remark",
  user: "person",
  audit_event: "audit-event",
} as const satisfies Record<KeptTable, AuditSubject>;

const scope = instanceScope("operator");

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
    await inTransaction(instance, scope, async (tx) => {
      if (!(await replaceKeptText(tx, scope, { ...one, table }, blankOf(one)))) return;
      await tell(tx, one);
      blanked += 1;
    });
  }
  const logged = found.filter(({ table }) => table === "audit_event");
  if (logged.length === 0) return blanked;
  await inTransaction(instance, scope, async (tx) => {
    const changes = new Map<string, Readonly<Record<string, Kept>>>();
    for (const { rowId, field } of logged) changes.set(rowId, { ...changes.get(rowId), [field]: hiddenMark });
    await replaceAuditDetails(tx, changes);
    for (const one of logged) await tell(tx, one);
  });
  return blanked + logged.length;
}

/** What stands there afterwards. Names stay apart from each other, and lists have something to show. */
function blankOf({ table, field, rowId }: KeptCredential): string {
  if (table === "remark") return hiddenMark;
  if (field !== "name" || table === "setup") return "";
  return `Name removed ${rowId.slice(0, 8)}`;
}

async function tell(tx: Tx, { table, rowId, field, looksLike, workspaceIds }: KeptCredential): Promise<void> {
  const on = { kind: subjectKinds[table], id: rowId };
  for (const workspaceId of workspaceIds) {
    await auditIn(tx, workspaceId, { action: "text.blanked", on, details: { field, looksLike } });
  }
}
