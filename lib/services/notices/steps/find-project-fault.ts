import { isId } from "#lib/domain/ids";
import { reachesProject } from "#lib/domain/people/principal";
import type { Scope } from "#lib/domain/people/scope";
import { refused } from "#lib/domain/refusal";
import type { Database } from "#lib/store/database";
import { findProject } from "#lib/store/queries/projects";

/** Why a channel cannot be for this project, or for all of the workspace (null); null when it can. */
export async function findProjectFault(db: Database, scope: Scope, projectId: string | null) {
  const isThere = projectId === null || (isId(projectId) && (await findProject(db, scope, projectId)) !== null);
  return isThere && reachesProject(scope, projectId) ? null : refused("project-gone", { fields: ["projectId"] });
}
