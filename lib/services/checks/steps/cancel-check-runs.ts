import { cutShort } from "#lib/domain/check/check-run";
import type { Scope } from "#lib/domain/people/scope";
import { type CheckRun, endCheckRun, holdRunningOfSetup } from "#lib/store/queries/check-runs";
import type { Tx } from "#lib/store/transaction";

/**
 * Ends the runs of a setup that are under way, and names them: their calls are cut once the transaction is through. For a
 * transaction that holds the setup.
 */
export async function cancelCheckRunsOf(tx: Tx, scope: Scope, setupId: string, at: Date): Promise<readonly string[]> {
  const runs = await holdRunningOfSetup(tx, scope, setupId);
  for (const run of runs) await cancelHeldCheckRun(tx, scope, run, at);
  return runs.map(({ id }) => id);
}

/** Of a run that is held, so that its stages are the newest. */
export const cancelHeldCheckRun = (tx: Tx, scope: Scope, held: CheckRun, at: Date): Promise<boolean> =>
  endCheckRun(tx, scope, held.id, { state: "cancelled", stages: held.stages.map(cutShort), finishedAt: at });
