import type { CheckReport } from "#lib/domain/check/check-run";
import type { Scope } from "#lib/domain/people/scope";
import { changesSince } from "#lib/domain/recheck/card-changes";
import { audit } from "#lib/services/audit";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { type CheckRun, endCheckRun, findCheckRun, findRunStart } from "#lib/store/queries/check-runs";
import { holdConnection } from "#lib/store/queries/connections";
import type { Tx } from "#lib/store/transaction";
import { noteCheck } from "./note-check.ts";

/**
 * Keeps what a check of a saved connection came to: run, health, next check and notice in one transaction. A failure leaves the last
 * card that was proven. Of two checks side by side the one that began later tells the health, whichever ends first: it asked about
 * what is so now. What somebody asked for is written down; what Orglink does by itself, day after day, is not. False when nothing was
 * kept: the run has ended by other hands, or its connection is gone.
 */
export async function keepCheck(
  instance: Instance,
  scope: Scope,
  { connectionId, runId }: { readonly connectionId: string; readonly runId: string },
  { stages, outcome }: CheckReport,
): Promise<boolean> {
  const at = instance.now();
  const kept = await inTransaction(instance, scope, async (tx) => {
    const connection = await holdConnection(tx, scope, connectionId);
    if (connection === null) return endedOtherwise;
    const run = await findCheckRun(tx, scope, runId);
    if (run === null) return endedOtherwise;
    const isNewest = await beganLast(tx, scope, run, connection.lastRunId);
    if (isNewest) await noteCheck(instance, tx, scope, connection, run, outcome);
    const { advice } = outcome;
    const end =
      outcome.status === "passed"
        ? ({ state: "passed", card: outcome.card } as const)
        : ({
            state: "failed",
            failedStage: outcome.stage,
            problem: outcome.problem,
            seen: outcome.seen,
          } as const);
    // The last lock of all, so it comes at the end, and its refusal undoes the rest.
    const changes = changesSince(connection.card, outcome);
    if (!(await endCheckRun(tx, scope, runId, { ...end, changes, stages, advice, finishedAt: at })))
      return endedOtherwise;
    if (scope.who.kind === "system") return { ok: true } as const;
    const details =
      outcome.status === "passed"
        ? ({ result: "passed" } as const)
        : ({ result: "failed", problem: outcome.problem.code } as const);
    await audit(tx, { action: "connection.tested", on: { kind: "connection", id: connectionId }, details });
    return { ok: true } as const;
  });
  return kept.ok;
}

/** The run has ended by other hands, or its connection is gone: nothing of this outcome is kept. */
const endedOtherwise = { ok: false } as const;

/** Whether a run began no earlier than the one that told the health last. */
async function beganLast(tx: Tx, scope: Scope, run: Pick<CheckRun, "startedAt">, lastRunId: string): Promise<boolean> {
  const lastBegan = await findRunStart(tx, scope, lastRunId);
  return lastBegan === null || run.startedAt >= lastBegan;
}
