import { isId } from "#lib/domain/ids";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import { applyToWait } from "#lib/services/waits/steps/apply-to-wait";
import { findCheckRun, holdRunning } from "#lib/store/queries/check-runs";
import { holdSetup } from "#lib/store/queries/setups";
import { cancelHeldCheckRun } from "./steps/cancel-check-runs.ts";
import { abortCheckRun } from "./steps/perform-check-run.ts";

/**
 * Ends a check run that is under way: its open calls are cut, nothing is saved of it but how far it came, and a wait it
 * belonged to ends. A run that has ended stays as it is; that is no problem, whoever was faster.
 */
export const cancelCheckRun: Service<string, null> = async ({ instance, who }, runId) => {
  const seen = authorize(who, "check:read");
  if (!seen.ok) return seen;
  const run = isId(runId) ? await findCheckRun(instance.db, seen.value, runId) : null;
  if (run === null) return refused("not-found");
  const scope = authorize(who, run.setupId ? "connection:create" : "connection:test");
  if (!scope.ok) return scope;
  const isCancelled = await inTransaction(instance, scope.value, async (tx) => {
    // The setup before its run: the order that all take.
    const setup = run.setupId ? await holdSetup(tx, scope.value, run.setupId) : null;
    if (setup) await applyToWait(instance, tx, scope.value, setup, { type: "ended", end: "stopped" });
    const held = await holdRunning(tx, scope.value, runId);
    if (held === null) return refused("not-found"); // and the wait goes on
    await cancelHeldCheckRun(tx, scope.value, held, instance.now());
    const { supportCode } = run;
    await audit(tx, { action: "check.cancelled", on: { kind: "check-run", id: runId }, details: { supportCode } });
    return ok(null);
  });
  if (isCancelled.ok) abortCheckRun(runId);
  return ok(null);
};
