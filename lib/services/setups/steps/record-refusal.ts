import type { CheckOutcome, StageRecord } from "#lib/domain/check/check-run";
import { personOf } from "#lib/domain/people/principal";
import type { Scope } from "#lib/domain/people/scope";
import { beginsToWait } from "#lib/domain/wait/hope";
import { audit } from "#lib/services/audit";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { applyToWait } from "#lib/services/waits/steps/apply-to-wait";
import { endCheckRun } from "#lib/store/queries/check-runs";
import { findLastTickAt, holdSetup, type Setup } from "#lib/store/queries/setups";
import type { Tx } from "#lib/store/transaction";
import type { WantedConnection } from "./wanted-connection.ts";

type Failed = Extract<CheckOutcome, { status: "failed" }>;

/**
 * Keeps a failed check run of a setup and who tried; the setup keeps what was typed. A new app that Salesforce may still be
 * spreading makes the setup wait, and one that waits goes on to or ends: all of it in one transaction. Of a repair it is in the
 * history of its connection, whose health it does not tell: what is in force there was not asked about.
 */
export async function recordRefusal(
  instance: Instance,
  scope: Scope,
  { setupId, runId }: Pick<WantedConnection, "setupId" | "runId">,
  stages: readonly StageRecord[],
  outcome: Failed,
): Promise<void> {
  const { stage, problem, advice, seen = null } = outcome;
  const at = instance.now();
  const end = { state: "failed", stages, failedStage: stage, problem, advice, seen, finishedAt: at } as const;
  await inTransaction(instance, scope, async (tx) => {
    const setup = await holdSetup(tx, scope, setupId);
    if (setup?.state === "open") await waitOn(instance, tx, scope, setup, outcome);
    if (!(await endCheckRun(tx, scope, runId, end))) return goneOtherwise;
    const [myDomain, repairs] = [setup?.myDomain ?? null, setup?.repairs ?? null];
    if (repairs !== null) {
      const on = { kind: "connection", id: repairs } as const;
      await audit(tx, { action: "connection.repair-refused", on, details: { myDomain, problem: problem.code } });
      return null;
    }
    const details = { myDomain, problem: problem.code };
    await audit(tx, { action: "connection.refused", on: { kind: "setup", id: setupId }, details });
    return null;
  });
}

/** The run has ended by other hands: nothing of this outcome is kept, of a wait neither. */
const goneOtherwise = { ok: false } as const;

/** A wait goes on, or ends; a setup that did not wait begins to when its app is new. */
async function waitOn(
  instance: Instance,
  tx: Tx,
  scope: Scope,
  setup: Setup,
  { stage, problem }: Failed,
): Promise<void> {
  const at = instance.now();
  const failure = { problem, stage, at };
  const onBehalfOf = personOf(scope.who);
  const went = await applyToWait(instance, tx, scope, setup, { type: "run-failed", onBehalfOf, ...failure });
  if (went.hasChanged) return;
  const { secretKeptUntil } = setup;
  if (!secretKeptUntil || secretKeptUntil <= at) return;
  if (!beginsToWait(failure, await changedAt(tx, scope, setup))) return;
  await applyToWait(instance, tx, scope, setup, { type: "begin", at, problem, secretKeptUntil, onBehalfOf });
}

/** When the app was last changed, as far as the guide knows: the last tick, or for a new app the setup's beginning. */
async function changedAt(tx: Tx, scope: Scope, setup: Setup): Promise<Date | null> {
  return (await findLastTickAt(tx, scope, setup.id)) ?? (setup.path === "new-app" ? setup.createdAt : null);
}
