import { audit } from "#lib/services/audit";
import { authorize, instanceScope, systemIn } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { holdConnection } from "#lib/store/queries/connections";
import { forgetReplacement, listReplacedBefore, wipePreviousValues } from "#lib/store/queries/replaced-values";

/** How long a repair can be undone: long enough to notice what it broke, no longer than a secret without use should lie about. */
export const undoableForMs = 14 * 24 * 3_600_000;

/** Wipes what repairs replaced and nobody put back in time: each in a transaction of its own. */
export async function wipeOldPreviousValues(instance: Instance): Promise<void> {
  const before = new Date(instance.now().getTime() - undoableForMs);
  for (const { id, workspaceId } of await listReplacedBefore(instance.db, instanceScope("jobs"), before)) {
    const scope = authorize(systemIn(workspaceId, "wipe-secrets"), "secret:wipe");
    if (!scope.ok) continue;
    await inTransaction(instance, scope.value, async (tx) => {
      const connection = await holdConnection(tx, scope.value, id);
      // Somebody may have repaired it once more since.
      if (!connection?.replacedAt || connection.replacedAt > before) return;
      await forgetReplacement(tx, scope.value, id);
      if (connection.previousMyDomain === null) return;
      await wipePreviousValues(tx, scope.value, id);
      await audit(tx, { action: "secret.wiped", on: { kind: "connection", id }, details: { why: "time-over" } });
    });
  }
}
