import { isId } from "#lib/domain/ids";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { cancelCheckRunsOf } from "#lib/services/checks/steps/cancel-check-runs";
import { abortCheckRun } from "#lib/services/checks/steps/perform-check-run";
import { inTransaction } from "#lib/services/in-transaction";
import { applyToLook } from "#lib/services/looks/steps/apply-to-look";
import { applyToWait } from "#lib/services/waits/steps/apply-to-wait";
import { wipeAllDraftSecrets } from "#lib/store/queries/drafts";
import { holdSetup, updateSetup } from "#lib/store/queries/setups";

/**
 * Ends a setup without a connection, its wait and the runs under way with it, and wipes every Consumer Secret that was typed for it
 * at once. Its check runs stay; all else of it too, for as long as it can be restored.
 */
export const cancelSetup: Service<string, null> = async ({ instance, who }, setupId) => {
  const scope = authorize(who, "setup:cancel");
  if (!scope.ok) return scope;
  if (!isId(setupId)) return refused("not-found");
  const at = instance.now();
  const cancelled = await inTransaction(instance, scope.value, async (tx) => {
    const setup = await holdSetup(tx, scope.value, setupId);
    if (setup?.state !== "open") return refused("not-found");
    // What a setup knows of its app stays for as long as it can be restored; a repair cannot.
    const key = setup.repairs === null ? {} : { consumerKey: null };
    const wiped = { ...key, sealedConsumerSecret: null, secretKeptUntil: null };
    await updateSetup(tx, scope.value, setupId, { state: "cancelled", ...wiped, updatedAt: at });
    await applyToWait(instance, tx, scope.value, setup, { type: "ended", end: "stopped" });
    await applyToLook(instance, tx, scope.value, setup, { type: "ended", at });
    await wipeAllDraftSecrets(tx, scope.value, [setupId, ...(setup.repairs ? [setup.repairs] : [])]);
    const on = { kind: "setup", id: setupId } as const;
    await audit(tx, { action: "setup.cancelled", on, details: {} });
    if (setup.secretKeptUntil) await audit(tx, { action: "secret.wiped", on, details: { why: "setup-cancelled" } });
    return ok(await cancelCheckRunsOf(tx, scope.value, setupId, at));
  });
  if (!cancelled.ok) return cancelled;
  cancelled.value.forEach(abortCheckRun);
  return ok(null);
};
