import { isId } from "#lib/domain/ids";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import { isRestorable } from "#lib/domain/setup/restorable";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import { holdSetup, reopenSetup } from "#lib/store/queries/setups";

/**
 * Takes up a setup again that was cancelled within a day: all that it knew, but for the Consumer Secret, which was wiped. `not-found`
 * for every other, and for the repair of a connection.
 */
export const restoreSetup: Service<string, null> = async ({ instance, who }, setupId) => {
  const scope = authorize(who, "setup:cancel");
  if (!scope.ok) return scope;
  if (!isId(setupId)) return refused("not-found");
  const at = instance.now();
  return inTransaction(instance, scope.value, async (tx) => {
    const setup = await holdSetup(tx, scope.value, setupId);
    if (setup?.state !== "cancelled" || setup.repairs !== null) return refused("not-found");
    if (!isRestorable(setup.updatedAt, at)) return refused("not-found");
    await reopenSetup(tx, scope.value, setupId, at);
    await audit(tx, { action: "setup.restored", on: { kind: "setup", id: setupId }, details: {} });
    return ok(null);
  });
};
