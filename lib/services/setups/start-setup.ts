import type { PastedAddress } from "#lib/domain/address/my-domain";
import { personOf, reachesProject } from "#lib/domain/people/principal";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import { suggestedValues } from "#lib/guide/values";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import { findProject } from "#lib/store/queries/projects";
import { findLatestLook, insertSetup } from "#lib/store/queries/setups";
import { findEmail } from "#lib/store/queries/users";
import type { SetupPath } from "#lib/store/schema";

export type NewSetup = {
  readonly address: PastedAddress | null;
  readonly path: SetupPath;
  readonly name: string;
  readonly projectId: string | null;
};

/**
 * Starts a guided setup. With an address every later step links into that org's own Setup; without one it still works. The
 * pictures begin in the look that this person chose last.
 */
export const startSetup: Service<NewSetup, { setupId: string }, "project-gone"> = async ({ instance, who }, input) => {
  const scope = authorize(who, "setup:start");
  if (!scope.ok) return scope;
  const { address, path, name, projectId } = input;
  const isReached = projectId === null || (await findProject(instance.db, scope.value, projectId)) !== null;
  if (!isReached || !reachesProject(scope.value, projectId)) return refused("project-gone", { fields: ["projectId"] });
  const createdBy = personOf(scope.value.who);
  const look = createdBy && (await findLatestLook(instance.db, scope.value, createdBy));
  const contactEmail = createdBy ? await findEmail(instance.db, createdBy) : null;
  const id = instance.newId();
  const at = instance.now();
  const suggested = suggestedValues({ name, contactEmail: contactEmail ?? "" });
  await inTransaction(instance, scope.value, async (tx) => {
    await insertSetup(tx, scope.value, {
      id,
      projectId,
      path,
      ...(look ? { look } : {}),
      name,
      appName: suggested.appName,
      contactEmail: suggested.contactEmail,
      callbackUrl: suggested.callbackUrl,
      myDomain: address?.myDomain ?? null,
      appId: address?.appId ?? null,
      createdBy,
      createdAt: at,
      updatedAt: at,
    });
    const details = { myDomain: address?.myDomain ?? null, path };
    await audit(tx, { action: "setup.started", on: { kind: "setup", id }, details });
  });
  return ok({ setupId: id });
};
