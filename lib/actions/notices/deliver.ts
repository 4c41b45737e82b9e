"use server";

import { buttonAction } from "#lib/actions/form-action";
import { channelPressForm, deliveryPressForm } from "#lib/forms/notice-forms";
import { sendAgain as again } from "#lib/services/notices/send-again";
import { sendTestNotice as test } from "#lib/services/notices/send-test-notice";

/** Sends a channel a notice that says that it is a test; the channel’s page shows what comes of it. */
export const sendTestNotice = buttonAction(channelPressForm, {
  as: "person",
  ask: ({ ask }, { channelId }) => ask(test, channelId),
  next: ({ to }, { channelId }) => to.channel(channelId),
});

/** Sends a message once more; the page that shows it shows what comes of it. */
export const sendAgain = buttonAction(deliveryPressForm, {
  as: "person",
  ask: ({ ask }, { deliveryId }) => ask(again, deliveryId),
});
