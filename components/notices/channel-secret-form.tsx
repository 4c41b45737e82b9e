"use client";

import { LinkButton } from "#components/ui/button";
import type { FormProps } from "#components/ui/field-renderers";
import { Form } from "#components/ui/form";
import { RadioList } from "#components/ui/radio-list";
import { SubmitButton } from "#components/ui/submit-button";
import type { OverlapHours } from "#lib/domain/notices/notice";
import type { channelSecretForm } from "#lib/forms/notice-forms";
import { type NewSecret, SigningSecret } from "./signing-secret.tsx";

type ChannelSecretFormProps = FormProps<typeof channelSecretForm, NewSecret> & {
  channelId: string;
  cancelHref: string;
};

/** The usual one first. */
const choices: readonly { readonly hours: OverlapHours; readonly label: string; readonly hint: string }[] = [
  { hours: 24, label: "For a day", hint: "Time to change the receiver without losing a notice." },
  { hours: 1, label: "For an hour", hint: "When you change the receiver right now." },
  { hours: 168, label: "For a week", hint: "When others have to change it." },
  {
    hours: 0,
    label: "Not at all",
    hint: "When the secret has got into wrong hands. Notices are refused until the receiver has the new one.",
  },
];

/** Makes another signing secret, which then stands in the form’s place, this once. */
export const ChannelSecretForm = ({ channelId, cancelHref, ...props }: ChannelSecretFormProps) => (
  <Form<typeof channelSecretForm, NewSecret>
    {...props}
    className="grid max-w-form gap-5"
    values={{ channelId }}
    initial={{ overlapHours: "24" }}
    before={<p>Until then each notice carries both signatures, so a receiver with either secret takes it.</p>}
    fields={{
      overlapHours: ({ name, error, defaultValue }) => (
        <RadioList
          name={name}
          legend="How long the old secret signs too"
          choices={choices.map(({ hours, ...words }) => ({ value: String(hours), ...words }))}
          defaultValue={defaultValue}
          error={error}
        />
      ),
    }}
    instead={(made) => (
      <SigningSecret {...made} title="The secret is replaced">
        Give the new one to the receiver now.
      </SigningSecret>
    )}
  >
    <div className="flex flex-wrap gap-2">
      <SubmitButton variant="primary">Make a new secret</SubmitButton>
      <LinkButton href={cancelHref} variant="quiet">
        Keep the old one
      </LinkButton>
    </div>
  </Form>
);
