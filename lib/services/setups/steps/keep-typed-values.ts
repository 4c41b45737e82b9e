import { changesBetween } from "#lib/domain/audit/audit-event";
import { personOf } from "#lib/domain/people/principal";
import type { Scope } from "#lib/domain/people/scope";
import { audit } from "#lib/services/audit";
import type { Instance } from "#lib/services/instance";
import { applyToLook } from "#lib/services/looks/steps/apply-to-look";
import { setupSecret } from "#lib/services/secret-bindings";
import { wipeDraftSecrets } from "#lib/store/queries/drafts";
import { type Setup, updateSetup } from "#lib/store/queries/setups";
import type { Tx } from "#lib/store/transaction";
import { seal } from "#lib/vault/seal";
import type { Credentials } from "./wanted-connection.ts";

/** What else was typed beside key and secret. */
type Told = Partial<Pick<Setup, "name" | "description" | "projectId" | "rotatesByApi">>;

/**
 * Keeps with a setup, which the transaction holds and which is open, what was typed for it: the Consumer Secret sealed for the My
 * Domain it was typed for, and for so long as secrets are kept. What an org was seen to be like with another key or secret is forgotten.
 */
export async function keepTypedValues(
  instance: Instance,
  tx: Tx,
  scope: Scope,
  setup: Setup,
  {
    told = {},
    credentials: { myDomain, consumerKey, consumerSecret },
    appId: typedAppId,
    isSecretTyped,
  }: {
    readonly told?: Told;
    readonly credentials: Credentials;
    readonly appId: string | undefined;
    readonly isSecretTyped: boolean;
  },
): Promise<void> {
  const { workspaceId } = scope;
  const { id: setupId } = setup;
  const at = instance.now();
  // The page of another org's app would be a link that leads nowhere.
  const appId = typedAppId ?? (myDomain === setup.myDomain ? setup.appId : null);
  const values = { ...told, myDomain, appId };
  await updateSetup(tx, scope, setupId, {
    ...values,
    consumerKey,
    sealedConsumerSecret: seal(instance.keyring, consumerSecret, setupSecret({ workspaceId, id: setupId, myDomain })),
    secretKeptUntil: new Date(at.getTime() + instance.env.secretKeptMs),
    updatedAt: at,
  });
  const personId = personOf(scope.who);
  // One that was typed into another form before would be taken for a newer one.
  if (isSecretTyped && personId !== null) await wipeDraftSecrets(tx, scope, personId, setupId);
  const changes = changesBetween(detailsOf(setup), values);
  // A try with what is kept keeps nothing new, unless it was wiped a moment ago.
  const isNew = isSecretTyped || consumerKey !== setup.consumerKey || !setup.secretKeptUntil;
  if (isNew || myDomain !== setup.myDomain) await applyToLook(instance, tx, scope, setup, { type: "ended", at });
  if (isNew || Object.keys(changes).length > 0) {
    const on = { kind: "setup", id: setupId } as const;
    await audit(tx, { action: "setup.credentials-kept", on, details: { myDomain }, changes });
  }
}

const detailsOf = ({ name, description, projectId, rotatesByApi, myDomain, appId }: Setup) => ({
  name,
  description,
  projectId,
  rotatesByApi,
  myDomain,
  appId,
});
