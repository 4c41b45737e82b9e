import type { AddressOptions, PastedAddress } from "#lib/domain/address/my-domain";
import { ok, type Result } from "#lib/domain/result";
import { readConsumerKey, readConsumerSecret } from "#lib/domain/text/typed-credentials";
import { carriesSecret, readInstanceUrl } from "./connection-form.ts";
import { defineForm, field, hiddenField, mayLack, secretField, type Values } from "./define-form.ts";
import { id, yesOrNothing } from "./form-fields.ts";

function readAddress(text: string, options: AddressOptions): Result<PastedAddress | null, string> {
  return text.trim() === "" ? ok(null) : readInstanceUrl(text, options);
}

/** Key and secret before connecting; the address only where the setup knows none. */
export const credentialsForm = (options: AddressOptions) =>
  defineForm(
    {
      instanceUrl: field(
        mayLack((text) => readAddress(text, options)),
        { isCredential: carriesSecret },
      ),
      consumerKey: field(readConsumerKey, { isCredential: carriesSecret }),
      consumerSecret: secretField(mayLack(readConsumerSecret)),
      setupId: hiddenField(id),
      secretKept: hiddenField(yesOrNothing),
    },
    // Asked even when other fields are refused, so that all messages come at once.
    ({ consumerSecret, secretKept }) =>
      consumerSecret === null && !secretKept ? { consumerSecret: "Paste the Consumer Secret." } : {},
    { name: "credentials", about: "setupId" },
  );

export type CredentialsForm = ReturnType<typeof credentialsForm>;
export type CredentialsFormValues = Values<CredentialsForm>;
