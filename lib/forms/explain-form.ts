import { maxPastedLength } from "#lib/domain/explain/explain-state";
import { ok, type Result, refuse } from "#lib/domain/result";
import { credentialsIn } from "#lib/domain/text/harmless";
import { findTypedCredential } from "#lib/domain/text/kept-text";
import { defineForm, field } from "./define-form.ts";

/** Any text to be explained; of one that is too long, its beginning. It comes back only while no credential is noticed in it. */
export const explainForm = defineForm({
  text: field(readPasted, {
    longestChars: Number.POSITIVE_INFINITY,
    maxLength: maxPastedLength,
    isCredential: mayHoldCredential,
  }),
});

/** The longest that a credential is with what surrounds it when it is pasted by itself; what is longer is read as prose. */
const longestAlone = 512;

/** A pasted text that is not shown again: one that holds a credential, or is too long to be looked through for one. */
export function mayHoldCredential(text: string): boolean {
  return text.length > maxPastedLength || credentialsIn(text).length > 0 || isOneCredential(text);
}

const isOneCredential = (text: string): boolean => text.length <= longestAlone && findTypedCredential(text) !== null;

function readPasted(pasted: string): Result<string, string> {
  const text = pasted.slice(0, maxPastedLength).trim();
  return text === "" ? refuse("Paste or type a text first.") : ok(text);
}
