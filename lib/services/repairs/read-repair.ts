import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { type ConnectionWithRuns, readConnection } from "#lib/services/connections/read-connection";
import { readSetup, type SetupWithTicks } from "#lib/services/setups/read-setup";
import { findOpenRepair } from "#lib/store/queries/setups";

export type ConnectionToRepair = ConnectionWithRuns & {
  /** The repair that is under way. */
  readonly repair: SetupWithTicks | null;
};

/** A connection with all that the page of its repair shows. Reading begins nothing. */
export const readRepair: Service<string, ConnectionToRepair> = async (asking, connectionId) => {
  const scope = authorize(asking.who, "connection:repair");
  if (!scope.ok) return scope;
  const read = await readConnection(asking, connectionId);
  if (!read.ok) return read;
  const open = await findOpenRepair(asking.instance.db, scope.value, connectionId);
  const repair = open ? await readSetup(asking, open.id) : null;
  if (repair && !repair.ok) return refused("not-found");
  return ok({ ...read.value, repair: repair?.value ?? null });
};
