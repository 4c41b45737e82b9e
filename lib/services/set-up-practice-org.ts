import type { Actor } from "#lib/domain/actor";
import type { PracticeOrgState } from "#lib/domain/practice";
import type { Result } from "#lib/domain/result";
import type { Instance } from "./instance.ts";
import { changeAudited, type PracticeRefusal } from "./practice-control.ts";

/** Puts everything as the guide leaves it; a Consumer Key there is, stays. */
export function setUpPracticeOrg(
  instance: Instance,
  actor: Actor,
  host: string,
): Promise<Result<PracticeOrgState, PracticeRefusal>> {
  return changeAudited(instance, actor, { host, did: "set-up" }, ({ setUp }) => setUp(host));
}
