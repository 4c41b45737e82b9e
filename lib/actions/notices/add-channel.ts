"use server";

import { formAction } from "#lib/actions/form-action";
import { mailChannelForm, webhookForm } from "#lib/forms/notice-forms";
import { createChannel } from "#lib/services/notices/create-channel";

const look = "look whether it is among the channels of Notices.";

/** Has notices go to a mail address. */
export const addMailChannel = formAction(mailChannelForm, {
  as: "person",
  ask: ({ ask }, values) => ask(createChannel, { kind: "mail", ...values }),
  next: ({ to }, _, { channelId }) => to.channel(channelId),
  look,
});

/** Has notices go to a webhook. Its signing secret is in the answer to this one form, and nowhere else. */
export const addWebhook = formAction(webhookForm, {
  as: "person",
  ask: ({ ask }, values) => ask(createChannel, { kind: "webhook", ...values }),
  next: ({ to }, _, { channelId, secret }) => {
    const channelHref = to.channel(channelId);
    return secret ? { answer: { secret: secret.reveal(), channelHref } } : channelHref;
  },
  look,
});
