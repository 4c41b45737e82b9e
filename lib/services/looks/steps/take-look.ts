import type { Look, LookEvent } from "#lib/domain/look/look";
import { canLook } from "#lib/domain/look/look-view";
import type { Scope } from "#lib/domain/people/scope";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { hasRunUnderWay } from "#lib/store/queries/looks";
import { holdSetup, type Setup } from "#lib/store/queries/setups";
import { findWait } from "#lib/store/queries/waits";
import { applyToLook } from "./apply-to-look.ts";

/** Longest a look can take: six calls one after the other with the door's own 10 s each, and room for the store. */
export const longestLookMs = 75_000;

/** How long a look stands back for a try or for somebody's own run. */
const standBackMs = 15_000;

/** A look that has begun, for one caller only, and with what. */
export type TakenLook = { readonly setup: Setup; readonly look: Extract<Look, { state: "looking" }> };

/**
 * Takes the look that is due, or that somebody asks for; null when there is none to make: it is made elsewhere, comes later, or has
 * nothing to look with, which ends it. It stands back while a run of the setup is under way.
 */
export function takeLook(
  instance: Instance,
  scope: Scope,
  setupId: string,
  by: { readonly type: "due" } | { readonly type: "asked"; readonly onBehalfOf: string | null },
): Promise<TakenLook | null> {
  const at = instance.now();
  return inTransaction(instance, scope, async (tx) => {
    const setup = await holdSetup(tx, scope, setupId);
    if (setup === null) return null;
    const happen = (event: LookEvent) => applyToLook(instance, tx, scope, setup, event);
    if (!canLook(setup, at)) {
      await happen({ type: "ended", at });
      return null;
    }
    const wait = await findWait(tx, scope, setupId);
    const isTried = wait?.state === "trying" && wait.leaseUntil > at;
    if (isTried || (await hasRunUnderWay(tx, scope, setupId, at))) {
      await happen({ type: "put-off", at, pauseMs: standBackMs });
      return null;
    }
    const { look, hasChanged } = await happen({ ...by, at, leaseUntil: new Date(at.getTime() + longestLookMs) });
    return hasChanged && look?.state === "looking" ? { setup, look } : null;
  });
}
