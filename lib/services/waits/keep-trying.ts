import { isId } from "#lib/domain/ids";
import { personOf } from "#lib/domain/people/principal";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import { mayCureItself } from "#lib/domain/wait/hope";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import { listCheckRuns } from "#lib/store/queries/check-runs";
import { holdSetup } from "#lib/store/queries/setups";
import { findWait } from "#lib/store/queries/waits";
import { applyToWait } from "./steps/apply-to-wait.ts";

/**
 * Has Orglink try a setup again by itself for up to half an hour, with everything it kept. `not-found` when there is nothing
 * to try with, or when waiting cannot cure the problem of the last run. Asking again changes nothing.
 */
export const keepTrying: Service<string, null> = async ({ instance, who }, setupId) => {
  const scope = authorize(who, "connection:create");
  if (!scope.ok) return scope;
  if (!isId(setupId)) return refused("not-found");
  const at = instance.now();
  return inTransaction(instance, scope.value, async (tx) => {
    const setup = await holdSetup(tx, scope.value, setupId);
    const keptUntil = setup?.secretKeptUntil;
    if (setup?.state !== "open" || !keptUntil || keptUntil <= at) return refused("not-found");
    const waiting = await findWait(tx, scope.value, setupId);
    if (waiting !== null && waiting.state !== "ended") return ok(null);
    const [lastRun] = await listCheckRuns(tx, scope.value, { setupId }, 1, "cancelled");
    const problem = lastRun?.problem;
    if (!problem || !mayCureItself(problem)) return refused("not-found");
    const onBehalfOf = personOf(scope.value.who);
    const begin = { type: "begin", at, problem, secretKeptUntil: keptUntil, onBehalfOf } as const;
    await applyToWait(instance, tx, scope.value, setup, begin);
    return ok(null);
  });
};
