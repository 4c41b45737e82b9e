import type { AuditEvent } from "#lib/domain/audit/audit-event";
import type { Scope } from "#lib/domain/people/scope";
import { type Answer, refused } from "#lib/domain/refusal";
import { ok, type Result } from "#lib/domain/result";
import type { PracticeOrgState } from "#lib/practice/practice";
import { type PracticeControl, practiceControl } from "#lib/practice-org/control-client";
import type { ControlRefusal } from "#lib/practice-org/control-protocol";
import { readPracticeEndpoint } from "#lib/practice-org/endpoint";
import type { Asking } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import type { PracticeRefusal } from "#lib/services/practice/practice-refusal";

type Open = { readonly scope: Scope; readonly control: PracticeControl };

/** The switches for whoever asks; where the practice org is off there are none. */
export function openPracticeControl({ instance, who }: Asking): Answer<Open> {
  const scope = authorize(who, "practice:use");
  if (!scope.ok) return scope;
  if (!instance.env.isPracticeOrgOn) return refused("not-found");
  return ok({ scope: scope.value, control: practiceControl(readPracticeEndpoint(instance.env.dataDir)) });
}

/** What the control interface answered, as a refusal of ours: an org or user that is not there is not found. */
export function answered<Value>(answer: Result<Value, ControlRefusal>): Answer<Value, PracticeRefusal> {
  if (answer.ok) return answer;
  const { problem, fields } = answer.problem;
  if (problem === "no-such-org" || problem === "no-such-user") return refused("not-found");
  return refused(problem, fields.length > 0 ? { fields: fields.map(({ name }) => name) } : {});
}

type Did = Extract<AuditEvent, { action: "practice.changed" }>["details"];

/** Does one change to a practice org and, when it is done, writes down what it was; values are left out. */
export async function changePractice(
  asking: Asking,
  host: string,
  details: Did,
  change: (control: PracticeControl) => Promise<Result<PracticeOrgState, ControlRefusal>>,
): Promise<Answer<PracticeOrgState, PracticeRefusal>> {
  const open = openPracticeControl(asking);
  if (!open.ok) return open;
  const changed = answered(await change(open.value.control));
  if (!changed.ok) return changed;
  await inTransaction(asking.instance, open.value.scope, (tx) =>
    audit(tx, { action: "practice.changed", on: { kind: "practice-org", id: host }, details }),
  );
  return changed;
}
