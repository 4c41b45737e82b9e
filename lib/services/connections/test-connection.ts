import { expectedSandbox, type MyDomain } from "#lib/domain/address/my-domain";
import type { CheckReport } from "#lib/domain/check/check-run";
import { isId } from "#lib/domain/ids";
import { type Actor, may } from "#lib/domain/people/principal";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import type { Asking } from "#lib/services/asking";
import { beginRun, settledRun } from "#lib/services/checks/steps/begin-run";
import { takeCheckPlace } from "#lib/services/checks/steps/limit-checks";
import { runCheck } from "#lib/services/checks/steps/running-checks";
import { unaskedRun } from "#lib/services/checks/steps/unasked-run";
import type { Instance } from "#lib/services/instance";
import { connectionSecret } from "#lib/services/secret-bindings";
import type { ServiceProblem } from "#lib/services/service-problem";
import type { Database } from "#lib/store/database";
import { saveAuditEvent } from "#lib/store/queries/audit-events";
import { endCheckRun, findCheckRun, findRunStart } from "#lib/store/queries/check-runs";
import {
  type Connection,
  findConnection,
  findSealedConsumerSecret,
  holdConnection,
  saveCheckOfConnection,
} from "#lib/store/queries/connections";
import { open } from "#lib/vault/seal";

/**
 * Checks a saved connection again, with its sealed Consumer Secret, and keeps what was found. Answers the run's id.
 * `too-many-attempts`: there were too many checks, so none was made.
 */
export async function testConnection(
  { instance, who: actor }: Asking,
  input: { connectionId: string; runId: string },
): Promise<Result<{ runId: string }, ServiceProblem | "too-many-attempts">> {
  if (!may(actor.role, "connection:test")) return refuse("forbidden");
  if (!isId(input.connectionId) || !isId(input.runId)) return refuse("not-found");
  const connection = await findConnection(instance.db, actor.workspaceId, input.connectionId);
  if (connection === null) return refuse("not-found");
  const answer = async (): Promise<Result<{ runId: string }, ServiceProblem>> => {
    const settled = await settledRun(instance, actor.workspaceId, input.runId, input);
    return settled ? ok({ runId: settled.id }) : refuse("not-found");
  };
  const isSentBefore = async () => (await findCheckRun(instance.db, actor.workspaceId, input.runId)) !== null;
  if (await isSentBefore()) return answer();

  const place = await takeCheckPlace(instance, actor, connection.myDomain as MyDomain);
  if (place === null) return (await isSentBefore()) ? answer() : refuse("too-many-attempts");
  try {
    if (await begin(instance, actor, connection, input.runId)) {
      const report = await check(instance, connection, input.runId);
      await keep(instance, actor, connection, input.runId, report);
    }
  } finally {
    place.release();
  }
  return answer();
}

/** Begins the run of a connection that is still there; false when it is gone, or the form has been sent before. */
function begin(instance: Instance, actor: Actor, { id, ...connection }: Connection, runId: string): Promise<boolean> {
  const { myDomain, rotatesByApi } = connection;
  return instance.db.transaction(async (tx) => {
    if ((await holdConnection(tx, actor.workspaceId, id)) === null) return false;
    return beginRun(instance, tx, actor, { id: runId, myDomain, rotatesByApi, connectionId: id });
  });
}

async function check(instance: Instance, connection: Connection, runId: string): Promise<CheckReport> {
  const myDomain = connection.myDomain as MyDomain;
  const consumerSecret = await openSecret(instance, connection);
  if (consumerSecret === null) return unaskedRun("sealed-secret-unreadable");
  const isSandbox = expectedSandbox(myDomain) ?? connection.card.isSandbox;
  const expected = { orgId: connection.orgId, ...(isSandbox === undefined ? {} : { isSandbox }) };
  const { consumerKey, rotatesByApi } = connection;
  return runCheck(instance, runId, { myDomain, consumerKey, consumerSecret, expected, rotatesByApi });
}

async function openSecret(instance: Instance, connection: Connection): Promise<Secret | null> {
  const sealed = await findSealedConsumerSecret(instance.db, connection.workspaceId, connection.id);
  if (sealed === null) return null;
  const opened = open(instance.keyring, sealed, connectionSecret(connection));
  return opened.ok ? opened.value : null;
}

/**
 * Run, health and audit event in one transaction. A failure leaves the last card that was proven. Of two checks side by side
 * the one that began later tells the health, whichever ends first: it asked about what is so now.
 */
async function keep(
  instance: Instance,
  actor: Actor,
  { id: connectionId, workspaceId }: Connection,
  runId: string,
  { stages, outcome }: CheckReport,
): Promise<void> {
  const at = instance.now();
  const passed = outcome.status === "passed";
  await instance.db.transaction(async (tx) => {
    const connection = await holdConnection(tx, workspaceId, connectionId);
    if (connection === null) return;
    const { advice } = outcome;
    const end = passed
      ? ({ state: "passed", card: outcome.card } as const)
      : ({ state: "failed", failedStage: outcome.stage, problem: outcome.problem } as const);
    if (!(await endCheckRun(tx, runId, { ...end, stages, advice, finishedAt: at }))) return;
    if (await isNewest(tx, runId, connection.lastRunId)) {
      await saveCheckOfConnection(tx, connectionId, {
        health: passed ? "healthy" : "failing",
        failingSince: passed ? null : (connection.failingSince ?? at),
        lastRunId: runId,
        lastCheckedAt: at,
        ...(passed ? { card: outcome.card, advice } : {}),
      });
    }
    await saveAuditEvent(tx, {
      id: instance.newId(),
      workspaceId,
      at,
      actorId: actor.userId,
      action: "connection.tested",
      subjectKind: "connection",
      subjectId: connectionId,
      details: passed ? { result: "passed" } : { result: "failed", problem: outcome.problem.code },
    });
  });
}

/** Whether a run began no earlier than the one that told the health last. */
async function isNewest(db: Database, runId: string, lastRunId: string): Promise<boolean> {
  const [began, lastBegan] = [await findRunStart(db, runId), await findRunStart(db, lastRunId)];
  return began === null || lastBegan === null || began >= lastBegan;
}
