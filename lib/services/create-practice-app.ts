import type { Actor } from "#lib/domain/actor";
import type { PracticeOrgState } from "#lib/domain/practice";
import type { Result } from "#lib/domain/result";
import type { CreateApp } from "#lib/practice-org/control-protocol";
import type { Instance } from "./instance.ts";
import { changeAudited, type PracticeRefusal } from "./practice-control.ts";

/** Creates the External Client App of a practice org, as Salesforce's create page does: its policies are then as Salesforce makes them. */
export function createPracticeApp(
  instance: Instance,
  actor: Actor,
  host: string,
  app: CreateApp,
): Promise<Result<PracticeOrgState, PracticeRefusal>> {
  return changeAudited(instance, actor, { host, did: "create-app" }, ({ createApp }) => createApp(host, app));
}
