import type { MyDomain } from "#lib/domain/address/my-domain";
import type { JobPayload } from "#lib/domain/jobs/jobs";
import type { Scope } from "#lib/domain/people/scope";
import type { WaitEvent } from "#lib/domain/wait/wait";
import { authorize, instanceScope, systemIn } from "#lib/services/authorize";
import { beginCheckRun, longestCheckRunMs } from "#lib/services/checks/steps/begin-check-run";
import { takeCheckRunPlace } from "#lib/services/checks/steps/limit-check-runs";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { checkRepair } from "#lib/services/repairs/steps/check-repair";
import { checkSetup } from "#lib/services/setups/steps/check-setup";
import { openKeptSecret } from "#lib/services/setups/steps/open-kept-secret";
import { findConnection } from "#lib/store/queries/connections";
import { holdSetup, type Setup } from "#lib/store/queries/setups";
import { findWorkspaceOfWait } from "#lib/store/queries/waits";
import { applyToWait } from "./apply-to-wait.ts";

/**
 * Makes the due try of a waiting setup: a check run of its own, on behalf of the person who waits, with what the setup
 * keeps. Ends in a connection, new or repaired, in the next try, or in the end of the wait. Does nothing when no try is due: the setup was
 * cancelled or stopped, the try is made elsewhere, or it comes later.
 */
export async function tryWaitingSetup(
  instance: Instance,
  { setupId, workspaceId: sent }: JobPayload<"try-waiting-setup">,
): Promise<void> {
  const workspaceId = sent ?? (await findWorkspaceOfWait(instance.db, instanceScope("jobs"), setupId));
  if (workspaceId === null) return;
  const due = await takeDueTry(instance, scopeFor(workspaceId, setupId), setupId);
  if (!due?.setup.myDomain || !due.setup.consumerKey) return;
  const { setup, onBehalfOf } = due;
  const scope = scopeFor(workspaceId, setupId, { onBehalfOf, isRepair: setup.repairs !== null });
  const myDomain = setup.myDomain as MyDomain;
  const kept = await openKeptSecret(instance, scope, { setupId, myDomain });
  // Nothing to try with, as when the keyring has changed: the person has to paste the Consumer Secret again.
  if (!kept.ok) return happen(instance, scope, setupId, { type: "ended", end: "gave-up" });

  const place = await takeCheckRunPlace(instance, scope, myDomain);
  if (place === null) return happen(instance, scope, setupId, { type: "held-back", at: instance.now() });
  try {
    const runId = instance.newId();
    const { name, description, projectId, rotatesByApi } = setup;
    const credentials = { myDomain, consumerKey: due.setup.consumerKey, consumerSecret: kept.value };
    if (setup.repairs) {
      const connection = await findConnection(instance.db, scope, setup.repairs);
      if (connection === null) return;
      const repair = { setupId, connectionId: connection.id };
      const run = { id: runId, myDomain, rotatesByApi: connection.rotatesByApi, ...repair };
      if (await begin(instance, scope, run)) {
        await checkRepair(instance, scope, { ...repair, runId }, connection, credentials);
      }
      return;
    }
    const run = { id: runId, myDomain, rotatesByApi, setupId };
    if (!(await begin(instance, scope, run))) return;
    const wanted = { setupId, runId, name, description, projectId, rotatesByApi };
    await checkSetup(instance, scope, wanted, credentials);
  } finally {
    place.release();
  }
}

/** Orglink at work on one setup, for the one who waits. */
function scopeFor(
  workspaceId: string,
  setupId: string,
  { onBehalfOf = null, isRepair = false }: { readonly onBehalfOf?: string | null; readonly isRepair?: boolean } = {},
): Scope {
  const scope = authorize(
    systemIn(workspaceId, "try-waiting-setup", { to: { setup: setupId }, onBehalfOf }),
    isRepair ? "connection:repair" : "connection:create",
  );
  if (!scope.ok) throw new Error("the job may not try a setup");
  return scope.value;
}

/** Takes the try that is due, for one caller only; null when there is none, or nothing is kept to try with. */
function takeDueTry(
  instance: Instance,
  scope: Scope,
  setupId: string,
): Promise<{ setup: Setup; onBehalfOf: string | null } | null> {
  const at = instance.now();
  return inTransaction(instance, scope, async (tx) => {
    const setup = await holdSetup(tx, scope, setupId);
    if (setup?.state !== "open" || !setup.secretKeptUntil || setup.secretKeptUntil <= at) return null;
    const leaseUntil = new Date(at.getTime() + longestCheckRunMs);
    const { wait, hasChanged } = await applyToWait(instance, tx, scope, setup, { type: "due", at, leaseUntil });
    return hasChanged && wait?.state === "trying" ? { setup, onBehalfOf: wait.onBehalfOf } : null;
  });
}

/** Begins the run of a setup that still waits: somebody may have stopped it since the try was taken. */
function begin(
  instance: Instance,
  scope: Scope,
  run: { id: string; myDomain: string; rotatesByApi: boolean; setupId: string; connectionId?: string },
): Promise<boolean> {
  return inTransaction(instance, scope, async (tx) => {
    const setup = await holdSetup(tx, scope, run.setupId);
    if (setup?.state !== "open") return false;
    const leaseUntil = new Date(instance.now().getTime() + longestCheckRunMs);
    const { wait } = await applyToWait(instance, tx, scope, setup, { type: "run-begun", leaseUntil });
    return wait?.state === "trying" && (await beginCheckRun(instance, tx, scope, run));
  });
}

async function happen(instance: Instance, scope: Scope, setupId: string, event: WaitEvent): Promise<void> {
  await inTransaction(instance, scope, async (tx) => {
    const setup = await holdSetup(tx, scope, setupId);
    if (setup?.state === "open") await applyToWait(instance, tx, scope, setup, event);
  });
}
