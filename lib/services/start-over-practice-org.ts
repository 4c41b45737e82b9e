import type { Actor } from "#lib/domain/actor";
import type { PracticeOrgState } from "#lib/domain/practice";
import type { Result } from "#lib/domain/result";
import type { Instance } from "./instance.ts";
import { changeAudited, type PracticeRefusal } from "./practice-control.ts";

/** Puts a practice org back to how it was first made, with new keys. */
export function startOverPracticeOrg(
  instance: Instance,
  actor: Actor,
  host: string,
): Promise<Result<PracticeOrgState, PracticeRefusal>> {
  return changeAudited(instance, actor, { host, did: "start-over" }, ({ startOver }) => startOver(host));
}
