import type { Actor } from "#lib/domain/actor";
import type { PracticeOrgState, PracticeRequest } from "#lib/domain/practice";
import { ok, type Result } from "#lib/domain/result";
import type { Instance } from "./instance.ts";
import { answered, openPracticeControl, type PracticeRefusal } from "./practice-control.ts";

export type PracticeOrgWithRequests = {
  readonly org: PracticeOrgState;
  /** The latest first. */
  readonly requests: readonly PracticeRequest[];
};

/** One practice org as it stands, and what was last asked of it. */
export async function readPracticeOrg(
  instance: Instance,
  actor: Actor,
  host: string,
): Promise<Result<PracticeOrgWithRequests, PracticeRefusal>> {
  const control = openPracticeControl(instance, actor);
  if (!control.ok) return control;
  const [org, requests] = await Promise.all([control.value.findOrg(host), control.value.listRequests(host)]);
  if (!org.ok) return answered(org);
  return requests.ok ? ok({ org: org.value, requests: requests.value }) : answered(requests);
}
