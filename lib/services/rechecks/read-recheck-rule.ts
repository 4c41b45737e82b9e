import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { findUsualInterval } from "#lib/store/queries/rechecks";

/** How often the connections of a workspace are checked that have no interval of their own, in minutes. */
export const readRecheckRule: Service<null, number> = async ({ instance, who }) => {
  const scope = authorize(who, "connection:read");
  return scope.ok ? ok(await findUsualInterval(instance.db, scope.value)) : scope;
};
