import { isId } from "#lib/domain/ids";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import { type WaitView, waitView } from "#lib/domain/wait/wait-view";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { findSetup } from "#lib/store/queries/setups";
import { findWait } from "#lib/store/queries/waits";

/** How the wait of a setup stands right now. */
export const readWait: Service<string, WaitView> = async ({ instance, who }, setupId) => {
  const scope = authorize(who, "setup:read");
  if (!scope.ok) return scope;
  const setup = isId(setupId) ? await findSetup(instance.db, scope.value, setupId) : null;
  if (setup === null) return refused("not-found");
  return ok(waitView(setup, await findWait(instance.db, scope.value, setupId), instance.now()));
};
