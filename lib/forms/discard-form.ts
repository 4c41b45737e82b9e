import { z } from "zod";
import { aboutNothing, draftNames } from "#lib/domain/draft/draft";
import { isId } from "#lib/domain/ids";
import { defineForm, hiddenField } from "./define-form.ts";

/** Takes away what was typed into a form and kept. */
export const discardForm = defineForm({
  name: hiddenField(z.enum(draftNames, { error: "Reload the page." })),
  subject: hiddenField(z.string().refine((text) => text === aboutNothing || isId(text), { error: "Reload the page." })),
});
