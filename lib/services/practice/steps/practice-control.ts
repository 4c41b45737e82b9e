import { type Actor, may } from "#lib/domain/people/principal";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { PracticeOrgState } from "#lib/practice/practice";
import { type PracticeControl, practiceControl } from "#lib/practice-org/control-client";
import type { ControlRefusal } from "#lib/practice-org/control-protocol";
import { readPracticeEndpoint } from "#lib/practice-org/endpoint";
import type { Asking } from "#lib/services/asking";
import type { Instance } from "#lib/services/instance";
import type { ServiceProblem } from "#lib/services/service-problem";
import { saveAuditEvent } from "#lib/store/queries/audit-events";

/** Why nothing was read or changed: `not-running` is the practice org's own process; `fields` are those it does not take. */
export type PracticeProblem = ServiceProblem | Exclude<ControlRefusal["problem"], "no-such-org" | "no-such-user">;
export type PracticeRefusal = { readonly problem: PracticeProblem; readonly fields: readonly string[] };

/** The switches for this person; where the practice org is off there are none. */
export function openPracticeControl({ instance, who: actor }: Asking): Result<PracticeControl, PracticeRefusal> {
  if (!may(actor.role, "practice:use")) return refuse({ problem: "forbidden", fields: [] });
  if (!instance.env.isPracticeOrgOn) return refuse({ problem: "not-found", fields: [] });
  return ok(practiceControl(readPracticeEndpoint(instance.env.dataDir)));
}

/** What the control interface answered, in the words of a service: an org or user that is not there is not found. */
export function answered<Value>(answer: Result<Value, ControlRefusal>): Result<Value, PracticeRefusal> {
  if (answer.ok) return answer;
  const { problem, fields } = answer.problem;
  const isMissing = problem === "no-such-org" || problem === "no-such-user";
  return refuse({ problem: isMissing ? "not-found" : problem, fields: fields.map(({ name }) => name) });
}

type PracticeChange = {
  readonly host: string;
  readonly did: string;
  readonly details?: Readonly<Record<string, string>>;
};

/** Does one change to a practice org and, when it is done, says in the audit trail what it was; values are left out. */
export async function changeAudited(
  { instance, who: actor }: Asking,
  { host, did, details = {} }: PracticeChange,
  change: (control: PracticeControl) => Promise<Result<PracticeOrgState, ControlRefusal>>,
): Promise<Result<PracticeOrgState, PracticeRefusal>> {
  const control = openPracticeControl({ instance, who: actor });
  if (!control.ok) return control;
  const changed = answered(await change(control.value));
  if (!changed.ok) return changed;
  await saveAuditEvent(instance.db, {
    id: instance.newId(),
    workspaceId: actor.workspaceId,
    at: instance.now(),
    actorId: actor.userId,
    action: "practice.changed",
    subjectKind: "practice-org",
    subjectId: host,
    details: { did, ...details },
  });
  return changed;
}
