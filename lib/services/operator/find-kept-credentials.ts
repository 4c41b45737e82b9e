import type { Credential } from "#lib/domain/address/address-credentials";
import { findTypedCredential } from "#lib/domain/text/kept-text";
import { instanceScope } from "#lib/services/authorize";
import type { Instance } from "#lib/services/instance";
import { type KeptText, keptTexts } from "#lib/store/queries/kept-texts";

/** A name, description or audit detail that looks like a credential. Its text is for blanking it, never for showing. */
export type KeptCredential = KeptText & { readonly looksLike: Credential };

/**
 * Looks through every text that people typed and that is kept in clear: an older release took credentials for names. Reads
 * all of the audit log, in pages.
 */
export async function findKeptCredentials({ db }: Pick<Instance, "db">): Promise<readonly KeptCredential[]> {
  const found: KeptCredential[] = [];
  for await (const kept of keptTexts(db, instanceScope("operator"))) {
    const looksLike = findTypedCredential(kept.text);
    if (looksLike !== null) found.push({ ...kept, looksLike });
  }
  return found;
}
