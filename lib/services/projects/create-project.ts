import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import { insertProject } from "#lib/store/queries/projects";

/** Adds a project, a group of connections, to the workspace. */
export const createProject: Service<string, { projectId: string }, "project-name-taken"> = async (
  { instance, who },
  name,
) => {
  const scope = authorize(who, "project:change");
  if (!scope.ok) return scope;
  const id = instance.newId();
  return inTransaction(instance, scope.value, async (tx) => {
    const isMade = await insertProject(tx, scope.value, { id, name, createdAt: instance.now() });
    if (!isMade) return refused("project-name-taken", { fields: ["name"] });
    await audit(tx, { action: "project.created", on: { kind: "project", id }, details: { name } });
    return ok({ projectId: id });
  });
};
