import type { Scope } from "#lib/domain/people/scope";
import { next, type Wait, type WaitEvent } from "#lib/domain/wait/wait";
import { audit } from "#lib/services/audit";
import type { Instance } from "#lib/services/instance";
import type { Setup } from "#lib/store/queries/setups";
import { holdWait, saveWait } from "#lib/store/queries/waits";
import type { Tx } from "#lib/store/transaction";

/**
 * Lets something happen to the wait of a setup, which the transaction holds: the new state is kept, its alarm set and its beginning
 * or end written down, with all else or not at all. Answers how it stands now, and whether that is another state than before.
 */
export async function applyToWait(
  { queue }: Pick<Instance, "queue">,
  tx: Tx,
  scope: Scope,
  { id: setupId, myDomain }: Pick<Setup, "id" | "myDomain">,
  event: WaitEvent,
): Promise<{ readonly wait: Wait | null; readonly hasChanged: boolean }> {
  const before = await holdWait(tx, scope, setupId);
  const wait = next(before, event);
  if (wait === null || wait === before) return { wait, hasChanged: false };
  await saveWait(tx, scope, setupId, wait);
  if (wait.state === "waiting") {
    await queue.send(tx, "try-waiting-setup", { setupId, workspaceId: scope.workspaceId }, wait.alarmAt);
  }
  const on = { kind: "setup", id: setupId } as const;
  if (event.type === "begin") {
    await audit(tx, { action: "wait.started", on, details: { myDomain, problem: event.problem.code } });
  }
  if (wait.state === "ended") {
    await audit(tx, { action: "wait.ended", on, details: { end: wait.end, tries: wait.tries } });
  }
  return { wait, hasChanged: true };
}
