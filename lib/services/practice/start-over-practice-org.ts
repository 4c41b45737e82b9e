import type { Actor } from "#lib/domain/people/principal";
import type { Result } from "#lib/domain/result";
import type { PracticeOrgState } from "#lib/practice/practice";
import type { Asking } from "#lib/services/asking";
import type { Instance } from "#lib/services/instance";
import { changeAudited, type PracticeRefusal } from "#lib/services/practice/steps/practice-control";

/** Puts a practice org back to how it was first made, with new keys. */
export function startOverPracticeOrg(
  { instance, who: actor }: Asking,
  host: string,
): Promise<Result<PracticeOrgState, PracticeRefusal>> {
  return changeAudited({ instance, who: actor }, { host, did: "start-over" }, ({ startOver }) => startOver(host));
}
