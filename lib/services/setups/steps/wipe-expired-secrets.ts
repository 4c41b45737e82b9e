import type { Instance } from "#lib/services/instance";
import { saveAuditEvent } from "#lib/store/queries/audit-events";
import { interruptCheckRuns } from "#lib/store/queries/check-runs";
import { wipeKeptSecrets } from "#lib/store/queries/setups";

/** Wipes every Consumer Secret that a setup kept for longer than it may, and marks runs past their time as interrupted. */
export async function wipeExpiredSecrets(instance: Instance): Promise<void> {
  const at = instance.now();
  await interruptCheckRuns(instance.db, at, at);
  await instance.db.transaction(async (tx) => {
    for (const { id, workspaceId } of await wipeKeptSecrets(tx, at)) {
      await saveAuditEvent(tx, {
        id: instance.newId(),
        workspaceId,
        at,
        actorId: null,
        action: "secret.wiped",
        subjectKind: "setup",
        subjectId: id,
        details: {},
      });
    }
  });
}
