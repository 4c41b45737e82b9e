import { changesBetween } from "#lib/domain/audit/audit-event";
import type { CheckOutcome, StageRecord } from "#lib/domain/check/check-run";
import type { Scope } from "#lib/domain/people/scope";
import { cardChanges } from "#lib/domain/recheck/card-changes";
import type { Secret } from "#lib/domain/secret";
import { audit } from "#lib/services/audit";
import { noteCheck } from "#lib/services/connections/steps/note-check";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { connectionSecret, previousSecret } from "#lib/services/secret-bindings";
import type { Credentials } from "#lib/services/setups/steps/wanted-connection";
import { applyToWait } from "#lib/services/waits/steps/apply-to-wait";
import { endCheckRun, findCheckRun } from "#lib/store/queries/check-runs";
import { type Connection, findSealedConsumerSecret, holdConnection } from "#lib/store/queries/connections";
import { replaceCredentials } from "#lib/store/queries/replaced-values";
import { holdSetup, updateSetup } from "#lib/store/queries/setups";
import type { Tx } from "#lib/store/transaction";
import { open, seal } from "#lib/vault/seal";

/** A run of a repair that has begun. */
export type RepairRun = { readonly setupId: string; readonly connectionId: string; readonly runId: string };

type Passed = Extract<CheckOutcome, { status: "passed" }>;

/**
 * Puts into force what a passed check of a repair proved: credentials, run, health, next check, notice, repair and audit event in one
 * transaction, or nothing. What was in force is kept sealed for *Undo*; what the repair kept is wiped. A repair that was cancelled, or
 * done by another run, while Salesforce answered changes nothing: the run ends as cancelled.
 */
export async function saveRepair(
  instance: Instance,
  scope: Scope,
  { setupId, connectionId, runId }: RepairRun,
  typed: Credentials,
  stages: readonly StageRecord[],
  outcome: Passed,
): Promise<void> {
  const at = instance.now();
  await inTransaction(instance, scope, async (tx) => {
    const setup = await holdSetup(tx, scope, setupId);
    if (setup?.state !== "open") {
      await endCheckRun(tx, scope, runId, { state: "cancelled", stages, finishedAt: at });
      return null;
    }
    await applyToWait(instance, tx, scope, setup, { type: "ended", end: "connected" });
    const connection = await holdConnection(tx, scope, connectionId);
    if (connection === null) return endedOtherwise;
    const replaced = await putIntoForce(instance, tx, scope, connection, typed);
    if (!(await endPassed(instance, tx, scope, { connection, runId, typed, stages, outcome }))) return endedOtherwise;
    await updateSetup(tx, scope, setupId, {
      state: "done",
      connectionId,
      consumerKey: null,
      sealedConsumerSecret: null,
      secretKeptUntil: null,
      updatedAt: at,
    });
    const { changes, ...what } = replaced;
    const on = { kind: "connection", id: connectionId } as const;
    await audit(tx, { action: "connection.repaired", on, details: { name: connection.name, ...what }, changes });
    if (setup.secretKeptUntil) {
      await audit(tx, { action: "secret.wiped", on: { kind: "setup", id: setupId }, details: { why: "repaired" } });
    }
    return null;
  });
}

/** The run has ended by other hands, or the connection is gone: nothing of this outcome is kept. */
const endedOtherwise = { ok: false } as const;

/**
 * Replaces what a held connection is reached with, and keeps what was in force, sealed for its new place; where that does not open,
 * as after the keyring has changed, there is nothing to undo with. Values that are in force already replace nothing.
 */
export async function putIntoForce(
  instance: Instance,
  tx: Tx,
  scope: Scope,
  connection: Connection,
  { myDomain, consumerKey, consumerSecret }: Credentials,
) {
  const { id } = connection;
  const { workspaceId } = scope;
  const present = await openPresent(instance, tx, scope, connection);
  const isSecretReplaced = present?.reveal() !== consumerSecret.reveal();
  const isKeyReplaced = consumerKey !== connection.consumerKey;
  const changes = changesBetween({ myDomain: connection.myDomain }, { myDomain });
  if (isSecretReplaced || isKeyReplaced || myDomain !== connection.myDomain) {
    const at = instance.now();
    const before = { workspaceId, id, myDomain: connection.myDomain };
    const previous = present && {
      previousMyDomain: connection.myDomain,
      previousConsumerKey: connection.consumerKey,
      sealedPreviousSecret: seal(instance.keyring, present, previousSecret(before)),
    };
    const sealedConsumerSecret = seal(
      instance.keyring,
      consumerSecret,
      connectionSecret({ workspaceId, id, myDomain }),
    );
    const now = { myDomain, consumerKey, sealedConsumerSecret, replacedAt: at };
    await replaceCredentials(tx, scope, id, { ...now, ...(previous ?? nothingBefore) }, at);
  }
  return { isKeyReplaced, isSecretReplaced, changes };
}

const nothingBefore = { previousMyDomain: null, previousConsumerKey: null, sealedPreviousSecret: null } as const;

async function openPresent(instance: Instance, tx: Tx, scope: Scope, connection: Connection): Promise<Secret | null> {
  const sealed = await findSealedConsumerSecret(tx, scope, connection.id);
  if (sealed === null) return null;
  const opened = open(instance.keyring, sealed, connectionSecret(connection));
  return opened.ok ? opened.value : null;
}

/** Lets a passed run of new values tell how the connection stands from now on. False when the run has ended by other hands. */
export async function endPassed(
  instance: Instance,
  tx: Tx,
  scope: Scope,
  passed: {
    readonly connection: Connection;
    readonly runId: string;
    readonly typed: Credentials;
    readonly stages: readonly StageRecord[];
    readonly outcome: Passed;
  },
): Promise<boolean> {
  const { connection, runId, typed, stages, outcome } = passed;
  const run = await findCheckRun(tx, scope, runId);
  if (run === null) return false;
  await noteCheck(instance, tx, scope, { ...connection, myDomain: typed.myDomain }, run, outcome);
  const { card, advice } = outcome;
  return endCheckRun(tx, scope, runId, {
    state: "passed",
    stages,
    card,
    advice,
    changes: cardChanges(connection.card, card),
    finishedAt: instance.now(),
  });
}
