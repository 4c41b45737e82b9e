import { isId } from "#lib/domain/ids";
import { stripLength } from "#lib/domain/recheck/health";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { type EndedCheck, listEndedChecks } from "#lib/store/queries/check-history";
import { type CheckRun, listCheckRuns } from "#lib/store/queries/check-runs";
import { type ConnectionOfSameApp, countFailing, listSameApp } from "#lib/store/queries/connection-list";
import { type Connection, findConnection } from "#lib/store/queries/connections";
import { findLookedAfter, type LookedAfter } from "#lib/store/queries/recheck-rules";
import { mostCounted } from "./count-failing.ts";
import { changeMark } from "./steps/change-mark.ts";

export type { Connection } from "#lib/store/queries/connections";

export type ConnectionWithRuns = {
  readonly connection: Connection;
  /** The latest first. */
  readonly runs: readonly CheckRun[];
  /** When it last passed a check. */
  readonly lastGoodRunAt: Date | null;
  /** How it is looked after; null where it is not, which no release of ours leaves behind. */
  readonly lookedAfter: LookedAfter | null;
  /** The latest checks that came to an answer, the oldest first; as many as a strip shows. */
  readonly history: readonly EndedCheck[];
  /** How many connections fail, this one or others, for the navigation. */
  readonly failing: number;
  /** Others that go through the same app; an open page tells of a new one when it is read again. */
  readonly sameApp: readonly ConnectionOfSameApp[];
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
  const history = await listEndedChecks(db, scope.value, id, stripLength);
  const lookedAfter = await findLookedAfter(db, scope.value, id);
  const failing = await countFailing(db, scope.value, mostCounted);
  const sameApp = await listSameApp(db, scope.value, connection);
  const lastGoodRunAt = connection.workedAt;
  const change = changeMark([connection, runs.map((run) => [run.id, run.state]), lookedAfter, failing]);
  return ok({ connection, runs, lastGoodRunAt, lookedAfter, history, failing, sameApp, change });
};
