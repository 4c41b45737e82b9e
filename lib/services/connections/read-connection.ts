import { isId } from "#lib/domain/ids";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { type CheckRun, listCheckRuns } from "#lib/store/queries/check-runs";
import { type Connection, findConnection } from "#lib/store/queries/connections";
import { changeMark } from "./steps/change-mark.ts";

export type ConnectionWithRuns = {
  readonly connection: Connection;
  /** The latest first. */
  readonly runs: readonly CheckRun[];
  /** When it last passed a check. */
  readonly lastGoodRunAt: Date | null;
  /** The mark of all this; of runs that their states are, not how far they are. */
  readonly change: string;
};

/** A connection with what its page shows. */
export const readConnection: Service<string, ConnectionWithRuns> = async ({ instance, who }, id) => {
  const scope = authorize(who, "connection:read");
  if (!scope.ok) return scope;
  const { db } = instance;
  const connection = isId(id) ? await findConnection(db, scope.value, id) : null;
  if (connection === null) return refused("not-found");
  const runs = await listCheckRuns(db, scope.value, { connectionId: id }, 10);
  const lastGoodRunAt = connection.workedAt;
  const change = changeMark([connection, runs.map((run) => [run.id, run.state])]);
  return ok({ connection, runs, lastGoodRunAt, change });
};
