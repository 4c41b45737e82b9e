import type { Draft, DraftKey } from "#lib/domain/draft/draft";
import { personOf } from "#lib/domain/people/principal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { findDraft } from "#lib/store/queries/drafts";

/** What whoever asks has typed into a form and not sent; null where that is nothing, or too long ago. */
export const readDraft: Service<
  DraftKey,
  (Draft & { readonly keptUntil: Date; readonly readAt: Date }) | null
> = async ({ instance, who }, key) => {
  const scope = authorize(who, "draft:keep");
  if (!scope.ok) return scope;
  const personId = personOf(scope.value.who);
  const draft = personId === null ? null : await findDraft(instance.db, scope.value, personId, key);
  if (draft === null) return ok(null);
  const keptUntil = new Date(draft.typedAt.getTime() + instance.env.secretKeptMs);
  const readAt = instance.now();
  return ok(keptUntil > readAt ? { ...draft, keptUntil, readAt } : null);
};
