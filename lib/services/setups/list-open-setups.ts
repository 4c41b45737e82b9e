import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { type ListedSetup, listOpenSetups as list } from "#lib/store/queries/setups";

/** The setups that are under way, the latest first. */
export const listOpenSetups: Service<null, readonly ListedSetup[]> = async ({ instance, who }) => {
  const scope = authorize(who, "setup:read");
  return scope.ok ? ok(await list(instance.db, scope.value)) : scope;
};
