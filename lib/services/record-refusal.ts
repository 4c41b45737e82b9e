import type { Actor } from "#lib/domain/actor";
import type { CheckOutcome, StageRecord } from "#lib/domain/check-run";
import type { ConnectionFormValues } from "#lib/domain/connection-form";
import { saveAuditEvent } from "#lib/store/audit-events";
import { endCheckRun } from "#lib/store/check-runs";
import type { Instance } from "./instance.ts";

/** Keeps a failed check run and who tried; the setup keeps what was typed. */
export async function recordRefusal(
  instance: Instance,
  actor: Actor,
  form: ConnectionFormValues,
  stages: readonly StageRecord[],
  { stage, problem, advice }: Extract<CheckOutcome, { status: "failed" }>,
): Promise<void> {
  const at = instance.now();
  const end = { state: "failed", stages, failedStage: stage, problem, advice, finishedAt: at } as const;
  await instance.db.transaction(async (tx) => {
    if (!(await endCheckRun(tx, form.runId, end))) return;
    await saveAuditEvent(tx, {
      id: instance.newId(),
      workspaceId: actor.workspaceId,
      at,
      actorId: actor.userId,
      action: "connection.refused",
      subjectKind: "setup",
      subjectId: form.setupId,
      details: { myDomain: form.address.myDomain, problem: problem.code },
    });
  });
}
