"use client";

import type { FormProps } from "#components/ui/field-renderers";
import { Form } from "#components/ui/form";
import { SubmitButton } from "#components/ui/submit-button";
import type { NoticeEvent } from "#lib/domain/notices/notice";
import type { channelForm } from "#lib/forms/notice-forms";
import { ConnectionsField, EventsField, type Told } from "./channel-fields.tsx";

type ChannelFormProps = FormProps<typeof channelForm> & {
  told: Told;
  channel: { readonly id: string; readonly events: readonly NoticeEvent[]; readonly projectId: string | null };
};

/** What a channel is told of, and of which connections. */
export const ChannelForm = ({ told, channel, ...props }: ChannelFormProps) => (
  <Form<typeof channelForm>
    {...props}
    className="grid max-w-form gap-3"
    values={{ channelId: channel.id }}
    initial={{ events: channel.events.join(" "), projectId: channel.projectId ?? "" }}
    fields={{
      projectId: (field) => <ConnectionsField {...told} {...field} />,
      events: EventsField,
    }}
  >
    {(state) => (
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <SubmitButton>Save</SubmitButton>
        <span role="status" className="text-md text-soft">
          {state.status === "done" && "Saved."}
        </span>
      </div>
    )}
  </Form>
);
