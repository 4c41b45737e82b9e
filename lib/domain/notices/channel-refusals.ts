import type { MailboxRefusal } from "./mailbox.ts";
import type { WebhookUrlRefusal } from "./webhook-url.ts";

/** What to do about an address that nothing can be sent to; which hosts are allowed is told where those are known. */
const unfitAddresses: Readonly<Record<Exclude<MailboxRefusal | WebhookUrlRefusal, HostPolicy>, string>> = {
  empty: "Type an address.",
  "too-long": "This is too long for an address.",
  "more-than-the-address": "Type one address and nothing beside it: no name, no brackets, no second address.",
  unreadable: "This cannot be read as an address. Check how it is spelled.",
  "not-https": "Begin with https://. Webhooks are sent encrypted only.",
  credentials: "Leave out the user name and password. The signature says who sends.",
  fragment: "Leave out the # and what follows it. It is never sent.",
  port: "Leave out the port. Webhooks go to port 443 only.",
  "ip-literal": "Type a host name. Webhooks do not go to IP addresses.",
  "private-name": "This host is not on the public internet. Webhooks go to public hosts only.",
};

type HostPolicy = "webhooks-off" | "host-not-listed";

/** The sentence for a code of `parseMailbox` or `parseWebhookUrl`; nothing of what was typed is in it. */
export const unfitAddressWords = (why: string | undefined): string =>
  (why !== undefined && Object.hasOwn(unfitAddresses, why) && unfitAddresses[why as keyof typeof unfitAddresses]) ||
  unfitAddresses.unreadable;

export const noEventsWords = "Choose at least one thing to be told of.";
