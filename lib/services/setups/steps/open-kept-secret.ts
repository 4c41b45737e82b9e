import type { MyDomain } from "#lib/domain/address/my-domain";
import type { Scope } from "#lib/domain/people/scope";
import { type Refusal, refused } from "#lib/domain/refusal";
import type { Result } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import type { Instance } from "#lib/services/instance";
import { setupSecret } from "#lib/services/secret-bindings";
import { findKeptSecret } from "#lib/store/queries/setups";
import { open } from "#lib/vault/seal";

type NotKept = Refusal<"secret-not-kept" | "secret-kept-for-another" | "secret-unreadable">;

/** Opens the Consumer Secret a setup keeps, for the My Domain it was typed for and no other. */
export async function openKeptSecret(
  instance: Instance,
  scope: Scope,
  { setupId, myDomain }: { setupId: string; myDomain: MyDomain },
): Promise<Result<Secret, NotKept>> {
  const fields = ["consumerSecret"];
  const kept = await findKeptSecret(instance.db, scope, setupId);
  if (kept === null || kept.keptUntil <= instance.now()) return refused("secret-not-kept", { fields });
  if (kept.myDomain !== myDomain) {
    return refused("secret-kept-for-another", { fields, facts: { keptFor: kept.myDomain, wanted: myDomain } });
  }
  const { workspaceId } = scope;
  const opened = open(instance.keyring, kept.sealed, setupSecret({ workspaceId, id: setupId, myDomain }));
  return opened.ok ? opened : refused("secret-unreadable", { fields });
}
