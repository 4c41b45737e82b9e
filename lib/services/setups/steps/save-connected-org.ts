import { isPracticeHost } from "#lib/domain/address/my-domain";
import type { CheckOutcome, StageRecord } from "#lib/domain/check/check-run";
import { auditedAs, type RunBy } from "#lib/services/checks/steps/run-by";
import type { Instance } from "#lib/services/instance";
import { connectionSecret } from "#lib/services/secret-bindings";
import { saveAuditEvent } from "#lib/store/queries/audit-events";
import { endCheckRun, holdRunning } from "#lib/store/queries/check-runs";
import { saveConnection } from "#lib/store/queries/connections";
import { changeSetup, holdSetup } from "#lib/store/queries/setups";
import { seal } from "#lib/vault/seal";
import type { Credentials, WantedConnection } from "./check-setup.ts";

/**
 * Saves what a passed check run proved: connection, run, setup and audit event in one transaction, or nothing.
 * The setup's kept Consumer Secret is wiped: the connection has its own, sealed for its own row. A setup that was
 * cancelled, or connected by another run, while Salesforce answered makes none: the run ends as cancelled.
 */
export async function saveConnectedOrg(
  instance: Instance,
  by: RunBy,
  wanted: WantedConnection,
  typed: Credentials,
  stages: readonly StageRecord[],
  { card, advice }: Extract<CheckOutcome, { status: "passed" }>,
): Promise<void> {
  const at = instance.now();
  const id = instance.newId();
  const { workspaceId, userId } = by;
  const { myDomain, consumerKey, consumerSecret } = typed;
  const row = {
    id,
    workspaceId,
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
    lastRunId: wanted.runId,
    lastCheckedAt: at,
    createdBy: userId,
    createdAt: at,
    updatedAt: at,
  };
  await instance.db.transaction(async (tx) => {
    const setup = await holdSetup(tx, workspaceId, wanted.setupId);
    if (setup?.state !== "open") {
      await endCheckRun(tx, wanted.runId, { state: "cancelled", stages, finishedAt: at });
      return;
    }
    // Before the connection, which nobody else can hold yet. Held, so that the run is not ended in between.
    if ((await holdRunning(tx, wanted.runId)) === null) return;
    // The name was free when the run began; somebody may have taken it while Salesforce answered.
    let name = wanted.name;
    for (let count = 2; !(await saveConnection(tx, { ...row, name })); count += 1) name = `${wanted.name} (${count})`;
    const end = { state: "passed", connectionId: id, stages, card, advice, finishedAt: at } as const;
    await endCheckRun(tx, wanted.runId, end);
    await changeSetup(tx, workspaceId, wanted.setupId, {
      state: "done",
      connectionId: id,
      consumerKey: null,
      sealedConsumerSecret: null,
      secretKeptUntil: null,
      nextTryAt: null,
      updatedAt: at,
    });
    await saveAuditEvent(tx, {
      id: instance.newId(),
      workspaceId,
      at,
      ...auditedAs(by, { name, myDomain }),
      action: "connection.created",
      subjectKind: "connection",
      subjectId: id,
    });
  });
}
