import type { MyDomain } from "#lib/domain/address/my-domain";
import { aboutNothing, type DraftKey } from "#lib/domain/draft/draft";
import { isId } from "#lib/domain/ids";
import { personOf } from "#lib/domain/people/principal";
import { refused } from "#lib/domain/refusal";
import { ok } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { draftSecret } from "#lib/services/secret-bindings";
import { deleteSurplusDrafts, saveDraft } from "#lib/store/queries/drafts";
import { seal } from "#lib/vault/seal";

export type Typed = DraftKey & {
  /** By field; nothing that looks like a credential. */
  readonly texts: Readonly<Record<string, string>>;
  /** The version that whoever types has seen; 0 for none. */
  readonly seen: number;
  /** How many of theirs are on the way and may have arrived before this one. */
  readonly sent: number;
  /** A Consumer Secret, once its field was left, and the My Domain it is for; null leaves the one that is kept. */
  readonly secret: { readonly value: Secret; readonly myDomain: MyDomain } | null;
};

/**
 * Keeps what somebody is typing, for them alone: a page that is left, a session that ends or a browser that breaks loses none of it.
 * Answers its version. `typed-elsewhere`: they have typed on in another tab since; then nothing is changed. No event of the audit log.
 */
export const keepDraft: Service<Typed, { readonly version: number }, "typed-elsewhere"> = async (
  { instance, who },
  { name, subject, texts, seen, sent, secret },
) => {
  const scope = authorize(who, "draft:keep");
  if (!scope.ok) return scope;
  const personId = personOf(scope.value.who);
  if (personId === null || !(subject === aboutNothing || isId(subject))) return refused("not-found");
  const { workspaceId } = scope.value;
  const sealed = secret && {
    sealed: seal(
      instance.keyring,
      secret.value,
      draftSecret({ workspaceId, personId, name, subject, myDomain: secret.myDomain }),
    ),
    secretFor: secret.myDomain,
  };
  const typed = { texts, seen, sent, typedAt: instance.now(), ...(sealed ? { secret: sealed } : {}) };
  const version = await saveDraft(instance.db, scope.value, personId, { name, subject }, typed);
  if (version === null) return refused("typed-elsewhere");
  if (version === 1) await deleteSurplusDrafts(instance.db, scope.value, personId);
  return ok({ version });
};
