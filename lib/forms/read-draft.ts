import { type AddressOptions, type MyDomain, parseMyDomain } from "#lib/domain/address/my-domain";
import type { DraftName } from "#lib/domain/draft/draft";
import type { Secret } from "#lib/domain/secret";
import { readConsumerSecret } from "#lib/domain/text/typed-credentials";
import { draftForm } from "./draft-forms.ts";
import { typedTexts } from "./read-form.ts";

/** What a half-filled form is kept as: the texts that may be shown again, and a Consumer Secret with the My Domain it is for. */
export type ReadDraft = {
  readonly texts: Readonly<Record<string, string>>;
  readonly secret: { readonly value: Secret; readonly myDomain: MyDomain } | null;
};

/** Reads a form that is not finished: nothing in it is refused, what cannot be kept is passed over. */
export function readDraft(name: DraftName, options: AddressOptions, data: FormData): ReadDraft {
  const form = draftForm(name, options);
  return { texts: typedTexts(form, data) as ReadDraft["texts"], secret: secretIn(form.fields, options, data) };
}

function secretIn(
  fields: Readonly<Record<string, { readonly kind: string; readonly longestChars: number }>>,
  options: AddressOptions,
  data: FormData,
): ReadDraft["secret"] {
  const [field, typed, address] = [fields.consumerSecret, data.get("consumerSecret"), data.get("instanceUrl")];
  if (field?.kind !== "secret" || typeof typed !== "string" || typed.length > field.longestChars) return null;
  const secret = readConsumerSecret(typed);
  if (!secret.ok || secret.value === null || typeof address !== "string") return null;
  // A secret is sealed for the one host it is for; without one it waits in its field.
  const parsed = parseMyDomain(address, options);
  return parsed.ok ? { value: secret.value, myDomain: parsed.value.myDomain } : null;
}
