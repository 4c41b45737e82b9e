import { isId } from "#lib/domain/ids";
import { type LookEvent, next } from "#lib/domain/look/look";
import { canLook, type LookView, lookView } from "#lib/domain/look/look-view";
import type { PageWord } from "#lib/domain/look/page-word";
import { personOf } from "#lib/domain/people/principal";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import { findLook } from "#lib/store/queries/looks";
import { findSetup, holdSetup } from "#lib/store/queries/setups";
import { applyToLook } from "./steps/apply-to-look.ts";

/**
 * Keeps the org of a setup being looked at for as long as its guide is open, and reads how that stands. Most renewals find a lease
 * that is long enough, and then only read.
 */
export const renewLook: Service<{ readonly setupId: string; readonly page: PageWord }, LookView> = async (
  { instance, who },
  { setupId, page },
) => {
  const authorized = authorize(who, "setup:look");
  if (!authorized.ok) return authorized;
  const scope = authorized.value;
  const at = instance.now();
  const setup = isId(setupId) ? await findSetup(instance.db, scope, setupId) : null;
  if (setup === null || setup.repairs !== null) return refused("not-found");
  const found = await findLook(instance.db, scope, setupId);
  const event: LookEvent =
    page === "left" ? { type: "left", at } : { type: "renewed", at, onBehalfOf: personOf(scope.who) };
  if (!canLook(setup, at) || next(found, event) === found) return ok(lookView(setup, found, at));
  return inTransaction(instance, scope, async (tx) => {
    const held = await holdSetup(tx, scope, setupId);
    if (held === null) return refused("not-found");
    // It may have been cancelled since it was read.
    const look = canLook(held, at) ? (await applyToLook(instance, tx, scope, held, event)).look : found;
    return ok(lookView(held, look, at));
  });
};
