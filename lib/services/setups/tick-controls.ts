import { controlList } from "#lib/domain/audit/audit-event";
import { isId } from "#lib/domain/ids";
import { personOf } from "#lib/domain/people/principal";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { ControlId } from "#lib/domain/setup/controls";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import { deleteTick, insertTick, updateSetup } from "#lib/store/queries/setups";

export type Ticks = { readonly setupId: string; readonly controls: readonly ControlId[]; readonly ticked: boolean };

/** Keeps on the server that controls are set, or no longer, as one event; saying the same twice changes nothing. */
export const tickControls: Service<Ticks, null> = async ({ instance, who }, { setupId, controls, ticked }) => {
  const scope = authorize(who, "setup:change");
  if (!scope.ok) return scope;
  if (!isId(setupId)) return refused("not-found");
  const at = instance.now();
  const tickedBy = personOf(scope.value.who);
  return inTransaction(instance, scope.value, async (tx) => {
    if (!(await updateSetup(tx, scope.value, setupId, { updatedAt: at }))) return refused("not-found");
    const changed: ControlId[] = [];
    for (const control of controls) {
      const hasChanged = ticked
        ? await insertTick(tx, scope.value, { setupId, control, tickedAt: at, tickedBy })
        : await deleteTick(tx, scope.value, setupId, control);
      if (hasChanged) changed.push(control);
    }
    if (changed.length > 0) {
      const details = { controls: controlList(changed), ticked };
      await audit(tx, { action: "setup.ticked", on: { kind: "setup", id: setupId }, details });
    }
    return ok(null);
  });
};
