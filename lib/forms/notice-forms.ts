import { z } from "zod";
import { noEventsWords, unfitAddressWords } from "#lib/domain/notices/channel-refusals";
import { type Mailbox, parseMailbox } from "#lib/domain/notices/mailbox";
import { type NoticeEvent, noticeEvents, overlapHours } from "#lib/domain/notices/notice";
import { parseWebhookUrl, type WebhookUrl } from "#lib/domain/notices/webhook-url";
import { ok, type Result, refuse } from "#lib/domain/result";
import { defineForm, field, hiddenField, listField } from "./define-form.ts";
import { id, projectChoice } from "./form-fields.ts";

/** What a channel is told of: a box for each event. They come in their own order, each once. */
const events = listField((sent): Result<readonly NoticeEvent[], string> => {
  const known: readonly string[] = noticeEvents;
  if (sent.some((event) => !known.includes(event))) return refuse("Choose from the list.");
  const chosen = noticeEvents.filter((event) => sent.includes(event));
  return chosen.length > 0 ? ok(chosen) : refuse(noEventsWords);
});

/** Said as the service would say it, but with all that is wrong with the form. */
const unfit = (why: string) => refuse(unfitAddressWords(why));

function readMailbox(text: string): Result<Mailbox, string> {
  const mailbox = parseMailbox(text);
  return mailbox.ok ? mailbox : unfit(mailbox.problem);
}

/** Which hosts the operator lets webhooks go to is the service's to say. */
function readWebhookUrl(text: string): Result<WebhookUrl, string> {
  const url = parseWebhookUrl(text);
  return url.ok ? url : unfit(url.problem);
}

/** A mail address that is to be told. */
export const mailChannelForm = defineForm(
  { address: field(readMailbox), projectId: field(projectChoice), events },
  undefined,
  { name: "add-mail", about: null },
);

/** A webhook that is to be told. */
export const webhookForm = defineForm(
  { address: field(readWebhookUrl), projectId: field(projectChoice), events },
  undefined,
  { name: "add-webhook", about: null },
);

/** What a channel is told of, and of which connections. */
export const channelForm = defineForm(
  { channelId: hiddenField(id), projectId: field(projectChoice), events },
  undefined,
  { name: "change-channel", about: "channelId" },
);

/** Another signing secret for a webhook, and how long the one before signs too. */
export const channelSecretForm = defineForm({
  channelId: hiddenField(id),
  overlapHours: field(
    z
      .string()
      .transform(Number)
      .pipe(z.literal(overlapHours, { error: "Choose one of the list." })),
  ),
});

/** A press about a channel: to send it a test, or to remove it. */
export const channelPressForm = defineForm({ channelId: hiddenField(id) });

/** A press about a message: to send it once more. */
export const deliveryPressForm = defineForm({ deliveryId: hiddenField(id) });
