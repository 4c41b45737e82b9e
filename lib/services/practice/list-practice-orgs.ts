import type { Actor } from "#lib/domain/people/principal";
import type { Result } from "#lib/domain/result";
import type { PracticeOrgState } from "#lib/practice/practice";
import type { Asking } from "#lib/services/asking";
import type { Instance } from "#lib/services/instance";
import { answered, openPracticeControl, type PracticeRefusal } from "#lib/services/practice/steps/practice-control";

/** Every practice org of this installation, with its switches. */
export async function listPracticeOrgs({
  instance,
  who: actor,
}: Asking): Promise<Result<readonly PracticeOrgState[], PracticeRefusal>> {
  const control = openPracticeControl({ instance, who: actor });
  return control.ok ? answered(await control.value.listOrgs()) : control;
}
