import { isId } from "#lib/domain/ids";
import { type Actor, may } from "#lib/domain/people/principal";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { Asking } from "#lib/services/asking";
import type { Instance } from "#lib/services/instance";
import type { ServiceProblem } from "#lib/services/service-problem";
import { saveAuditEvent } from "#lib/store/queries/audit-events";
import { holdConnection, isConnectionNameTaken, renameConnection as rename } from "#lib/store/queries/connections";
import { findProject } from "#lib/store/queries/projects";
import { isUniqueViolation } from "#lib/store/store-error";

/** Gives a connection another name, description, project or way of rotation. `name-taken`: another connection of the workspace has it. */
export async function renameConnection(
  { instance, who: actor }: Asking,
  input: { connectionId: string; name: string; description: string; projectId: string | null; rotatesByApi: boolean },
): Promise<Result<null, ServiceProblem | "name-taken">> {
  if (!may(actor.role, "connection:change")) return refuse("forbidden");
  if (!isId(input.connectionId)) return refuse("not-found");
  const { workspaceId } = actor;
  const at = instance.now();
  const renaming = instance.db.transaction<Result<null, ServiceProblem | "name-taken">>(async (tx) => {
    const connection = await holdConnection(tx, workspaceId, input.connectionId);
    if (connection === null) return refuse("not-found");
    if (input.projectId !== null && !(await findProject(tx, workspaceId, input.projectId))) return refuse("not-found");
    if (await isConnectionNameTaken(tx, workspaceId, input.name, connection.id)) return refuse("name-taken");
    if (!(await rename(tx, workspaceId, connection.id, { ...input, at }))) return refuse("not-found");
    await saveAuditEvent(tx, {
      id: instance.newId(),
      workspaceId,
      at,
      actorId: actor.userId,
      action: "connection.renamed",
      subjectKind: "connection",
      subjectId: connection.id,
      details: { from: connection.name, to: input.name },
    });
    return ok(null);
  });
  // Two who take one name at the same instant both find it free; the unique index lets one of them have it.
  return renaming.catch((error: unknown) => {
    if (isUniqueViolation(error)) return refuse("name-taken");
    throw error;
  });
}
