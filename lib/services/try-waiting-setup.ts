import type { MyDomain } from "#lib/domain/my-domain";
import { changeSetup, type Setup } from "#lib/store/setups";
import { listOverdueTries, takeDueTry } from "#lib/store/waiting-setups";
import { beginRun, runTimeMs } from "./begin-run.ts";
import { checkSetup } from "./check-setup.ts";
import type { Instance } from "./instance.ts";
import { openKeptSecret } from "./open-kept-secret.ts";
import type { RunBy } from "./run-by.ts";
import { tryLater, waitingFields } from "./waiting-fields.ts";

/**
 * Makes the due try of a waiting setup: a check run of its own, on behalf of the person who waits, with what the setup
 * keeps. Ends in a connection, in the next try, or in the end of the wait. Does nothing when no try is due: the setup was
 * cancelled or stopped, the try is made elsewhere, or it comes later.
 */
export async function tryWaitingSetup(instance: Instance, setupId: string): Promise<void> {
  const at = instance.now();
  const setup = await takeDueTry(instance.db, setupId, at, new Date(at.getTime() + runTimeMs));
  if (!setup?.myDomain || !setup.consumerKey) return;
  const by: RunBy = { workspaceId: setup.workspaceId, userId: setup.waitingFor, isAutomatic: true };
  const myDomain = setup.myDomain as MyDomain;
  const kept = await openKeptSecret(instance, { workspaceId: by.workspaceId, setupId, myDomain });
  if (!kept.ok) return giveUp(instance, setup);

  const runId = instance.newId();
  const { name, description, projectId, rotatesByApi, consumerKey } = setup;
  await beginRun(instance, instance.db, by, { id: runId, myDomain, rotatesByApi, setupId });
  const wanted = { setupId, runId, name, description, projectId, rotatesByApi };
  await checkSetup(instance, by, wanted, { myDomain, consumerKey, consumerSecret: kept.value });
}

/** Nothing to try with, as when the keyring has changed: the person has to paste the Consumer Secret again. */
async function giveUp(instance: Instance, { workspaceId, id }: Setup): Promise<void> {
  await changeSetup(instance.db, workspaceId, id, { ...waitingFields("gave-up", null), updatedAt: instance.now() });
}

/** Has tries made whose alarm was lost: their process died, or the queue was away. Those due for less than `graceMs` have time. */
export async function catchUpTries(instance: Instance, graceMs: number): Promise<void> {
  const now = instance.now();
  const overdue = await listOverdueTries(instance.db, new Date(now.getTime() - graceMs));
  for (const setupId of overdue) await tryLater(instance, setupId, now);
}
