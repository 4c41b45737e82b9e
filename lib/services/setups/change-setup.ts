import type { PastedAddress } from "#lib/domain/address/my-domain";
import { isId } from "#lib/domain/ids";
import { type Actor, may } from "#lib/domain/people/principal";
import { ok, type Result, refuse } from "#lib/domain/result";
import type { Asking } from "#lib/services/asking";
import type { Instance } from "#lib/services/instance";
import type { ServiceProblem } from "#lib/services/service-problem";
import { waitingFields } from "#lib/services/waits/steps/waiting-fields";
import { holdSetup, changeSetup as update } from "#lib/store/queries/setups";
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
export async function changeSetup(
  { instance, who: actor }: Asking,
  { setupId, change: { address, ...values } }: { readonly setupId: string; readonly change: SetupChange },
): Promise<Result<null, ServiceProblem>> {
  if (!may(actor.role, "setup:change")) return refuse("forbidden");
  if (!isId(setupId)) return refuse("not-found");
  return instance.db.transaction(async (tx) => {
    // Held, because the secret that is kept now may be one that was typed a moment ago, for another My Domain.
    const setup = await holdSetup(tx, actor.workspaceId, setupId);
    if (setup === null) return refuse("not-found");
    const moved = address !== undefined && setup.myDomain !== null && setup.myDomain !== address.myDomain;
    const waitStopped = setup.nextTryAt ? waitingFields("stopped", null) : {};
    const changed = await update(tx, actor.workspaceId, setupId, {
      ...values,
      ...(address ? { myDomain: address.myDomain } : {}),
      ...(moved ? { appId: null, sealedConsumerSecret: null, secretKeptUntil: null, ...waitStopped } : {}),
      ...(address?.appId ? { appId: address.appId } : {}),
      updatedAt: instance.now(),
    });
    return changed ? ok(null) : refuse("not-found");
  });
}
