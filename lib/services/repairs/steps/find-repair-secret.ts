import type { MyDomain } from "#lib/domain/address/my-domain";
import type { Scope } from "#lib/domain/people/scope";
import { type Refusal, refused } from "#lib/domain/refusal";
import { ok, type Result } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import type { Instance } from "#lib/services/instance";
import { connectionSecret } from "#lib/services/secret-bindings";
import { openKeptSecret } from "#lib/services/setups/steps/open-kept-secret";
import { type Connection, findSealedConsumerSecret } from "#lib/store/queries/connections";
import type { Setup } from "#lib/store/queries/setups";
import { open } from "#lib/vault/seal";

/** A Consumer Secret, and the My Domain that somebody typed it for. */
export type RepairSecret = { readonly secret: Secret; readonly typedFor: MyDomain };

/**
 * The Consumer Secret to repair a connection with, where none was typed: what its repair keeps, else what is in force; one of this
 * My Domain before one of another. Whether the latter may go there is not asked here.
 */
export async function findRepairSecret(
  instance: Instance,
  scope: Scope,
  { connection, repair, myDomain }: { connection: Connection; repair: Setup | null; myDomain: MyDomain },
): Promise<Result<RepairSecret, Refusal<"secret-unreadable">>> {
  const kept = await keptIn(instance, scope, repair);
  if (kept?.typedFor === myDomain) return ok(kept);
  const present = await presentIn(instance, scope, connection);
  if (present?.typedFor === myDomain) return ok(present);
  const other = kept ?? present;
  return other ? ok(other) : refused("secret-unreadable", { fields: ["consumerSecret"] });
}

async function keptIn(instance: Instance, scope: Scope, repair: Setup | null): Promise<RepairSecret | null> {
  if (!repair?.myDomain) return null;
  const typedFor = repair.myDomain as MyDomain;
  const kept = await openKeptSecret(instance, scope, { setupId: repair.id, myDomain: typedFor });
  return kept.ok ? { secret: kept.value, typedFor } : null;
}

async function presentIn(instance: Instance, scope: Scope, connection: Connection): Promise<RepairSecret | null> {
  const sealed = await findSealedConsumerSecret(instance.db, scope, connection.id);
  if (sealed === null) return null;
  const opened = open(instance.keyring, sealed, connectionSecret(connection));
  return opened.ok ? { secret: opened.value, typedFor: connection.myDomain as MyDomain } : null;
}
