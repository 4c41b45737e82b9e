import { type Actor, may } from "#lib/domain/people/principal";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { Asking } from "#lib/services/asking";
import type { Instance } from "#lib/services/instance";
import type { ServiceProblem } from "#lib/services/service-problem";
import { saveAuditEvent } from "#lib/store/queries/audit-events";
import { saveProject } from "#lib/store/queries/projects";

/** Adds a project, a group of connections, to the workspace. `name-taken`: there is one of that name. */
export async function createProject(
  { instance, who: actor }: Asking,
  name: string,
): Promise<Result<{ projectId: string }, ServiceProblem | "name-taken">> {
  if (!may(actor.role, "project:change")) return refuse("forbidden");
  const id = instance.newId();
  const at = instance.now();
  const { workspaceId } = actor;
  return instance.db.transaction(async (tx) => {
    if (!(await saveProject(tx, { id, workspaceId, name, createdAt: at }))) return refuse("name-taken");
    await saveAuditEvent(tx, {
      id: instance.newId(),
      workspaceId,
      at,
      actorId: actor.userId,
      action: "project.created",
      subjectKind: "project",
      subjectId: id,
      details: { name },
    });
    return ok({ projectId: id });
  });
}
