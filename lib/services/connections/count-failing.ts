import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { countFailing as count } from "#lib/store/queries/connection-list";

/** Past this many they are not counted: the number is shown as "99+". */
export const mostCounted = 100;

/** How many connections fail, for the navigation of every page. */
export const countFailing: Service<null, number> = async ({ instance, who }) => {
  const scope = authorize(who, "connection:read");
  return scope.ok ? ok(await count(instance.db, scope.value, mostCounted)) : scope;
};
