import type { Actor } from "#lib/domain/actor";
import type { PracticeOrgState, PracticeUserChange } from "#lib/domain/practice";
import type { Result } from "#lib/domain/result";
import type { Instance } from "./instance.ts";
import { changeAudited, type PracticeRefusal } from "./practice-control.ts";

/** Changes a user of a practice org. */
export function changePracticeUser(
  instance: Instance,
  actor: Actor,
  { host, userId, change }: { host: string; userId: string; change: PracticeUserChange },
): Promise<Result<PracticeOrgState, PracticeRefusal>> {
  return changeAudited(instance, actor, { host, did: "user", details: { userId } }, ({ changeUser }) =>
    changeUser(host, userId, change),
  );
}
