import { isPracticeHost } from "#lib/domain/address/my-domain";
import type { CheckOutcome, StageRecord } from "#lib/domain/check/check-run";
import { personOf } from "#lib/domain/people/principal";
import type { Scope } from "#lib/domain/people/scope";
import { audit } from "#lib/services/audit";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { applyToLook } from "#lib/services/looks/steps/apply-to-look";
import { raiseNotice } from "#lib/services/notices/steps/raise-notice";
import { beginRechecks } from "#lib/services/rechecks/steps/apply-to-recheck";
import { connectionSecret } from "#lib/services/secret-bindings";
import { applyToWait } from "#lib/services/waits/steps/apply-to-wait";
import { endCheckRun, holdRunning } from "#lib/store/queries/check-runs";
import { insertConnection } from "#lib/store/queries/connections";
import { deleteDraftsAbout } from "#lib/store/queries/drafts";
import { holdSetup, updateSetup } from "#lib/store/queries/setups";
import { seal } from "#lib/vault/seal";
import type { Credentials, WantedConnection } from "./wanted-connection.ts";

/**
 * Saves what a passed check run proved: connection, run, setup and audit event in one transaction, or nothing.
 * The setup's kept Consumer Secret is wiped: the connection has its own, sealed for its own row. A setup that was
 * cancelled, or connected by another run, while Salesforce answered makes none: the run ends as cancelled.
 */
export async function saveConnectedOrg(
  instance: Instance,
  scope: Scope,
  wanted: WantedConnection,
  typed: Credentials,
  stages: readonly StageRecord[],
  { card, advice }: Extract<CheckOutcome, { status: "passed" }>,
): Promise<void> {
  const at = instance.now();
  const id = instance.newId();
  const { workspaceId } = scope;
  const { setupId, runId } = wanted;
  const { myDomain, consumerKey, consumerSecret } = typed;
  const row = {
    id,
    projectId: wanted.projectId,
    description: wanted.description,
    rotatesByApi: wanted.rotatesByApi,
    myDomain,
    isPractice: isPracticeHost(myDomain),
    consumerKey,
    sealedConsumerSecret: seal(instance.keyring, consumerSecret, connectionSecret({ workspaceId, id, myDomain })),
    orgId: card.orgId,
    card,
    advice,
    health: "healthy" as const,
    lastRunId: runId,
    lastCheckedAt: at,
    workedAt: at,
    recent: "p",
    meantRunAsUserId: card.runAsUserId,
    createdBy: personOf(scope.who),
    createdAt: at,
    updatedAt: at,
  };
  await inTransaction(instance, scope, async (tx) => {
    const setup = await holdSetup(tx, scope, setupId);
    if (setup?.state !== "open") {
      await endCheckRun(tx, scope, runId, { state: "cancelled", stages, finishedAt: at });
      return;
    }
    await applyToWait(instance, tx, scope, setup, { type: "ended", end: "connected" });
    await applyToLook(instance, tx, scope, setup, { type: "ended", at });
    // Before the connection, which nobody else can hold yet. Held, so that the run is not ended in between.
    const run = await holdRunning(tx, scope, runId);
    if (run === null) return endedOtherwise;
    // The name was free when the run began; somebody may have taken it while Salesforce answered.
    let name = wanted.name;
    for (let count = 2; !(await insertConnection(tx, scope, { ...row, name })); count += 1) {
      name = `${wanted.name} (${count})`;
    }
    await beginRechecks(tx, scope, id, at);
    const end = { state: "passed", connectionId: id, stages, card, advice, finishedAt: at } as const;
    await endCheckRun(tx, scope, runId, end);
    await updateSetup(tx, scope, setupId, {
      state: "done",
      connectionId: id,
      consumerKey: null,
      sealedConsumerSecret: null,
      secretKeptUntil: null,
      updatedAt: at,
    });
    await deleteDraftsAbout(tx, scope, [setupId]);
    await audit(tx, { action: "connection.created", on: { kind: "connection", id }, details: { name, myDomain } });
    await raiseNotice(instance, tx, scope, {
      event: "connection.connected",
      cause: `connected ${id}`,
      connectionId: id,
      projectId: wanted.projectId,
      facts: { connectionName: name, myDomain, orgId: card.orgId, runId, supportCode: run.supportCode },
    });
    // Moved to another My Domain while Salesforce answered, the setup keeps none any more.
    if (setup.secretKeptUntil) {
      await audit(tx, { action: "secret.wiped", on: { kind: "setup", id: setupId }, details: { why: "connected" } });
    }
    return;
  });
}

/** The run has ended by other hands: nothing of this outcome is kept. */
const endedOtherwise = { ok: false } as const;
