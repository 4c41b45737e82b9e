import type { Actor } from "#lib/domain/actor";
import type { PracticeOrgState } from "#lib/domain/practice";
import type { Result } from "#lib/domain/result";
import type { Instance } from "./instance.ts";
import { changeAudited, type PracticeRefusal } from "./practice-control.ts";

/** Ends every access token a practice org has given out. */
export function endPracticeSessions(
  instance: Instance,
  actor: Actor,
  host: string,
): Promise<Result<PracticeOrgState, PracticeRefusal>> {
  return changeAudited(instance, actor, { host, did: "end-sessions" }, ({ endSessions }) => endSessions(host));
}
