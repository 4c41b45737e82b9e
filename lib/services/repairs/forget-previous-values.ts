import { isId } from "#lib/domain/ids";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import { holdConnection } from "#lib/store/queries/connections";
import { wipePreviousValues } from "#lib/store/queries/replaced-values";

/** Wipes what the last repair of a connection replaced: it cannot be undone any more. Asking again changes nothing. */
export const forgetPreviousValues: Service<string, null> = async ({ instance, who }, connectionId) => {
  const scope = authorize(who, "connection:change");
  if (!scope.ok) return scope;
  if (!isId(connectionId)) return refused("not-found");
  return inTransaction(instance, scope.value, async (tx) => {
    const connection = await holdConnection(tx, scope.value, connectionId);
    if (connection === null) return refused("not-found");
    if (connection.previousMyDomain === null) return ok(null);
    await wipePreviousValues(tx, scope.value, connectionId);
    const on = { kind: "connection", id: connectionId } as const;
    await audit(tx, { action: "secret.wiped", on, details: { why: "forgotten" } });
    return ok(null);
  });
};
