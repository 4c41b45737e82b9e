import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { listOpenSetups } from "#lib/services/setups/list-open-setups";
import type { ConnectionPage } from "#lib/store/queries/connections";
import type { ListedSetup } from "#lib/store/queries/setups";
import { type ConnectionQuery, listConnections } from "./list-connections.ts";
import { changeMark } from "./steps/change-mark.ts";

export type Overview = {
  readonly page: ConnectionPage;
  /** On the first page of all connections only. */
  readonly setups: readonly ListedSetup[];
  /** The mark of both. */
  readonly change: string;
};

/** What the page of all connections shows. */
export const readOverview: Service<ConnectionQuery, Overview> = async (asking, query) => {
  const page = await listConnections(asking, query);
  if (!page.ok) return page;
  const isFirst = query.search === "" && query.after === null;
  const setups = isFirst ? await listOpenSetups(asking, null) : ok([]);
  if (!setups.ok) return setups;
  return ok({ page: page.value, setups: setups.value, change: changeMark([page.value, setups.value]) });
};
