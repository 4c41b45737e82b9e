import { isId } from "#lib/domain/ids";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { cancelCheckRunsOf } from "#lib/services/checks/steps/cancel-check-runs";
import { abortCheckRun } from "#lib/services/checks/steps/perform-check-run";
import { inTransaction } from "#lib/services/in-transaction";
import { holdSetup } from "#lib/store/queries/setups";
import { applyToWait } from "./steps/apply-to-wait.ts";

/** Ends the wait of a setup at once, with a try that is under way. What was typed stays, the Consumer Secret sealed. */
export const stopTrying: Service<string, null> = async ({ instance, who }, setupId) => {
  const scope = authorize(who, "connection:create");
  if (!scope.ok) return scope;
  if (!isId(setupId)) return refused("not-found");
  const cut = await inTransaction(instance, scope.value, async (tx) => {
    const setup = await holdSetup(tx, scope.value, setupId);
    if (setup === null) return refused("not-found");
    const stopped = await applyToWait(instance, tx, scope.value, setup, { type: "ended", end: "stopped" });
    return ok(stopped.hasChanged ? await cancelCheckRunsOf(tx, scope.value, setupId, instance.now()) : []);
  });
  if (!cut.ok) return cut;
  cut.value.forEach(abortCheckRun);
  return ok(null);
};
