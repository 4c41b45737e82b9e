import type { DraftKey } from "#lib/domain/draft/draft";
import { personOf } from "#lib/domain/people/principal";
import { ok } from "#lib/domain/result";
import type { Service } from "#lib/services/asking";
import { authorize } from "#lib/services/authorize";
import { deleteDraft } from "#lib/store/queries/drafts";

/** Forgets what whoever asks has typed into a form: it was sent, or is not wanted any more. */
export const dropDraft: Service<DraftKey, null> = async ({ instance, who }, key) => {
  const scope = authorize(who, "draft:keep");
  if (!scope.ok) return scope;
  const personId = personOf(scope.value.who);
  if (personId !== null) await deleteDraft(instance.db, scope.value, personId, key);
  return ok(null);
};
