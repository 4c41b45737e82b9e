import type { MyDomain } from "#lib/domain/address/my-domain";
import type { DraftKey } from "#lib/domain/draft/draft";
import { personOf } from "#lib/domain/people/principal";
import type { Scope } from "#lib/domain/people/scope";
import type { Secret } from "#lib/domain/secret";
import type { Instance } from "#lib/services/instance";
import { draftSecret } from "#lib/services/secret-bindings";
import { findDraftSecret } from "#lib/store/queries/drafts";
import { open } from "#lib/vault/seal";

/** The Consumer Secret that whoever asks typed into a form before, for this My Domain; null where there is none that opens. */
export async function openDraftSecret(
  instance: Instance,
  scope: Scope,
  { name, subject }: DraftKey,
  myDomain: MyDomain,
): Promise<Secret | null> {
  const personId = personOf(scope.who);
  if (personId === null) return null;
  const kept = await findDraftSecret(instance.db, scope, personId, { name, subject });
  if (kept === null || kept.secretFor !== myDomain) return null;
  if (kept.typedAt.getTime() + instance.env.secretKeptMs <= instance.now().getTime()) return null;
  const { workspaceId } = scope;
  const opened = open(instance.keyring, kept.sealed, draftSecret({ workspaceId, personId, name, subject, myDomain }));
  return opened.ok ? opened.value : null;
}
