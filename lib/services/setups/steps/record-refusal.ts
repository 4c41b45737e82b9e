import type { CheckOutcome, StageRecord } from "#lib/domain/check/check-run";
import { beginsToWait, newWaiting, type Waiting, type WaitingEnd, waitingAfter } from "#lib/domain/wait/waiting";
import { auditedAs, type RunBy } from "#lib/services/checks/steps/run-by";
import type { Instance } from "#lib/services/instance";
import { tryLater, waitingFields, waitingOf } from "#lib/services/waits/steps/waiting-fields";
import type { Database } from "#lib/store/database";
import { saveAuditEvent } from "#lib/store/queries/audit-events";
import { endCheckRun } from "#lib/store/queries/check-runs";
import { changeSetup, findLastTickAt, holdSetup, type Setup } from "#lib/store/queries/setups";
import type { WantedConnection } from "./check-setup.ts";

type Failed = Extract<CheckOutcome, { status: "failed" }>;

/**
 * Keeps a failed check run of a setup and who tried; the setup keeps what was typed. A new app that Salesforce may still be
 * spreading makes the setup wait, and one that waits goes on to or ends: all of it in one transaction.
 */
export async function recordRefusal(
  instance: Instance,
  by: RunBy,
  { setupId, runId }: WantedConnection,
  stages: readonly StageRecord[],
  outcome: Failed,
): Promise<void> {
  const { stage, problem, advice } = outcome;
  const at = instance.now();
  const end = { state: "failed", stages, failedStage: stage, problem, advice, finishedAt: at } as const;
  const next = await instance.db.transaction(async (tx) => {
    const setup = await holdSetup(tx, by.workspaceId, setupId);
    if (!(await endCheckRun(tx, runId, end))) return null;
    const wait = setup?.state === "open" ? await waitFor(tx, setup, outcome, at) : null;
    if (wait) await changeSetup(tx, by.workspaceId, setupId, { ...waitingFields(wait, by.userId), updatedAt: at });
    await saveAuditEvent(tx, {
      id: instance.newId(),
      workspaceId: by.workspaceId,
      at,
      ...auditedAs(by, {
        myDomain: setup?.myDomain ?? null,
        problem: problem.code,
        ...(typeof wait === "string" ? { waitingEnd: wait } : {}),
      }),
      action: "connection.refused",
      subjectKind: "setup",
      subjectId: setupId,
    });
    return wait;
  });
  if (next !== null && typeof next !== "string") await tryLater(instance, setupId, next.nextTryAt);
}

/** How a setup waits from now on, or how its wait ended; null when it did not wait and does not begin to. */
async function waitFor(
  db: Database,
  setup: Setup,
  { stage, problem }: Failed,
  at: Date,
): Promise<Waiting | WaitingEnd | null> {
  const failure = { problem, stage, at };
  const waiting = waitingOf(setup);
  if (waiting) return waitingAfter(waiting, failure);
  if (!setup.secretKeptUntil || setup.secretKeptUntil <= at) return null;
  return beginsToWait(failure, await changedAt(db, setup)) ? newWaiting(at, problem, setup.secretKeptUntil) : null;
}

/** When the app was last changed, as far as the guide knows: the last tick, or for a new app the setup's beginning. */
async function changedAt(db: Database, setup: Setup): Promise<Date | null> {
  return (await findLastTickAt(db, setup.id)) ?? (setup.path === "new-app" ? setup.createdAt : null);
}
