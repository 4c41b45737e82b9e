import type { PastedAddress } from "#lib/domain/address/my-domain";
import type { DraftKey } from "#lib/domain/draft/draft";
import { personOf } from "#lib/domain/people/principal";
import type { Scope } from "#lib/domain/people/scope";
import type { Secret } from "#lib/domain/secret";
import type { Instance } from "#lib/services/instance";
import { draftSecret } from "#lib/services/secret-bindings";
import { findDraftSecret } from "#lib/store/queries/drafts";
import { open } from "#lib/vault/seal";

type Sent = { readonly address: Pick<PastedAddress, "myDomain">; readonly consumerSecret: Secret | null };

/**
 * The Consumer Secret that came with a form; where it was left empty, the one that whoever sends it typed into it before, for this
 * My Domain and no other. Null where there is none that opens.
 */
export async function lastTypedSecret(
  instance: Instance,
  scope: Scope,
  { name, subject }: DraftKey,
  { address: { myDomain }, consumerSecret }: Sent,
): Promise<Secret | null> {
  const personId = personOf(scope.who);
  if (consumerSecret !== null || personId === null) return consumerSecret;
  const kept = await findDraftSecret(instance.db, scope, personId, { name, subject });
  if (kept === null || kept.secretFor !== myDomain) return null;
  if (kept.typedAt.getTime() + instance.env.secretKeptMs <= instance.now().getTime()) return null;
  const { workspaceId } = scope;
  const opened = open(instance.keyring, kept.sealed, draftSecret({ workspaceId, personId, name, subject, myDomain }));
  return opened.ok ? opened.value : null;
}
