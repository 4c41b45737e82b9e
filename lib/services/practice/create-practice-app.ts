import type { Actor } from "#lib/domain/people/principal";
import type { Result } from "#lib/domain/result";
import type { PracticeOrgState } from "#lib/practice/practice";
import type { CreateApp } from "#lib/practice-org/control-protocol";
import type { Asking } from "#lib/services/asking";
import type { Instance } from "#lib/services/instance";
import { changeAudited, type PracticeRefusal } from "#lib/services/practice/steps/practice-control";

/** Creates the External Client App of a practice org, as Salesforce's create page does: its policies are then as Salesforce makes them. */
export function createPracticeApp(
  { instance, who: actor }: Asking,
  { host, app }: { readonly host: string; readonly app: CreateApp },
): Promise<Result<PracticeOrgState, PracticeRefusal>> {
  return changeAudited({ instance, who: actor }, { host, did: "create-app" }, ({ createApp }) => createApp(host, app));
}
