import { found } from "#lib/actions/guard";
import type { Session } from "#lib/actions/session";
import { aboutNothing, type ShownDraft, shownDraft } from "#lib/domain/draft/draft";
import type { AnyForm } from "#lib/forms/define-form";
import { readDraft } from "#lib/services/drafts/read-draft";

/** What whoever is here has typed into a form and not sent, for the page that shows it. */
export async function draftOf(
  session: Session,
  { keptAs }: AnyForm,
  about: string = aboutNothing,
): Promise<ShownDraft> {
  if (keptAs === undefined) throw new Error("This form is not kept while it is typed.");
  const key = { name: keptAs.name, subject: about };
  const draft = found(await session.ask(readDraft, key));
  return { href: session.to.draft(key.name, key.subject), key, ...shownDraft(draft) };
}
