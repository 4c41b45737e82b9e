import type { MyDomain } from "#lib/domain/address/my-domain";
import { isId } from "#lib/domain/ids";
import { personOf } from "#lib/domain/people/principal";
import type { Scope } from "#lib/domain/people/scope";
import { refused } from "#lib/domain/refusal";
import { ok, type Result } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import { maxNameLength } from "#lib/forms/connection-form";
import { suggestedValues } from "#lib/guide/values";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { cancelCheckRunsOf } from "#lib/services/checks/steps/cancel-check-runs";
import { abortCheckRun } from "#lib/services/checks/steps/perform-check-run";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { setupSecret } from "#lib/services/secret-bindings";
import { openKeptSecret } from "#lib/services/setups/steps/open-kept-secret";
import { applyToWait } from "#lib/services/waits/steps/apply-to-wait";
import { findOpenRepair, holdSetup, insertSetup, type Setup, updateSetup } from "#lib/store/queries/setups";
import type { Tx } from "#lib/store/transaction";
import { seal } from "#lib/vault/seal";

/**
 * Makes a setup of a new connection of what was typed to repair another, whose org it is not: all of it is carried over, the Consumer
 * Secret sealed for the setup. The repair ends, and the connection stays as it is. `not-found` when none is under way.
 */
export const connectAsNew: Service<string, { setupId: string }> = async ({ instance, who }, connectionId) => {
  const authorized = authorize(who, "connection:repair");
  if (!authorized.ok) return authorized;
  const mayStart = authorize(who, "setup:start");
  if (!mayStart.ok) return mayStart;
  const scope = authorized.value;
  if (!isId(connectionId)) return refused("not-found");
  const repair = await findOpenRepair(instance.db, scope, connectionId);
  if (!repair?.myDomain || !repair.consumerKey) return refused("not-found");
  const kept = await openKeptSecret(instance, scope, { setupId: repair.id, myDomain: repair.myDomain as MyDomain });
  const moved = await inTransaction(instance, scope, (tx) => move(instance, tx, scope, repair, kept));
  if (!moved.ok) return moved;
  const { setupId, cut } = moved.value;
  cut.forEach(abortCheckRun);
  return ok({ setupId });
};

async function move(
  instance: Instance,
  tx: Tx,
  scope: Scope,
  { id, myDomain, updatedAt }: Setup,
  kept: Result<Secret, unknown>,
) {
  const repair = await holdSetup(tx, scope, id);
  // What was typed meanwhile may be for another My Domain than the secret that was opened.
  if (repair?.state !== "open" || repair.myDomain !== myDomain) return refused("not-found");
  const at = instance.now();
  const setupId = instance.newId();
  const { projectId, rotatesByApi, consumerKey, appId, secretKeptUntil } = repair;
  const isKept = kept.ok && secretKeptUntil !== null && repair.updatedAt.getTime() === updatedAt.getTime();
  const binding = setupSecret({ workspaceId: scope.workspaceId, id: setupId, myDomain: myDomain ?? "" });
  await applyToWait(instance, tx, scope, repair, { type: "ended", end: "stopped" });
  await insertSetup(tx, scope, {
    id: setupId,
    projectId,
    path: "existing-app",
    name: numbered(repair.name),
    ...ownValuesFor(repair.name),
    myDomain,
    appId,
    consumerKey,
    rotatesByApi,
    ...(isKept ? { sealedConsumerSecret: seal(instance.keyring, kept.value, binding), secretKeptUntil } : {}),
    createdBy: personOf(scope.who),
    createdAt: at,
    updatedAt: at,
  });
  const wiped = { consumerKey: null, sealedConsumerSecret: null, secretKeptUntil: null };
  await updateSetup(tx, scope, id, { state: "cancelled", ...wiped, updatedAt: at });
  const [on, onNew] = [{ kind: "setup", id } as const, { kind: "setup", id: setupId } as const];
  await audit(tx, { action: "setup.cancelled", on, details: {} });
  if (secretKeptUntil) await audit(tx, { action: "secret.wiped", on, details: { why: "moved" } });
  await audit(tx, { action: "setup.started", on: onNew, details: { myDomain, path: "existing-app" } });
  if (isKept && myDomain) {
    await audit(tx, { action: "setup.credentials-kept", on: onNew, details: { myDomain }, changes: {} });
  }
  return ok({ setupId, cut: await cancelCheckRunsOf(tx, scope, id, at) });
}

/** The connection of that name stays, so this one is told apart by a number, as two of one name are. */
const numbered = (name: string): string => `${name.slice(0, maxNameLength - 4).trimEnd()} (2)`;

function ownValuesFor(name: string) {
  const { appName, callbackUrl } = suggestedValues({ name });
  return { appName, callbackUrl };
}
