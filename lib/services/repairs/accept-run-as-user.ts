import { isSameId } from "#lib/domain/check/salesforce-id";
import { isId } from "#lib/domain/ids";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import { holdConnection, saveMeantRunAsUser } from "#lib/store/queries/connections";

export type MeantRunAsUser = {
  readonly connectionId: string;
  /** The one that the page showed, as a check proved it. */
  readonly runAsUserId: string;
};

/**
 * Says that the Run As user that answers now is meant, so that it is no longer told as a change. `changed-meanwhile`: it is another one
 * by now than whoever says so has seen.
 */
export const acceptRunAsUser: Service<MeantRunAsUser, null, "changed-meanwhile"> = async (
  { instance, who },
  { connectionId, runAsUserId },
) => {
  const scope = authorize(who, "connection:change");
  if (!scope.ok) return scope;
  if (!isId(connectionId)) return refused("not-found");
  return inTransaction(instance, scope.value, async (tx) => {
    const connection = await holdConnection(tx, scope.value, connectionId);
    if (connection === null) return refused("not-found");
    const { card, meantRunAsUserId: before, name } = connection;
    if (!isSameId(card.runAsUserId, runAsUserId)) return refused("changed-meanwhile");
    if (isSameId(card.runAsUserId, before)) return ok(null);
    await saveMeantRunAsUser(tx, scope.value, connectionId, {
      meantRunAsUserId: card.runAsUserId,
      advice: connection.advice.filter(({ kind }) => kind !== "run-as-user-changed"),
      updatedAt: instance.now(),
    });
    const on = { kind: "connection", id: connectionId } as const;
    const changes = { runAsUserId: { before, after: card.runAsUserId } };
    await audit(tx, { action: "connection.run-as-user-accepted", on, details: { name }, changes });
    return ok(null);
  });
};
