import type { ReactNode } from "react";
import { Drafted } from "#components/form/drafted";
import { discardDraft } from "#lib/actions/drafts/discard-draft";
import { draftOf } from "#lib/actions/drafts/draft-of";
import { type Session, signInHref } from "#lib/actions/session";
import type { AnyForm } from "#lib/forms/define-form";

type DraftedFormProps = {
  session: Session;
  form: AnyForm;
  /** The id of what it is about; absent for what is yet to be made. */
  about?: string;
  children: ReactNode;
};

/** A form of a page that stands as it was left, and is kept while it is typed. */
export async function DraftedForm({ session, form, about, children }: DraftedFormProps) {
  const draft = await draftOf(session, form, about);
  return (
    <Drafted draft={draft} discard={discardDraft} signInHref={await signInHref()}>
      {children}
    </Drafted>
  );
}
