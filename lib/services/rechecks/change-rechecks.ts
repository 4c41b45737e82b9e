import { changesBetween } from "#lib/domain/audit/audit-event";
import { isId } from "#lib/domain/ids";
import { personOf } from "#lib/domain/people/principal";
import type { IntervalMinutes } from "#lib/domain/recheck/intervals";
import type { RecheckEvent } from "#lib/domain/recheck/recheck";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import { holdConnection } from "#lib/store/queries/connections";
import { findLookedAfter, saveOwnInterval, savePause } from "#lib/store/queries/recheck-rules";
import { applyToRecheck } from "./steps/apply-to-recheck.ts";

export type RecheckChange = {
  readonly connectionId: string;
  /** An interval of its own; null: the workspace's. Left out, it stays. */
  readonly intervalMinutes?: IntervalMinutes | null;
  /** Left out, it stays. */
  readonly isPaused?: boolean;
};

/** Has a connection checked more or less often from now on, or not at all until somebody goes on with it. */
export const changeRechecks: Service<RecheckChange, null> = async (
  { instance, who },
  { connectionId, intervalMinutes, isPaused },
) => {
  const authorized = authorize(who, "connection:change");
  if (!authorized.ok) return authorized;
  const scope = authorized.value;
  if (!isId(connectionId)) return refused("not-found");
  return inTransaction(instance, scope, async (tx) => {
    const connection = await holdConnection(tx, scope, connectionId);
    const kept = connection && (await findLookedAfter(tx, scope, connectionId));
    if (!connection || !kept) return refused("not-found");
    const apply = (event: RecheckEvent) => applyToRecheck(tx, scope, connectionId, event);
    const at = instance.now();
    const before = { intervalMinutes: kept.ownMinutes, isPaused: kept.state === "paused" };
    const changes = changesBetween(before, { intervalMinutes, isPaused });
    if (changes.intervalMinutes && intervalMinutes !== undefined) {
      // The alarm first: it is moved from the interval that holds until now.
      await apply({ type: "interval-changed", at, intervalMinutes: intervalMinutes ?? kept.usualMinutes });
      await saveOwnInterval(tx, scope, connectionId, intervalMinutes);
    }
    if (changes.isPaused) {
      await apply(isPaused ? { type: "paused" } : { type: "resumed", at });
      await savePause(tx, scope, connectionId, isPaused ? { at, by: personOf(scope.who) } : null);
    }
    if (Object.keys(changes).length === 0) return ok(null);
    const on = { kind: "connection", id: connectionId } as const;
    await audit(tx, { action: "rechecks.changed", on, details: { name: connection.name }, changes });
    return ok(null);
  });
};
