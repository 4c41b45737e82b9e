import { isId } from "#lib/domain/ids";
import { type Actor, may } from "#lib/domain/people/principal";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { ControlId } from "#lib/domain/setup/controls";
import type { Asking } from "#lib/services/asking";
import type { Instance } from "#lib/services/instance";
import type { ServiceProblem } from "#lib/services/service-problem";
import { changeSetup, deleteTick, saveTick } from "#lib/store/queries/setups";

/** Keeps on the server that controls are set, or no longer; saying the same twice changes nothing. */
export async function tickControls(
  { instance, who: actor }: Asking,
  input: { setupId: string; controls: readonly ControlId[]; ticked: boolean },
): Promise<Result<null, ServiceProblem>> {
  if (!may(actor.role, "setup:change")) return refuse("forbidden");
  if (!isId(input.setupId)) return refuse("not-found");
  const at = instance.now();
  return instance.db.transaction(async (tx) => {
    if (!(await changeSetup(tx, actor.workspaceId, input.setupId, { updatedAt: at }))) return refuse("not-found");
    for (const control of input.controls) {
      if (input.ticked) await saveTick(tx, { setupId: input.setupId, control, tickedAt: at, tickedBy: actor.userId });
      else await deleteTick(tx, input.setupId, control);
    }
    return ok(null);
  });
}
