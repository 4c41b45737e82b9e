import { isId } from "#lib/domain/ids";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import { visibleText } from "#lib/domain/text/kept-text";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import { holdConnection, deleteConnection as remove } from "#lib/store/queries/connections";
import { deleteDraftsAbout } from "#lib/store/queries/drafts";
import { deleteRepairsOf, holdSetupsOf } from "#lib/store/queries/setups";

export type Deletion = { readonly connectionId: string; readonly typedName: string };

/**
 * Deletes a connection with its check runs and its sealed Consumer Secret. The name is typed again on purpose:
 * `name-differs` when it is another one. The External Client App in Salesforce stays: the page lists what to clean up there.
 */
export const deleteConnection: Service<Deletion, null, "name-differs"> = async (
  { instance, who },
  { connectionId, typedName },
) => {
  const scope = authorize(who, "connection:delete");
  if (!scope.ok) return scope;
  if (!isId(connectionId)) return refused("not-found");
  return inTransaction(instance, scope.value, async (tx) => {
    await holdSetupsOf(tx, scope.value, connectionId);
    const connection = await holdConnection(tx, scope.value, connectionId);
    if (connection === null) return refused("not-found");
    const { name, myDomain } = connection;
    if (visibleText(typedName) !== visibleText(name)) return refused("name-differs", { fields: ["name"] });
    await deleteDraftsAbout(tx, scope.value, [connectionId]);
    await deleteRepairsOf(tx, scope.value, connectionId);
    await remove(tx, scope.value, connectionId);
    const on = { kind: "connection", id: connectionId } as const;
    await audit(tx, { action: "connection.deleted", on, details: { name, myDomain } });
    return ok(null);
  });
};
