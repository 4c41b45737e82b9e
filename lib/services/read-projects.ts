import { type Actor, may } from "#lib/domain/actor";
import { ok, type Result, refuse } from "#lib/domain/result";
import { listProjects, type Project } from "#lib/store/projects";
import type { Instance } from "./instance.ts";
import type { ServiceProblem } from "./service-problem.ts";

export async function readProjects(
  instance: Instance,
  actor: Actor,
): Promise<Result<readonly Project[], ServiceProblem>> {
  if (!may(actor.role, "project:read")) return refuse("forbidden");
  return ok(await listProjects(instance.db, actor.workspaceId));
}
