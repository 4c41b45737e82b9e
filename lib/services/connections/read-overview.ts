import type { Actor } from "#lib/domain/people/principal";
import { ok, type Result } from "#lib/domain/result";
import type { Asking } from "#lib/services/asking";
import { changeMark } from "#lib/services/change-mark";
import type { Instance } from "#lib/services/instance";
import type { ServiceProblem } from "#lib/services/service-problem";
import { listOpenSetups } from "#lib/services/setups/read-setup";
import type { ConnectionCursor, ConnectionPage } from "#lib/store/queries/connections";
import type { Setup } from "#lib/store/queries/setups";
import { listConnections } from "./read-connections.ts";

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
  { instance, who: actor }: Asking,
  query: OverviewQuery,
): Promise<Result<Overview, ServiceProblem>> {
  const page = await listConnections({ instance, who: actor }, query);
  if (!page.ok) return page;
  const isFirst = query.search === "" && query.after === null;
  const setups = isFirst ? await listOpenSetups({ instance, who: actor }) : ok([]);
  if (!setups.ok) return setups;
  return ok({ page: page.value, setups: setups.value, change: changeMark([page.value, setups.value]) });
}
