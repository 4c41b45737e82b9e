import type { Scope } from "#lib/domain/people/scope";
import { takeAttempt } from "#lib/identity/attempts";
import { audit } from "#lib/services/audit";
import { inTransaction } from "#lib/services/in-transaction";
import type { Instance } from "#lib/services/instance";

/** Checks of one thing that were held back and are written down; whoever goes on pressing fills no log. */
const most = { count: 10, windowMs: 60 * 60_000 } as const;

/** Writes down that a check was asked for and not made, because there were too many. */
export async function recordHeldBack(
  instance: Instance,
  scope: Scope,
  on: { readonly kind: "setup" | "connection"; readonly id: string },
  myDomain: string,
): Promise<void> {
  if (!(await takeAttempt(instance.db, `audit:held-back:${on.id}`, most, instance.now()))) return;
  await inTransaction(instance, scope, (tx) => audit(tx, { action: "check.held-back", on, details: { myDomain } }));
}
