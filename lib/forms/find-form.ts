import { maxPastedLength } from "#lib/domain/explain/explain-state";
import { ok } from "#lib/domain/result";
import { defineForm, field } from "./define-form.ts";
import { mayHoldCredential } from "./explain-form.ts";

/** The one search field: a few words, a code, an address, or a whole error that was pasted. Of one that is too long, its beginning. */
export const findForm = defineForm({
  text: field((text) => ok(text.slice(0, maxPastedLength)), {
    longestChars: Number.POSITIVE_INFINITY,
    maxLength: maxPastedLength,
    isCredential: mayHoldCredential,
  }),
});
