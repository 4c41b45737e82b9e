"use server";

import { buttonAction } from "#lib/actions/form-action";
import { discardForm } from "#lib/forms/discard-form";
import { dropDraft } from "#lib/services/drafts/drop-draft";

/** Forgets what was typed into a form and kept; the page then shows the form as it was before. */
export const discardDraft = buttonAction(discardForm, { as: "person", ask: ({ ask }, key) => ask(dropDraft, key) });
