import { cutShort } from "#lib/domain/check/check-run";
import { isId } from "#lib/domain/ids";
import { type Actor, may } from "#lib/domain/people/principal";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { Asking } from "#lib/services/asking";
import type { Instance } from "#lib/services/instance";
import type { ServiceProblem } from "#lib/services/service-problem";
import { type CheckRun, findCheckRun } from "#lib/store/queries/check-runs";

/** A check run as it stands. One still `running` past its time was cut off by a crash: it reads as `interrupted`. */
export async function readCheckRun(
  { instance, who: actor }: Asking,
  id: string,
): Promise<Result<CheckRun, ServiceProblem>> {
  if (!may(actor.role, "connection:read")) return refuse("forbidden");
  const run = isId(id) ? await findCheckRun(instance.db, actor.workspaceId, id) : null;
  if (run === null) return refuse("not-found");
  const isOver = run.state === "running" && run.endsBy <= instance.now();
  const isInterrupted = isOver || run.state === "interrupted";
  return ok(isInterrupted ? { ...run, state: "interrupted", stages: run.stages.map(cutShort) } : run);
}
