import type { PastedAddress } from "#lib/domain/address/my-domain";
import { changesBetween } from "#lib/domain/audit/audit-event";
import { isId } from "#lib/domain/ids";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { audit } from "#lib/services/audit";
import { authorize } from "#lib/services/authorize";
import { inTransaction } from "#lib/services/in-transaction";
import { applyToLook } from "#lib/services/looks/steps/apply-to-look";
import { applyToWait } from "#lib/services/waits/steps/apply-to-wait";
import { holdSetup, type Setup, updateSetup } from "#lib/store/queries/setups";
import type { SetupPath } from "#lib/store/schema";

/** The admin's own values, as the guide's screens and copy buttons show them. Absent ones stay as they are. */
export type SetupChange = {
  readonly appName?: string;
  readonly contactEmail?: string;
  readonly callbackUrl?: string;
  readonly runAsUsername?: string;
  readonly path?: SetupPath;
  readonly look?: "new" | "blue";
  readonly address?: PastedAddress;
};

/** Changes the own values of an open setup. A kept Consumer Secret of another My Domain is wiped: it would open nowhere, so a wait ends too. */
export const changeSetup: Service<{ readonly setupId: string; readonly change: SetupChange }, null> = async (
  { instance, who },
  { setupId, change: { address, ...values } },
) => {
  const scope = authorize(who, "setup:change");
  if (!scope.ok) return scope;
  if (!isId(setupId)) return refused("not-found");
  return inTransaction(instance, scope.value, async (tx) => {
    // Held, because the secret that is kept now may be one that was typed a moment ago, for another My Domain.
    const setup = await holdSetup(tx, scope.value, setupId);
    if (setup === null) return refused("not-found");
    const isMoved = address !== undefined && setup.myDomain !== null && setup.myDomain !== address.myDomain;
    const changed = {
      ...values,
      ...(address ? { myDomain: address.myDomain } : {}),
      ...(isMoved ? { appId: null } : {}),
      ...(address?.appId ? { appId: address.appId } : {}),
    };
    const wiped = isMoved ? { sealedConsumerSecret: null, secretKeptUntil: null } : {};
    const update = { ...changed, ...wiped, updatedAt: instance.now() };
    if (!(await updateSetup(tx, scope.value, setupId, update))) return refused("not-found");
    const on = { kind: "setup", id: setupId } as const;
    if (isMoved) {
      await applyToWait(instance, tx, scope.value, setup, { type: "ended", end: "stopped" });
      await applyToLook(instance, tx, scope.value, setup, { type: "ended", at: instance.now() });
    }
    if (isMoved && setup.secretKeptUntil) {
      await audit(tx, { action: "secret.wiped", on, details: { why: "address-changed" } });
    }
    const changes = changesBetween(ownValues(setup), changed);
    if (Object.keys(changes).length > 0) await audit(tx, { action: "setup.changed", on, details: {}, changes });
    return ok(null);
  });
};

/** What somebody may change by hand, as it stood. */
const ownValues = ({ appName, contactEmail, callbackUrl, runAsUsername, path, look, myDomain, appId }: Setup) => ({
  appName,
  contactEmail,
  callbackUrl,
  runAsUsername,
  path,
  look,
  myDomain,
  appId,
});
