import { cutShort } from "#lib/domain/check/check-run";
import { isId } from "#lib/domain/ids";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { type CheckRun, findCheckRun } from "#lib/store/queries/check-runs";

export type { CheckRun } from "#lib/store/queries/check-runs";

/** A check run as it stands. One still `running` past its time was cut off by a crash: it reads as `interrupted`. */
export const readCheckRun: Service<string, CheckRun> = async ({ instance, who }, id) => {
  const scope = authorize(who, "check:read");
  if (!scope.ok) return scope;
  const run = isId(id) ? await findCheckRun(instance.db, scope.value, id) : null;
  if (run === null) return refused("not-found");
  const isOver = run.state === "running" && run.endsBy <= instance.now();
  const isInterrupted = isOver || run.state === "interrupted";
  return ok(isInterrupted ? { ...run, state: "interrupted", stages: run.stages.map(cutShort) } : run);
};
