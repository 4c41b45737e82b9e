import { isId } from "#lib/domain/ids";
import { personOf } from "#lib/domain/people/principal";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { findSetup } from "#lib/store/queries/setups";
import { makeLook } from "./steps/make-look.ts";
import { takeLook } from "./steps/take-look.ts";

/**
 * Looks at the org of a setup at once, and answers when it has seen it. `hasLooked` is false where none was made: one is under way or
 * was made a moment ago, there have been too many, or a run asks the same just now.
 */
export const lookNow: Service<string, { readonly hasLooked: boolean }> = async ({ instance, who }, setupId) => {
  const scope = authorize(who, "setup:look");
  if (!scope.ok) return scope;
  const setup = isId(setupId) ? await findSetup(instance.db, scope.value, setupId) : null;
  if (setup?.state !== "open" || setup.repairs !== null) return refused("not-found");
  const onBehalfOf = personOf(scope.value.who);
  const taken = await takeLook(instance, scope.value, setupId, { type: "asked", onBehalfOf });
  if (taken === null) return ok({ hasLooked: false });
  await makeLook(instance, scope.value, taken, { isAsked: true });
  return ok({ hasLooked: true });
};
