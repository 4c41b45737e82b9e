import type { Actor } from "#lib/domain/people/principal";
import type { Result } from "#lib/domain/result";
import type { PracticeOrgState } from "#lib/practice/practice";
import type { Asking } from "#lib/services/asking";
import type { Instance } from "#lib/services/instance";
import { changeAudited, type PracticeRefusal } from "#lib/services/practice/steps/practice-control";

/** Ends every access token a practice org has given out. */
export function endPracticeSessions(
  { instance, who: actor }: Asking,
  host: string,
): Promise<Result<PracticeOrgState, PracticeRefusal>> {
  return changeAudited({ instance, who: actor }, { host, did: "end-sessions" }, ({ endSessions }) => endSessions(host));
}
