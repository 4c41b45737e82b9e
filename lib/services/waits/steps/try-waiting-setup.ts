import type { MyDomain } from "#lib/domain/address/my-domain";
import { waitingAfter } from "#lib/domain/wait/waiting";
import { beginRun, runTimeMs } from "#lib/services/checks/steps/begin-run";
import { takeCheckPlace } from "#lib/services/checks/steps/limit-checks";
import type { RunBy } from "#lib/services/checks/steps/run-by";
import type { Instance } from "#lib/services/instance";
import { checkSetup } from "#lib/services/setups/steps/check-setup";
import { openKeptSecret } from "#lib/services/setups/steps/open-kept-secret";
import { changeSetup, holdSetup, type Setup } from "#lib/store/queries/setups";
import { listOverdueTries, takeDueTry } from "#lib/store/queries/waiting-setups";
import { tryLater, waitingFields, waitingOf } from "./waiting-fields.ts";

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

  const place = await takeCheckPlace(instance, by, myDomain);
  if (place === null) return holdBack(instance, setup);
  try {
    const runId = instance.newId();
    const { name, description, projectId, rotatesByApi, consumerKey } = setup;
    const run = { id: runId, myDomain, rotatesByApi, setupId };
    const wanted = { setupId, runId, name, description, projectId, rotatesByApi };
    if (!(await begin(instance, by, run))) return;
    await checkSetup(instance, by, wanted, { myDomain, consumerKey, consumerSecret: kept.value });
  } finally {
    place.release();
  }
}

/** Begins the run of a setup that still waits: somebody may have stopped it since the try was taken. */
function begin(
  instance: Instance,
  by: RunBy,
  run: { id: string; myDomain: string; rotatesByApi: boolean; setupId: string },
): Promise<boolean> {
  return instance.db.transaction(async (tx) => {
    const setup = await holdSetup(tx, by.workspaceId, run.setupId);
    return setup?.state === "open" && setup.nextTryAt !== null && (await beginRun(instance, tx, by, run));
  });
}

/** There are too many checks just now: the wait goes on as after a pause that Salesforce asks for, without a run. */
async function holdBack(instance: Instance, { workspaceId, id }: Setup): Promise<void> {
  const at = instance.now();
  const failure = { problem: { code: "too-many-attempts", evidence: {} }, stage: "address", at } as const;
  const next = await instance.db.transaction(async (tx) => {
    const setup = await holdSetup(tx, workspaceId, id);
    const waiting = setup?.state === "open" ? waitingOf(setup) : null;
    if (!setup || !waiting) return null;
    const wait = waitingAfter(waiting, failure);
    await changeSetup(tx, workspaceId, id, { ...waitingFields(wait, setup.waitingFor), updatedAt: at });
    return wait;
  });
  if (next !== null && typeof next !== "string") await tryLater(instance, id, next.nextTryAt);
}

/** Nothing to try with, as when the keyring has changed: the person has to paste the Consumer Secret again. */
async function giveUp(instance: Instance, { workspaceId, id }: Setup): Promise<void> {
  await instance.db.transaction(async (tx) => {
    const setup = await holdSetup(tx, workspaceId, id);
    if (!setup?.nextTryAt) return;
    await changeSetup(tx, workspaceId, id, { ...waitingFields("gave-up", null), updatedAt: instance.now() });
  });
}

/** Has tries made whose alarm was lost: their process died, or the queue was away. Those due for less than `graceMs` have time. */
export async function catchUpTries(instance: Instance, graceMs: number): Promise<void> {
  const now = instance.now();
  const overdue = await listOverdueTries(instance.db, new Date(now.getTime() - graceMs));
  for (const setupId of overdue) await tryLater(instance, setupId, now);
}
