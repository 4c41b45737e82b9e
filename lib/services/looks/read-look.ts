import { isId } from "#lib/domain/ids";
import { type LookView, lookView } from "#lib/domain/look/look-view";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { findLook } from "#lib/store/queries/looks";
import { findSetup } from "#lib/store/queries/setups";

/** How the look at the org of a setup stands right now, for those who may only read: it keeps nothing going. */
export const readLook: Service<string, LookView> = async ({ instance, who }, setupId) => {
  const scope = authorize(who, "setup:read");
  if (!scope.ok) return scope;
  const setup = isId(setupId) ? await findSetup(instance.db, scope.value, setupId) : null;
  if (setup === null) return refused("not-found");
  return ok(lookView(setup, await findLook(instance.db, scope.value, setupId), instance.now()));
};
