import type { Actor } from "#lib/domain/people/principal";
import { ok, type Result } from "#lib/domain/result";
import type { PracticeOrgState, PracticeRequest } from "#lib/practice/practice";
import type { Asking } from "#lib/services/asking";
import type { Instance } from "#lib/services/instance";
import { answered, openPracticeControl, type PracticeRefusal } from "#lib/services/practice/steps/practice-control";

export type PracticeOrgWithRequests = {
  readonly org: PracticeOrgState;
  /** The latest first. */
  readonly requests: readonly PracticeRequest[];
};

/** One practice org as it stands, and what was last asked of it. */
export async function readPracticeOrg(
  { instance, who: actor }: Asking,
  host: string,
): Promise<Result<PracticeOrgWithRequests, PracticeRefusal>> {
  const control = openPracticeControl({ instance, who: actor });
  if (!control.ok) return control;
  const [org, requests] = await Promise.all([control.value.findOrg(host), control.value.listRequests(host)]);
  if (!org.ok) return answered(org);
  return requests.ok ? ok({ org: org.value, requests: requests.value }) : answered(requests);
}
