import { expectedSandbox, type MyDomain } from "#lib/domain/address/my-domain";
import { type LookEvent, mayAskRest } from "#lib/domain/look/look";
import type { Scope } from "#lib/domain/people/scope";
import { lookAtOrg } from "#lib/salesforce/check-connection";
import { takeCheckRunPlace } from "#lib/services/checks/steps/limit-check-runs";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";
import { openKeptSecret } from "#lib/services/setups/steps/open-kept-secret";
import { holdSetup } from "#lib/store/queries/setups";
import { applyToLook } from "./apply-to-look.ts";
import type { TakenLook } from "./take-look.ts";

/** How long a look stands back where there are too many checks of its host or of its person. */
const heldBackMs = 60_000;

/**
 * Makes a look that was taken, and keeps what was seen: of an answer its typed outcome, of a token nothing but a digest. It leaves no
 * check run and no audit event, and never saves a connection.
 */
export async function makeLook(
  instance: Instance,
  scope: Scope,
  { setup, look }: TakenLook,
  { isAsked }: { readonly isAsked: boolean },
): Promise<void> {
  const myDomain = setup.myDomain as MyDomain;
  const kept = await openKeptSecret(instance, scope, { setupId: setup.id, myDomain });
  if (!kept.ok || setup.consumerKey === null) {
    return happen(instance, scope, setup.id, { type: "ended", at: instance.now() });
  }
  const place = await takeCheckRunPlace(instance, scope, myDomain);
  if (place === null) {
    return happen(instance, scope, setup.id, { type: "put-off", at: instance.now(), pauseMs: heldBackMs });
  }
  try {
    const isSandbox = expectedSandbox(myDomain);
    const { consumerKey, rotatesByApi } = setup;
    const typed = {
      myDomain,
      consumerKey,
      consumerSecret: kept.value,
      expected: isSandbox === undefined ? {} : { isSandbox },
      rotatesByApi,
    };
    const ports = { send: instance.door.send, now: () => performance.now() };
    const result = await lookAtOrg(typed, ports, (mark) => mayAskRest(look, instance.now(), { mark, isAsked }));
    const { leaseUntil } = look;
    await happen(instance, scope, setup.id, { type: "answered", at: instance.now(), leaseUntil, result });
  } finally {
    place.release();
  }
}

async function happen(instance: Instance, scope: Scope, setupId: string, event: LookEvent): Promise<void> {
  await inTransaction(instance, scope, async (tx) => {
    const setup = await holdSetup(tx, scope, setupId);
    if (setup !== null) await applyToLook(instance, tx, scope, setup, event);
  });
}
