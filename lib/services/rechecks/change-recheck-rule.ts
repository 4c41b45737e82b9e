import { changesBetween } from "#lib/domain/audit/audit-event";
import type { IntervalMinutes } from "#lib/domain/recheck/intervals";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import { holdRechecksOf } from "#lib/store/queries/check-batches";
import { saveUsualInterval } from "#lib/store/queries/recheck-rules";
import { findUsualInterval } from "#lib/store/queries/rechecks";

/** Has the connections of a workspace that have no interval of their own checked so often from now on. */
export const changeRecheckRule: Service<IntervalMinutes, null> = async ({ instance, who }, minutes) => {
  const door = "workspace:rule";
  const authorized = authorize(who, door);
  if (!authorized.ok) return authorized;
  const scope = authorized.value;
  // It is a rule for all of them, so not for whoever reaches only some.
  if (scope.to !== "all") return refused("forbidden", { facts: { door } });
  return inTransaction(instance, scope, async (tx) => {
    await holdRechecksOf(tx, scope);
    const before = { recheckMinutes: await findUsualInterval(tx, scope) };
    const changes = changesBetween(before, { recheckMinutes: minutes });
    if (Object.keys(changes).length === 0) return ok(null);
    await saveUsualInterval(tx, scope, { minutes, at: instance.now() });
    const on = { kind: "workspace", id: scope.workspaceId } as const;
    await audit(tx, { action: "recheck-rule.changed", on, details: {}, changes });
    return ok(null);
  });
};
