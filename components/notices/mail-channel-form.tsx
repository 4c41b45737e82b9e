"use client";

import { LinkButton } from "#components/ui/button";
import type { FormProps } from "#components/ui/field-renderers";
import { Form } from "#components/ui/form";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import type { mailChannelForm } from "#lib/forms/notice-forms";
import { ConnectionsField, EventsField, everyEvent, type Told } from "./channel-fields.tsx";

type MailChannelFormProps = FormProps<typeof mailChannelForm> & { told: Told; cancelHref: string };

/** Adds a mail address. */
export const MailChannelForm = ({ told, cancelHref, ...props }: MailChannelFormProps) => (
  <Form<typeof mailChannelForm>
    {...props}
    className="grid max-w-form gap-3"
    initial={{ events: everyEvent }}
    fields={{
      address: (field) => (
        <TextField
          label="Mail address"
          hint="A person’s or a group’s, such as operations@example.com."
          type="email"
          autoComplete="off"
          exact
          {...field}
        />
      ),
      projectId: (field) => <ConnectionsField {...told} {...field} />,
      events: EventsField,
    }}
  >
    <div className="mt-3 flex flex-wrap gap-2">
      <SubmitButton variant="primary">Add the mail address</SubmitButton>
      <LinkButton href={cancelHref} variant="quiet">
        Cancel
      </LinkButton>
    </div>
  </Form>
);
