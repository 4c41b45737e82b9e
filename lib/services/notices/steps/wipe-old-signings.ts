import { authorize, instanceScope, systemIn } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { listOldSignings, wipeOldSigning } from "#lib/store/queries/notice-channels";

/** Wipes the secrets that webhooks were signed with until they were replaced, once their time is over: each in a transaction of its own. */
export async function wipeOldSignings(instance: Instance): Promise<void> {
  const at = instance.now();
  for (const { id, workspaceId } of await listOldSignings(instance.db, instanceScope("jobs"), at)) {
    const scope = authorize(systemIn(workspaceId, "wipe-secrets"), "secret:wipe");
    if (!scope.ok) continue;
    await inTransaction(instance, scope.value, (tx) => wipeOldSigning(tx, scope.value, id, at));
  }
}
