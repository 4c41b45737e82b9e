import { changesBetween } from "#lib/domain/audit/audit-event";
import { isId } from "#lib/domain/ids";
import { reachesProject } from "#lib/domain/people/principal";
import { type Refusal, refused } from "#lib/domain/refusal";
import { ok, type Result } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import {
  type ConnectionDetails,
  holdConnection,
  isConnectionNameTaken,
  updateConnectionDetails,
} from "#lib/store/queries/connections";
import { findProject } from "#lib/store/queries/projects";
import { isUniqueViolation } from "#lib/store/store-error";

export type ConnectionChange = ConnectionDetails & { readonly connectionId: string };

/** Gives a connection another name, description, project or way of rotation. */
export const changeConnection: Service<ConnectionChange, null, "connection-name-taken" | "project-gone"> = async (
  { instance, who },
  { connectionId, ...details },
) => {
  const scope = authorize(who, "connection:change");
  if (!scope.ok) return scope;
  if (!isId(connectionId)) return refused("not-found");
  const { name, projectId } = details;
  const isTaken = () => refused("connection-name-taken", { fields: ["name"] });
  type Changed = Result<null, Refusal<"not-found" | "connection-name-taken" | "project-gone">>;
  const changing = inTransaction<Changed>(instance, scope.value, async (tx) => {
    const connection = await holdConnection(tx, scope.value, connectionId);
    if (connection === null) return refused("not-found");
    if (projectId !== connection.projectId) {
      const isThere = projectId === null || (await findProject(tx, scope.value, projectId)) !== null;
      if (!isThere || !reachesProject(scope.value, projectId))
        return refused("project-gone", { fields: ["projectId"] });
    }
    if (await isConnectionNameTaken(tx, scope.value, name, connectionId)) return isTaken();
    const before: ConnectionDetails = {
      name: connection.name,
      description: connection.description,
      projectId: connection.projectId,
      rotatesByApi: connection.rotatesByApi,
    };
    const changes = changesBetween(before, details);
    if (Object.keys(changes).length === 0) return ok(null);
    await updateConnectionDetails(tx, scope.value, connectionId, details, instance.now());
    const on = { kind: "connection", id: connectionId } as const;
    await audit(tx, { action: "connection.changed", on, details: { name: connection.name }, changes });
    return ok(null);
  });
  // Two who take one name at the same instant both find it free; the unique index lets one of them have it.
  return changing.catch((error: unknown) => {
    if (isUniqueViolation(error)) return isTaken();
    throw error;
  });
};
