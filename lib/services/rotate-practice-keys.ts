import type { Actor } from "#lib/domain/actor";
import type { PracticeOrgState } from "#lib/domain/practice";
import type { Result } from "#lib/domain/result";
import type { Instance } from "./instance.ts";
import { changeAudited, type PracticeRefusal } from "./practice-control.ts";

/** Gives the app a new Consumer Key and Consumer Secret. `no-app`: there is none to give them to. */
export function rotatePracticeKeys(
  instance: Instance,
  actor: Actor,
  host: string,
): Promise<Result<PracticeOrgState, PracticeRefusal>> {
  return changeAudited(instance, actor, { host, did: "rotate" }, ({ rotate }) => rotate(host));
}
