import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { listProjects as list, type Project } from "#lib/store/queries/projects";

/** The projects of the workspace, by name. */
export const listProjects: Service<null, readonly Project[]> = async ({ instance, who }) => {
  const scope = authorize(who, "project:read");
  return scope.ok ? ok(await list(instance.db, scope.value)) : scope;
};
