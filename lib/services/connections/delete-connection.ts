import { isId } from "#lib/domain/ids";
import { type Actor, may } from "#lib/domain/people/principal";
import { ok, type Result, refuse } from "#lib/domain/result";
import { visibleText } from "#lib/domain/text/kept-text";
import type { Asking } from "#lib/services/asking";
import type { Instance } from "#lib/services/instance";
import type { ServiceProblem } from "#lib/services/service-problem";
import { saveAuditEvent } from "#lib/store/queries/audit-events";
import { holdConnection, deleteConnection as remove } from "#lib/store/queries/connections";
import { holdSetupsOf } from "#lib/store/queries/setups";

/**
 * Deletes a connection with its check runs and its sealed Consumer Secret. The name is typed again on purpose:
 * `name-differs` when it is another one. The External Client App in Salesforce stays: the page lists what to clean up there.
 */
export async function deleteConnection(
  { instance, who: actor }: Asking,
  input: { connectionId: string; typedName: string },
): Promise<Result<null, ServiceProblem | "name-differs">> {
  if (!may(actor.role, "connection:delete")) return refuse("forbidden");
  if (!isId(input.connectionId)) return refuse("not-found");
  const { workspaceId } = actor;
  return instance.db.transaction(async (tx) => {
    await holdSetupsOf(tx, workspaceId, input.connectionId);
    const connection = await holdConnection(tx, workspaceId, input.connectionId);
    if (connection === null) return refuse("not-found");
    if (visibleText(input.typedName) !== visibleText(connection.name)) return refuse("name-differs");
    if (!(await remove(tx, workspaceId, connection.id))) return refuse("not-found");
    await saveAuditEvent(tx, {
      id: instance.newId(),
      workspaceId,
      at: instance.now(),
      actorId: actor.userId,
      action: "connection.deleted",
      subjectKind: "connection",
      subjectId: connection.id,
      details: { name: connection.name, myDomain: connection.myDomain },
    });
    return ok(null);
  });
}
