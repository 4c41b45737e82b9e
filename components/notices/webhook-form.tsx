"use client";

import { LinkButton } from "#components/ui/button";
import type { FormProps } from "#components/ui/field-renderers";
import { Form } from "#components/ui/form";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import type { webhookForm } from "#lib/forms/notice-forms";
import { ConnectionsField, EventsField, everyEvent, type Told } from "./channel-fields.tsx";
import { type NewSecret, SigningSecret } from "./signing-secret.tsx";

type WebhookFormProps = FormProps<typeof webhookForm, NewSecret> & {
  told: Told;
  /** To these hosts only, or to any. */
  hosts: "any" | readonly string[];
  cancelHref: string;
};

/** Adds a webhook; its signing secret then stands in the form’s place, this once. */
export const WebhookForm = ({ told, hosts, cancelHref, ...props }: WebhookFormProps) => (
  <Form<typeof webhookForm, NewSecret>
    {...props}
    className="grid max-w-form gap-3"
    initial={{ events: everyEvent }}
    fields={{
      address: (field) => (
        <TextField
          label="Address of the receiver"
          hint={`Begins with https:// and is ${hostWords(hosts)}. Each notice comes as a signed POST.`}
          inputMode="url"
          autoComplete="off"
          exact
          {...field}
        />
      ),
      projectId: (field) => <ConnectionsField {...told} {...field} />,
      events: EventsField,
    }}
    instead={(made) => (
      <SigningSecret {...made} title="The webhook is added">
        Give its secret to the receiver now: by it the receiver knows that a notice comes from this Orglink.
      </SigningSecret>
    )}
  >
    <div className="mt-3 flex flex-wrap gap-2">
      <SubmitButton variant="primary">Add the webhook</SubmitButton>
      <LinkButton href={cancelHref} variant="quiet">
        Cancel
      </LinkButton>
    </div>
  </Form>
);

const hostWords = (hosts: "any" | readonly string[]): string =>
  hosts === "any" ? "on the public internet" : `at ${hosts.join(", ")}, as whoever runs this Orglink allows`;
