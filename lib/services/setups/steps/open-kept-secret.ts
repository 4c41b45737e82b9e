import type { MyDomain } from "#lib/domain/address/my-domain";
import { type Result, refuse } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import type { Instance } from "#lib/services/instance";
import { setupSecret } from "#lib/services/secret-bindings";
import { findKeptSecret } from "#lib/store/queries/setups";
import { open } from "#lib/vault/seal";

/** Opens the Consumer Secret a setup keeps, for the My Domain it was typed for and no other. The refusal is for the form. */
export async function openKeptSecret(
  instance: Instance,
  { workspaceId, setupId, myDomain }: { workspaceId: string; setupId: string; myDomain: MyDomain },
): Promise<Result<Secret, string>> {
  const kept = await findKeptSecret(instance.db, workspaceId, setupId);
  if (kept === null || kept.keptUntil <= instance.now()) return refuse("Paste the Consumer Secret: none is kept.");
  if (kept.myDomain !== myDomain) {
    return refuse(`The kept Consumer Secret was typed for ${kept.myDomain}. Paste the one for ${myDomain}.`);
  }
  const opened = open(instance.keyring, kept.sealed, setupSecret({ workspaceId, id: setupId, myDomain }));
  return opened.ok ? opened : refuse("The kept Consumer Secret does not open. Paste it again.");
}
