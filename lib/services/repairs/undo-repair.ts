import type { MyDomain } from "#lib/domain/address/my-domain";
import type { CheckOutcome, StageRecord } from "#lib/domain/check/check-run";
import { isId } from "#lib/domain/ids";
import type { Scope } from "#lib/domain/people/scope";
import { type Refusal, refused } from "#lib/domain/refusal";
import { ok, type Result } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { beginCheckRun, settledCheckRun } from "#lib/services/checks/steps/begin-check-run";
import { takeCheckRunPlace } from "#lib/services/checks/steps/limit-check-runs";
import { recordHeldBack } from "#lib/services/checks/steps/record-held-back";
import { unaskedCheckRun } from "#lib/services/checks/steps/unasked-check-run";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { previousSecret } from "#lib/services/secret-bindings";
import type { ConnectOutcome } from "#lib/services/setups/connect-org";
import type { Credentials } from "#lib/services/setups/steps/wanted-connection";
import { endCheckRun, findCheckRun } from "#lib/store/queries/check-runs";
import { type Connection, findConnection, holdConnection } from "#lib/store/queries/connections";
import { findPreviousValues, type PreviousValues } from "#lib/store/queries/replaced-values";
import type { Tx } from "#lib/store/transaction";
import { open } from "#lib/vault/seal";
import { checkOf } from "./steps/check-repair.ts";
import { endPassed, putIntoForce } from "./steps/save-repair.ts";

export type Undo = { readonly connectionId: string; readonly runId: string };

/**
 * Checks what was in force before the last repair, and puts it back if it still works; what it replaces can be put back in turn.
 * `not-found` when nothing of before is kept. When it is replaced or forgotten while Salesforce answers, the run ends as cancelled.
 */
export const undoRepair: Service<Undo, ConnectOutcome, "too-many-checks"> = async ({ instance, who }, undo) => {
  const authorized = authorize(who, "connection:repair");
  if (!authorized.ok) return authorized;
  const scope = authorized.value;
  const { connectionId, runId } = undo;
  if (!isId(connectionId) || !isId(runId)) return refused("not-found");
  const connection = await findConnection(instance.db, scope, connectionId);
  if (connection === null) return refused("not-found");
  const answer = () => answerOf(instance, scope, undo);
  const isSentBefore = async () => (await findCheckRun(instance.db, scope, runId)) !== null;
  if (await isSentBefore()) return answer();
  const previous = await findPreviousValues(instance.db, scope, connectionId);
  if (previous === null) return refused("not-found");

  const myDomain = previous.myDomain as MyDomain;
  const place = await takeCheckRunPlace(instance, scope, myDomain);
  if (place === null) {
    if (await isSentBefore()) return answer();
    await recordHeldBack(instance, scope, { kind: "connection", id: connectionId }, myDomain);
    return refused("too-many-checks");
  }
  try {
    const { rotatesByApi } = connection;
    const isBegun = await inTransaction(instance, scope, async (tx) => {
      if ((await holdConnection(tx, scope, connectionId)) === null) return false;
      return beginCheckRun(instance, tx, scope, { id: runId, myDomain, rotatesByApi, connectionId });
    });
    if (isBegun) await checkPrevious(instance, scope, undo, connection, previous);
  } finally {
    place.release();
  }
  return answer();
};

async function answerOf(
  instance: Instance,
  scope: Scope,
  { connectionId, runId }: Undo,
): Promise<Result<ConnectOutcome, Refusal<"not-found">>> {
  const run = await settledCheckRun(instance, scope, runId, { connectionId });
  if (run === null) return refused("not-found");
  return ok(run.state === "passed" ? { status: "connected", connectionId, runId } : { status: "refused", runId });
}

async function checkPrevious(
  instance: Instance,
  scope: Scope,
  { runId }: Undo,
  connection: Connection,
  previous: PreviousValues,
): Promise<void> {
  const { workspaceId } = scope;
  const myDomain = previous.myDomain as MyDomain;
  const opened = open(instance.keyring, previous.sealed, previousSecret({ workspaceId, id: connection.id, myDomain }));
  const credentials = opened.ok && { myDomain, consumerKey: previous.consumerKey, consumerSecret: opened.value };
  const { stages, outcome } = credentials
    ? await checkOf(instance, scope, runId, connection, credentials)
    : unaskedCheckRun("sealed-secret-unreadable");
  await inTransaction(instance, scope, async (tx) => {
    const held = await holdConnection(tx, scope, connection.id);
    if (held === null) return endedOtherwise;
    const isKept =
      outcome.status === "passed" && credentials
        ? await putBack(instance, tx, scope, { held, runId, credentials, previous, stages, outcome })
        : await keepFailed(instance, tx, scope, held, { runId, myDomain, stages, outcome });
    return isKept ? null : endedOtherwise;
  });
}

/** The run has ended by other hands, or the connection is gone: nothing of this outcome is kept. */
const endedOtherwise = { ok: false } as const;

type Passed = Extract<CheckOutcome, { status: "passed" }>;

/** Swaps what was in force and what was before. When that was replaced or forgotten meanwhile, the run ends as cancelled. */
async function putBack(
  instance: Instance,
  tx: Tx,
  scope: Scope,
  {
    held,
    runId,
    credentials,
    previous,
    stages,
    outcome,
  }: {
    readonly held: Connection;
    readonly runId: string;
    readonly credentials: Credentials;
    readonly previous: PreviousValues;
    readonly stages: readonly StageRecord[];
    readonly outcome: Passed;
  },
): Promise<boolean> {
  const now = await findPreviousValues(tx, scope, held.id);
  if (now?.sealed !== previous.sealed) {
    return endCheckRun(tx, scope, runId, { state: "cancelled", stages, finishedAt: instance.now() });
  }
  const { changes } = await putIntoForce(instance, tx, scope, held, credentials);
  const passed = { connection: held, runId, typed: credentials, stages, outcome };
  if (!(await endPassed(instance, tx, scope, passed))) return false;
  const on = { kind: "connection", id: held.id } as const;
  await audit(tx, { action: "connection.repair-undone", on, details: { name: held.name }, changes });
  return true;
}

/** A failure of the values of before says nothing of those in force, so it does not tell the health. */
async function keepFailed(
  instance: Instance,
  tx: Tx,
  scope: Scope,
  { id }: Connection,
  failed: {
    readonly runId: string;
    readonly myDomain: string;
    readonly stages: readonly StageRecord[];
    readonly outcome: CheckOutcome;
  },
): Promise<boolean> {
  const { runId, myDomain, stages, outcome } = failed;
  if (outcome.status === "passed") return false;
  const { stage: failedStage, problem, advice, seen = null } = outcome;
  const end = { state: "failed", stages, failedStage, problem, advice, seen, finishedAt: instance.now() } as const;
  if (!(await endCheckRun(tx, scope, runId, end))) return false;
  const details = { myDomain, problem: problem.code };
  await audit(tx, { action: "connection.repair-refused", on: { kind: "connection", id }, details });
  return true;
}
