import type { Actor } from "#lib/domain/actor";
import type { CheckOutcome, StageRecord } from "#lib/domain/check-run";
import type { ConnectionFormValues } from "#lib/domain/connection-form";
import { isPracticeHost } from "#lib/domain/my-domain";
import { saveAuditEvent } from "#lib/store/audit-events";
import { endCheckRun, linkCheckRun } from "#lib/store/check-runs";
import { saveConnection } from "#lib/store/connections";
import { changeSetup } from "#lib/store/setups";
import { seal } from "#lib/vault/seal";
import type { Credentials } from "./connect-org.ts";
import type { Instance } from "./instance.ts";
import { connectionSecret } from "./secret-bindings.ts";

/**
 * Saves what a passed check run proved: connection, run, setup and audit event in one transaction, or nothing.
 * The setup's kept Consumer Secret is wiped: the connection has its own, sealed for its own row.
 */
export async function saveConnectedOrg(
  instance: Instance,
  actor: Actor,
  form: ConnectionFormValues,
  typed: Credentials,
  stages: readonly StageRecord[],
  { card, advice }: Extract<CheckOutcome, { status: "passed" }>,
): Promise<void> {
  const at = instance.now();
  const id = instance.newId();
  const { workspaceId, userId } = actor;
  const { myDomain, consumerKey, consumerSecret } = typed;
  const row = {
    id,
    workspaceId,
    projectId: form.projectId,
    description: form.description,
    myDomain,
    isPractice: isPracticeHost(myDomain),
    consumerKey,
    sealedConsumerSecret: seal(instance.keyring, consumerSecret, connectionSecret({ workspaceId, id, myDomain })),
    orgId: card.orgId,
    card,
    advice,
    health: "healthy" as const,
    lastRunId: form.runId,
    lastCheckedAt: at,
    createdBy: userId,
    createdAt: at,
    updatedAt: at,
  };
  await instance.db.transaction(async (tx) => {
    if (!(await endCheckRun(tx, form.runId, { state: "passed", stages, card, advice, finishedAt: at }))) return;
    // The form's name was free when the run began; somebody may have taken it while Salesforce answered.
    let name = form.name;
    for (let count = 2; !(await saveConnection(tx, { ...row, name })); count += 1) name = `${form.name} (${count})`;
    await linkCheckRun(tx, form.runId, id);
    await changeSetup(tx, workspaceId, form.setupId, {
      state: "done",
      connectionId: id,
      consumerKey: null,
      sealedConsumerSecret: null,
      secretKeptUntil: null,
      updatedAt: at,
    });
    await saveAuditEvent(tx, {
      id: instance.newId(),
      workspaceId,
      at,
      actorId: userId,
      action: "connection.created",
      subjectKind: "connection",
      subjectId: id,
      details: { name, myDomain },
    });
  });
}
