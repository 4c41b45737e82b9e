import type { MyDomain, PastedAddress } from "#lib/domain/address/my-domain";
import { isId } from "#lib/domain/ids";
import { type Refusal, refused } from "#lib/domain/refusal";
import { ok, type Result } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import { reachOrg } from "#lib/salesforce/check-connection";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { takeCheckRunPlace } from "#lib/services/checks/steps/limit-check-runs";
import { lastTypedSecret } from "#lib/services/drafts/steps/last-typed-secret";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { applyToWait } from "#lib/services/waits/steps/apply-to-wait";
import { findSetup, holdSetup } from "#lib/store/queries/setups";
import { keepTypedValues } from "./steps/keep-typed-values.ts";
import { openKeptSecret } from "./steps/open-kept-secret.ts";

export type TypedCredentials = {
  readonly setupId: string;
  /** Null: the My Domain that the setup knows. */
  readonly address: PastedAddress | null;
  readonly consumerKey: string;
  /** Null: the one that is kept. */
  readonly consumerSecret: Secret | null;
};

export type KeepRefusal =
  | "address-missing"
  | "org-not-reached"
  | "too-many-checks"
  | "secret-not-kept"
  | "secret-kept-for-another"
  | "secret-unreadable";

/**
 * Keeps Consumer Key and Consumer Secret with a setup before it connects, the secret sealed for its My Domain, so that the guide can
 * look at the org from then on. A secret is kept only for a My Domain that answered as a Salesforce org, which was told nothing of it.
 */
export const keepCredentials: Service<TypedCredentials, null, KeepRefusal> = async (
  { instance, who },
  { setupId, address, consumerKey, consumerSecret },
) => {
  const authorized = authorize(who, "connection:create");
  if (!authorized.ok) return authorized;
  const scope = authorized.value;
  const setup = isId(setupId) ? await findSetup(instance.db, scope, setupId) : null;
  if (setup?.state !== "open" || setup.repairs !== null) return refused("not-found");
  const myDomain = address?.myDomain ?? (setup.myDomain as MyDomain | null);
  if (myDomain === null) return refused("address-missing", { fields: ["instanceUrl"] });
  const draft = { name: "credentials", subject: setupId } as const;
  const typed = await lastTypedSecret(instance, scope, draft, { address: { myDomain }, consumerSecret });
  const secret = typed ? ok(typed) : await openKeptSecret(instance, scope, { setupId, myDomain });
  if (!secret.ok) return secret;

  const place = await takeCheckRunPlace(instance, scope, myDomain);
  if (place === null) return refused("too-many-checks");
  const reached = await reach(instance, myDomain).finally(place.release);
  if (!reached.ok) return reached;
  return inTransaction(instance, scope, async (tx) => {
    const held = await holdSetup(tx, scope, setupId);
    if (held?.state !== "open") return refused("not-found");
    // What waits would go on with the values of before.
    await applyToWait(instance, tx, scope, held, { type: "ended", end: "stopped" });
    const credentials = { myDomain, consumerKey, consumerSecret: secret.value };
    await keepTypedValues(instance, tx, scope, held, {
      credentials,
      appId: address?.appId,
      isSecretTyped: typed !== null,
    });
    return ok(null);
  });
};

async function reach(instance: Instance, myDomain: MyDomain): Promise<Result<null, Refusal<"org-not-reached">>> {
  const reached = await reachOrg(myDomain, { send: instance.door.send, now: () => performance.now() });
  if (reached.ok) return ok(null);
  return refused("org-not-reached", { fields: ["instanceUrl"], facts: { problem: reached.problem.code } });
}
