import type { Actor } from "#lib/domain/actor";
import { ok, type Result } from "#lib/domain/result";
import type { ConnectionCursor, ConnectionPage } from "#lib/store/connections";
import type { Setup } from "#lib/store/setups";
import { changeMark } from "./change-mark.ts";
import type { Instance } from "./instance.ts";
import { listConnections } from "./read-connections.ts";
import { listOpenSetups } from "./read-setup.ts";
import type { ServiceProblem } from "./service-problem.ts";

export type OverviewQuery = { readonly search: string; readonly after: ConnectionCursor | null };

export type Overview = {
  readonly page: ConnectionPage;
  /** On the first page of all connections only. */
  readonly setups: readonly Setup[];
  /** The mark of both. */
  readonly change: string;
};

/** What the page of all connections shows. */
export async function readOverview(
  instance: Instance,
  actor: Actor,
  query: OverviewQuery,
): Promise<Result<Overview, ServiceProblem>> {
  const page = await listConnections(instance, actor, query);
  if (!page.ok) return page;
  const isFirst = query.search === "" && query.after === null;
  const setups = isFirst ? await listOpenSetups(instance, actor) : ok([]);
  if (!setups.ok) return setups;
  return ok({ page: page.value, setups: setups.value, change: changeMark([page.value, setups.value]) });
}
