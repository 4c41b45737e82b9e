import type { Actor } from "#lib/domain/people/principal";
import type { Result } from "#lib/domain/result";
import type { PracticeOrgState } from "#lib/practice/practice";
import type { Asking } from "#lib/services/asking";
import type { Instance } from "#lib/services/instance";
import { changeAudited, type PracticeRefusal } from "#lib/services/practice/steps/practice-control";

/** Puts everything as the guide leaves it; a Consumer Key there is, stays. */
export function setUpPracticeOrg(
  { instance, who: actor }: Asking,
  host: string,
): Promise<Result<PracticeOrgState, PracticeRefusal>> {
  return changeAudited({ instance, who: actor }, { host, did: "set-up" }, ({ setUp }) => setUp(host));
}
