import { isId } from "#lib/domain/ids";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { type CheckRun, findConnectingRun } from "#lib/store/queries/check-runs";
import { type Connection, findConnection } from "#lib/store/queries/connections";
import { findLookedAfter, type LookedAfter } from "#lib/store/queries/recheck-rules";

export type Connected = {
  readonly connection: Connection;
  /** The check that made it, with what it proved then; null once it is not kept any more. */
  readonly run: CheckRun | null;
  /** How it is looked after since. */
  readonly lookedAfter: LookedAfter | null;
};

/** How a connection came to be: what was proven at that moment, whatever has been seen since. */
export const readConnected: Service<string, Connected> = async ({ instance, who }, id) => {
  const scope = authorize(who, "connection:read");
  if (!scope.ok) return scope;
  const { db } = instance;
  const connection = isId(id) ? await findConnection(db, scope.value, id) : null;
  if (connection === null) return refused("not-found");
  const run = await findConnectingRun(db, scope.value, id);
  return ok({ connection, run, lookedAfter: await findLookedAfter(db, scope.value, id) });
};
