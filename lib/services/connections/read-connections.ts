import { isId } from "#lib/domain/ids";
import { type Actor, may } from "#lib/domain/people/principal";
import { ok, type Result, refuse } from "#lib/domain/result";
import { maxSearchChars } from "#lib/domain/text/search-words";
import type { Asking } from "#lib/services/asking";
import { changeMark } from "#lib/services/change-mark";
import type { Instance } from "#lib/services/instance";
import type { ServiceProblem } from "#lib/services/service-problem";
import { type CheckRun, findLastPassedRun, listCheckRuns } from "#lib/store/queries/check-runs";
import {
  type Connection,
  type ConnectionCursor,
  type ConnectionPage,
  findConnection,
  listConnections as list,
} from "#lib/store/queries/connections";

/** One page of the workspace's connections, by name; of those whose name, My Domain or org begins with `search`. */
export async function listConnections(
  { instance, who: actor }: Asking,
  input: { search: string; after: ConnectionCursor | null },
): Promise<Result<ConnectionPage, ServiceProblem>> {
  if (!may(actor.role, "connection:read")) return refuse("forbidden");
  // No name holds a control character, and PostgreSQL takes no text with a zero in it.
  const prefix = input.search
    .slice(0, maxSearchChars)
    .replaceAll(/\p{Cc}/gu, "")
    .trim()
    .toLowerCase();
  return ok(await list(instance.db, actor.workspaceId, { prefix, after: input.after }));
}

export type ConnectionWithRuns = {
  readonly connection: Connection;
  /** The latest first. */
  readonly runs: readonly CheckRun[];
  /** When it last passed a check. */
  readonly lastGoodRunAt: Date | null;
  /** The mark of all this; of runs that their states are, not how far they are. */
  readonly change: string;
};

export async function readConnection(
  { instance, who: actor }: Asking,
  id: string,
): Promise<Result<ConnectionWithRuns, ServiceProblem>> {
  if (!may(actor.role, "connection:read")) return refuse("forbidden");
  const connection = isId(id) ? await findConnection(instance.db, actor.workspaceId, id) : null;
  if (connection === null) return refuse("not-found");
  const runs = await listCheckRuns(instance.db, { connectionId: id }, 10);
  const lastGoodRunAt = await findLastPassedRun(instance.db, id);
  const change = changeMark([connection, runs.map((run) => [run.id, run.state]), lastGoodRunAt]);
  return ok({ connection, runs, lastGoodRunAt, change });
}
