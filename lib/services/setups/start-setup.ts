import type { PastedAddress } from "#lib/domain/address/my-domain";
import { type Actor, may } from "#lib/domain/people/principal";
import { ok, type Result, refuse } from "#lib/domain/result";
import { suggestedValues } from "#lib/guide/values";
import type { Asking } from "#lib/services/asking";
import type { Instance } from "#lib/services/instance";
import type { ServiceProblem } from "#lib/services/service-problem";
import { saveAuditEvent } from "#lib/store/queries/audit-events";
import { findProject } from "#lib/store/queries/projects";
import { findLatestLook, saveSetup } from "#lib/store/queries/setups";
import type { SetupPath } from "#lib/store/schema";

/**
 * Starts a guided setup. With an address every later step links into that org's own Setup; without one it still works. The
 * pictures begin in the look that this person chose last.
 */
export async function startSetup(
  { instance, who: actor }: Asking,
  input: { address: PastedAddress | null; path: SetupPath; name: string; projectId: string | null },
): Promise<Result<{ setupId: string }, ServiceProblem>> {
  if (!may(actor.role, "setup:change")) return refuse("forbidden");
  const project = input.projectId === null ? null : await findProject(instance.db, actor.workspaceId, input.projectId);
  if (input.projectId !== null && project === null) return refuse("not-found");
  const look = await findLatestLook(instance.db, actor.workspaceId, actor.userId);
  const id = instance.newId();
  const at = instance.now();
  const suggested = suggestedValues({ name: input.name, contactEmail: actor.email });
  await instance.db.transaction(async (tx) => {
    await saveSetup(tx, {
      id,
      workspaceId: actor.workspaceId,
      projectId: project?.id ?? null,
      path: input.path,
      ...(look ? { look } : {}),
      name: input.name,
      appName: suggested.appName,
      contactEmail: suggested.contactEmail,
      callbackUrl: suggested.callbackUrl,
      myDomain: input.address?.myDomain ?? null,
      appId: input.address?.appId ?? null,
      createdBy: actor.userId,
      createdAt: at,
      updatedAt: at,
    });
    await saveAuditEvent(tx, {
      id: instance.newId(),
      workspaceId: actor.workspaceId,
      at,
      actorId: actor.userId,
      action: "setup.started",
      subjectKind: "setup",
      subjectId: id,
      details: { myDomain: input.address?.myDomain ?? null, path: input.path },
    });
  });
  return ok({ setupId: id });
}
