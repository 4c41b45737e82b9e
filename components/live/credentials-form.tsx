"use client";

import { KeptSecret } from "#components/connection/kept-secret";
import { useDraft } from "#components/form/draft-context";
import type { FormProps } from "#components/ui/field-renderers";
import { Form } from "#components/ui/form";
import { SecretField } from "#components/ui/secret-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import type { CredentialsForm as Declared } from "#lib/forms/credentials-form";
import { liveWords } from "#lib/words/live-guide";

type CredentialsFormProps = FormProps<Declared> & {
  setupId: string;
  /** The My Domain that the setup knows; empty where it knows none, and asks for it here. */
  myDomain: string;
  consumerKey: string;
  /** ISO 8601; null when no secret is kept. */
  secretKeptUntil: string | null;
  /** Which of the kept ones the org has refused: it stands open, marked. */
  refused: { readonly isKey: boolean; readonly isSecret: boolean };
};

/** Consumer Key and Consumer Secret, as soon as Salesforce shows them: from then on the org itself says what is missing. */
export function CredentialsForm({
  setupId,
  myDomain,
  consumerKey,
  secretKeptUntil,
  refused,
  ...props
}: CredentialsFormProps) {
  const { secret: typedSecret, lastSecret } = useDraft();
  const isKept = lastSecret !== null || secretKeptUntil !== null;
  return (
    <Form
      {...props}
      values={{ setupId, secretKept: isKept ? "yes" : "" }}
      initial={{ consumerKey }}
      className="grid max-w-form gap-3"
      fields={{
        instanceUrl: (field) =>
          myDomain !== "" ? (
            // A secret is kept for the one My Domain it is for.
            <input type="hidden" name={field.name} value={myDomain} />
          ) : (
            <TextField
              label="Instance URL"
              hint="Any address from a Salesforce tab of this org."
              exact
              inputMode="url"
              autoComplete="off"
              {...field}
            />
          ),
        consumerKey: ({ error = refused.isKey ? liveWords.keyRefused : undefined, ...field }) => (
          <TextField label="Consumer Key" exact autoComplete="off" error={error} {...field} />
        ),
        consumerSecret: ({ error: fault, ...field }, { status }) => {
          // What stands in the field need not be said of it; once it was sent, it is gone from there.
          const typed = status === "idle" ? typedSecret : lastSecret;
          const error = fault ?? (refused.isSecret && typed === null ? liveWords.secretRefused : undefined);
          const hint = "Sealed as it arrives, and never shown again.";
          const secret = <SecretField label="Consumer Secret" hint={hint} error={error} {...field} />;
          const until = typed?.at.keptUntil ?? secretKeptUntil;
          if (until === null) return secret;
          return (
            <KeptSecret until={until} typed={typed} isUseless={error !== undefined}>
              {secret}
            </KeptSecret>
          );
        },
      }}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton variant="strong">{secretKeptUntil ? "Keep these" : "Keep key and secret"}</SubmitButton>
        <span className="text-sm text-soft">Nothing connects yet: Orglink begins to look at the org.</span>
      </div>
    </Form>
  );
}
