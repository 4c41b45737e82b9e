import { ok } from "#lib/domain/result";
import type { PracticeOrgState, PracticeRequest } from "#lib/practice/practice";
import type { Service } from "#lib/services/asking";
import type { PracticeRefusal } from "./practice-refusal.ts";
import { answered, openPracticeControl } from "./steps/practice-control.ts";

export type PracticeOrgWithRequests = {
  readonly org: PracticeOrgState;
  /** The latest first. */
  readonly requests: readonly PracticeRequest[];
};

/** One practice org as it stands, and what was last asked of it. */
export const readPracticeOrg: Service<string, PracticeOrgWithRequests, PracticeRefusal> = async (asking, host) => {
  const open = openPracticeControl(asking);
  if (!open.ok) return open;
  const { control } = open.value;
  const [org, requests] = await Promise.all([control.findOrg(host), control.listRequests(host)]);
  if (!org.ok) return answered(org);
  return requests.ok ? ok({ org: org.value, requests: requests.value }) : answered(requests);
};
