import { type Look, type LookEvent, next } from "#lib/domain/look/look";
import type { Scope } from "#lib/domain/people/scope";
import type { Instance } from "#lib/services/instance";
import { holdLook, saveLook } from "#lib/store/queries/looks";
import type { Setup } from "#lib/store/queries/setups";
import type { Tx } from "#lib/store/transaction";

/**
 * Lets something happen to the look at the org of a setup, which the transaction holds: the new state is kept and its alarm set,
 * with all else or not at all. No audit event: a look changes nothing of anybody's.
 */
export async function applyToLook(
  { queue }: Pick<Instance, "queue">,
  tx: Tx,
  scope: Scope,
  { id: setupId }: Pick<Setup, "id">,
  event: LookEvent,
): Promise<{ readonly look: Look | null; readonly hasChanged: boolean }> {
  const before = await holdLook(tx, scope, setupId);
  const look = next(before, event);
  if (look === null || look === before) return { look, hasChanged: false };
  await saveLook(tx, scope, setupId, look);
  const hadAlarm = before?.state === "watching" ? before.alarmAt.getTime() : null;
  if (look.state === "watching" && look.alarmAt.getTime() !== hadAlarm) {
    await queue.send(tx, "look-at-setup", { setupId, workspaceId: scope.workspaceId }, look.alarmAt);
  }
  return { look, hasChanged: true };
}
