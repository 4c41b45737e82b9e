import type { Scope } from "#lib/domain/people/scope";
import { newRecheck, next, type Recheck, type RecheckEvent } from "#lib/domain/recheck/recheck";
import { findUsualInterval, holdRecheck, saveRecheck } from "#lib/store/queries/rechecks";
import type { Tx } from "#lib/store/transaction";

/**
 * Lets something happen to the re-checks of a connection, which the transaction holds: the new state is kept with all else or not at
 * all. Answers how it stands now, and whether that is another state than before.
 */
export async function applyToRecheck(
  tx: Tx,
  scope: Scope,
  connectionId: string,
  event: RecheckEvent,
): Promise<{ readonly recheck: Recheck; readonly hasChanged: boolean } | null> {
  const before = await holdRecheck(tx, scope, connectionId);
  if (before === null) return null;
  const recheck = next(before, event);
  if (recheck === before) return { recheck, hasChanged: false };
  await saveRecheck(tx, scope, recheck);
  return { recheck, hasChanged: true };
}

/** Has Orglink look after a connection that was saved in this transaction. */
export async function beginRechecks(tx: Tx, scope: Scope, connectionId: string, at: Date): Promise<void> {
  await saveRecheck(tx, scope, newRecheck(connectionId, await findUsualInterval(tx, scope), at));
}
