import { type Actor, may } from "#lib/domain/people/principal";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { Asking } from "#lib/services/asking";
import type { Instance } from "#lib/services/instance";
import type { ServiceProblem } from "#lib/services/service-problem";
import { listProjects, type Project } from "#lib/store/queries/projects";

export async function readProjects({
  instance,
  who: actor,
}: Asking): Promise<Result<readonly Project[], ServiceProblem>> {
  if (!may(actor.role, "project:read")) return refuse("forbidden");
  return ok(await listProjects(instance.db, actor.workspaceId));
}
