import { ok } from "#lib/domain/result";
import { maxSearchChars } from "#lib/domain/text/search-words";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { type ConnectionCursor, type ConnectionPage, listConnections as list } from "#lib/store/queries/connections";

export type { ListedConnection } from "#lib/store/queries/connections";

export type ConnectionQuery = { readonly search: string; readonly after: ConnectionCursor | null };

/** One page of the connections, those that fail first, then by name; of those whose name, My Domain or org begins with `search`. */
export const listConnections: Service<ConnectionQuery, ConnectionPage> = async (
  { instance, who },
  { search, after },
) => {
  const scope = authorize(who, "connection:read");
  if (!scope.ok) return scope;
  // No name holds a control character, and PostgreSQL takes no text with a zero in it.
  const prefix = search
    .slice(0, maxSearchChars)
    .replaceAll(/\p{Cc}/gu, "")
    .trim()
    .toLowerCase();
  return ok(await list(instance.db, scope.value, { prefix, after }));
};
