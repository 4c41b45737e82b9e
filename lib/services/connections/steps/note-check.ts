import type { CheckOutcome } from "#lib/domain/check/check-run";
import type { NewNotice } from "#lib/domain/notices/notice";
import type { Scope } from "#lib/domain/people/scope";
import { type Health, healthAfter } from "#lib/domain/recheck/health";
import type { Instance } from "#lib/services/instance";
import { raiseNotice } from "#lib/services/notices/steps/raise-notice";
import { applyToRecheck } from "#lib/services/rechecks/steps/apply-to-recheck";
import { noteOutage } from "#lib/services/rechecks/steps/note-outage";
import type { CheckRun } from "#lib/store/queries/check-runs";
import { type Connection, saveCheckOfConnection } from "#lib/store/queries/connections";
import type { Tx } from "#lib/store/transaction";

/**
 * Lets a check that came to an answer tell how its connection stands, for a transaction that holds the connection: health, card, the
 * next check, the outage that it met or that is over, and a notice where it began to fail or works again.
 */
export async function noteCheck(
  instance: Instance,
  tx: Tx,
  scope: Scope,
  connection: Connection,
  run: Pick<CheckRun, "id" | "supportCode">,
  outcome: CheckOutcome,
): Promise<void> {
  const at = instance.now();
  const problem = outcome.status === "failed" ? outcome.problem : null;
  const after = healthAfter(connection, { at, problem });
  await saveCheckOfConnection(tx, scope, connection.id, {
    ...after,
    lastRunId: run.id,
    lastCheckedAt: at,
    ...(outcome.status === "passed" ? { card: outcome.card, advice: outcome.advice } : {}),
  });
  const retryAfterSeconds = problem?.evidence.retryAfterSeconds;
  await applyToRecheck(tx, scope, connection.id, {
    type: "checked",
    at,
    hasPassed: problem === null,
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  });
  await noteOutage(instance, tx, scope, connection, { after, problem });
  const notice = noticeOf(connection, after, run, problem?.code);
  if (notice) await raiseNotice(instance, tx, scope, notice);
}

/** What is to be told of a connection that stood so before, and stands so now; null: nothing new. */
function noticeOf(
  before: Connection,
  after: Health,
  run: Pick<CheckRun, "id" | "supportCode">,
  problem: string | undefined,
): NewNotice | null {
  const about = { connectionId: before.id, projectId: before.projectId };
  const { name: connectionName, myDomain, orgId } = before;
  const facts = { connectionName, myDomain, orgId, runId: run.id, supportCode: run.supportCode };
  if (before.health !== "failing" && after.health === "failing") {
    const since = after.failingSince?.toISOString() ?? "";
    return {
      ...about,
      event: "connection.failing",
      cause: `failing ${before.id} ${since}`,
      facts: { ...facts, since, workedAt: before.workedAt.toISOString(), ...(problem ? { problem } : {}) },
    };
  }
  if (before.health === "failing" && after.health === "healthy") {
    const since = before.failingSince?.toISOString() ?? "";
    return {
      ...about,
      event: "connection.recovered",
      cause: `recovered ${before.id} ${since}`,
      facts: { ...facts, since },
    };
  }
  return null;
}
