import type { Actor } from "#lib/domain/actor";
import type { PracticeOrgState } from "#lib/domain/practice";
import type { Result } from "#lib/domain/result";
import type { Instance } from "./instance.ts";
import { answered, openPracticeControl, type PracticeRefusal } from "./practice-control.ts";

/** Every practice org of this installation, with its switches. */
export async function listPracticeOrgs(
  instance: Instance,
  actor: Actor,
): Promise<Result<readonly PracticeOrgState[], PracticeRefusal>> {
  const control = openPracticeControl(instance, actor);
  return control.ok ? answered(await control.value.listOrgs()) : control;
}
