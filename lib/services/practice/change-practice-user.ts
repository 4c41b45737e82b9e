import type { Actor } from "#lib/domain/people/principal";
import type { Result } from "#lib/domain/result";
import type { PracticeOrgState, PracticeUserChange } from "#lib/practice/practice";
import type { Asking } from "#lib/services/asking";
import type { Instance } from "#lib/services/instance";
import { changeAudited, type PracticeRefusal } from "#lib/services/practice/steps/practice-control";

/** Changes a user of a practice org. */
export function changePracticeUser(
  { instance, who: actor }: Asking,
  { host, userId, change }: { host: string; userId: string; change: PracticeUserChange },
): Promise<Result<PracticeOrgState, PracticeRefusal>> {
  return changeAudited({ instance, who: actor }, { host, did: "user", details: { userId } }, ({ changeUser }) =>
    changeUser(host, userId, change),
  );
}
