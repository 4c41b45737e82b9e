import { type Actor, may } from "#lib/domain/actor";
import type { CheckReport } from "#lib/domain/check-run";
import { isId } from "#lib/domain/ids";
import { expectedSandbox, type MyDomain } from "#lib/domain/my-domain";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import { saveAuditEvent } from "#lib/store/audit-events";
import { endCheckRun } from "#lib/store/check-runs";
import {
  type Connection,
  findConnection,
  findSealedConsumerSecret,
  saveCheckOfConnection,
} from "#lib/store/connections";
import { open } from "#lib/vault/seal";
import { beginRun, settledRun } from "./begin-run.ts";
import type { Instance } from "./instance.ts";
import { runCheck } from "./running-checks.ts";
import { connectionSecret } from "./secret-bindings.ts";
import type { ServiceProblem } from "./service-problem.ts";
import { unaskedRun } from "./unasked-run.ts";

/** Checks a saved connection again, with its sealed Consumer Secret, and keeps what was found. Answers the run's id. */
export async function testConnection(
  instance: Instance,
  actor: Actor,
  input: { connectionId: string; runId: string },
): Promise<Result<{ runId: string }, ServiceProblem>> {
  if (!may(actor.role, "connection:test")) return refuse("forbidden");
  if (!isId(input.connectionId) || !isId(input.runId)) return refuse("not-found");
  const connection = await findConnection(instance.db, actor.workspaceId, input.connectionId);
  if (connection === null) return refuse("not-found");
  const { myDomain, rotatesByApi } = connection;
  const run = { id: input.runId, myDomain, rotatesByApi, connectionId: connection.id };
  if (await beginRun(instance, instance.db, actor, run)) {
    const report = await check(instance, actor, connection, input.runId);
    await keep(instance, actor, connection, input.runId, report);
  }
  const settled = await settledRun(instance, actor.workspaceId, input.runId);
  return settled?.connectionId === connection.id ? ok({ runId: settled.id }) : refuse("not-found");
}

async function check(instance: Instance, actor: Actor, connection: Connection, runId: string): Promise<CheckReport> {
  const myDomain = connection.myDomain as MyDomain;
  const consumerSecret = await openSecret(instance, connection);
  if (consumerSecret === null) return unaskedRun("sealed-secret-unreadable");
  const isSandbox = expectedSandbox(myDomain) ?? connection.card.isSandbox;
  const expected = { orgId: connection.orgId, ...(isSandbox === undefined ? {} : { isSandbox }) };
  const { consumerKey, rotatesByApi } = connection;
  return runCheck(instance, actor, runId, { myDomain, consumerKey, consumerSecret, expected, rotatesByApi });
}

async function openSecret(instance: Instance, connection: Connection): Promise<Secret | null> {
  const sealed = await findSealedConsumerSecret(instance.db, connection.workspaceId, connection.id);
  if (sealed === null) return null;
  const opened = open(instance.keyring, sealed, connectionSecret(connection));
  return opened.ok ? opened.value : null;
}

/**
 * Run, health and audit event in one transaction. A failure leaves the last card that was proven; a run that
 * Orglink held back asked nobody, so it leaves the health too.
 */
async function keep(
  instance: Instance,
  actor: Actor,
  connection: Connection,
  runId: string,
  { stages, outcome }: CheckReport,
): Promise<void> {
  const at = instance.now();
  const passed = outcome.status === "passed";
  await instance.db.transaction(async (tx) => {
    const ended = passed
      ? await endCheckRun(tx, runId, {
          state: "passed",
          stages,
          card: outcome.card,
          advice: outcome.advice,
          finishedAt: at,
        })
      : await endCheckRun(tx, runId, {
          state: "failed",
          stages,
          failedStage: outcome.stage,
          problem: outcome.problem,
          advice: outcome.advice,
          finishedAt: at,
        });
    if (!ended) return;
    const isHeldBack = !passed && outcome.problem.code === "too-many-attempts";
    if (!isHeldBack) {
      await saveCheckOfConnection(tx, connection.id, {
        health: passed ? "healthy" : "failing",
        failingSince: passed ? null : (connection.failingSince ?? at),
        lastRunId: runId,
        lastCheckedAt: at,
        ...(passed ? { card: outcome.card, advice: outcome.advice } : {}),
      });
    }
    await saveAuditEvent(tx, {
      id: instance.newId(),
      workspaceId: actor.workspaceId,
      at,
      actorId: actor.userId,
      action: "connection.tested",
      subjectKind: "connection",
      subjectId: connection.id,
      details: passed ? { result: "passed" } : { result: "failed", problem: outcome.problem.code },
    });
  });
}
