"use server";

import { buttonAction, formAction } from "#lib/actions/form-action";
import { channelForm, channelPressForm, channelSecretForm } from "#lib/forms/notice-forms";
import { changeChannel as change } from "#lib/services/notices/change-channel";
import { removeChannel as remove } from "#lib/services/notices/remove-channel";
import { replaceChannelSecret as replace } from "#lib/services/notices/replace-channel-secret";

const look = "reload the page: it shows what is kept.";

/** Has a channel told of other events, or of other connections. */
export const changeChannel = formAction(channelForm, {
  as: "person",
  ask: ({ ask }, values) => ask(change, values),
  look,
});

/** Gives a webhook another signing secret, which is in the answer to this one form, and nowhere else. */
export const replaceChannelSecret = formAction(channelSecretForm, {
  as: "person",
  ask: ({ ask }, values) => ask(replace, values),
  next: ({ to }, { channelId }, { secret }) => ({
    answer: { secret: secret.reveal(), channelHref: to.channel(channelId) },
  }),
  look: "replace it once more: only the newest one counts.",
});

/** Takes a channel away. */
export const removeChannel = buttonAction(channelPressForm, {
  as: "person",
  ask: ({ ask }, { channelId }) => ask(remove, channelId),
  next: ({ to }) => to.notices,
});
