import { audit } from "#lib/services/audit";
import { authorize, instanceScope, systemIn } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { applyToLook } from "#lib/services/looks/steps/apply-to-look";
import { applyToWait } from "#lib/services/waits/steps/apply-to-wait";
import { holdSetup, listExpiredSecrets, wipeExpiredSecret } from "#lib/store/queries/setups";

/** Wipes every Consumer Secret that a setup kept for longer than it may, which ends its wait: each in a transaction of its own. */
export async function wipeExpiredSecrets(instance: Instance): Promise<void> {
  const at = instance.now();
  for (const { id, workspaceId } of await listExpiredSecrets(instance.db, instanceScope("jobs"), at)) {
    const scope = authorize(systemIn(workspaceId, "wipe-secrets"), "secret:wipe");
    if (!scope.ok) continue;
    await inTransaction(instance, scope.value, async (tx) => {
      const setup = await holdSetup(tx, scope.value, id);
      if (setup === null || !(await wipeExpiredSecret(tx, scope.value, id, at))) return;
      await applyToWait(instance, tx, scope.value, setup, { type: "ended", end: "gave-up" });
      await applyToLook(instance, tx, scope.value, setup, { type: "ended", at });
      await audit(tx, { action: "secret.wiped", on: { kind: "setup", id }, details: { why: "time-over" } });
    });
  }
}
