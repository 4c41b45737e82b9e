import { ok } from "#lib/domain/result";
import type { ShownConnections } from "#lib/domain/shown-connections";
import { searchTerms } from "#lib/domain/text/search-terms";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import {
  type ConnectionCursor,
  type ConnectionPage,
  listConnections as list,
} from "#lib/store/queries/connection-list";

export type { ListedConnection } from "#lib/store/queries/connection-list";

export type ConnectionQuery = {
  readonly search: string;
  /** All of them, if nothing is said. */
  readonly shown?: ShownConnections;
  readonly after: ConnectionCursor | null;
};

/**
 * One page of the connections, those that fail first, then by name; or of those whose name, My Domain, org or Run As user have every
 * word of `search`: from three letters on anywhere, shorter ones at the beginning of a word.
 */
export const listConnections: Service<ConnectionQuery, ConnectionPage> = async (
  { instance, who },
  { search, shown = "all", after },
) => {
  const scope = authorize(who, "connection:read");
  if (!scope.ok) return scope;
  const terms = searchTerms(search);
  // Signs alone are no word that anything could have.
  if (terms.length === 0 && search.trim() !== "") return ok({ rows: [], next: null });
  return ok(await list(instance.db, scope.value, { terms, shown, trigrams: instance.trigrams, after }));
};
