import type { DeliveryFault } from "#lib/domain/notices/delivery-fault";
import {
  type ChannelKind,
  type DeliveryState,
  type NoticeEvent,
  noticeEvents,
  testEvent,
} from "#lib/domain/notices/notice";

/** What notices are for, where somebody could add a channel. */
export const whatNoticesAreFor =
  "Orglink checks every connection by itself. When one stops working, works again or is new, it sends a mail or calls a webhook.";

export const channelKindWords = { mail: "Mail", webhook: "Webhook" } as const satisfies Record<ChannelKind, string>;

/** What a channel can be told of: a name for lists, and when it happens. */
export const eventWords = {
  "connection.failing": {
    name: "Connection failing",
    text: "A check of a connection that worked has failed.",
  },
  "connection.recovered": { name: "Connection recovered", text: "A failing connection has passed a check again." },
  "connection.connected": { name: "New connection", text: "Somebody has connected an org." },
  "salesforce.away": {
    name: "Salesforce away",
    text: "Salesforce does not answer for many connections at once. Told once, in place of a notice for each.",
  },
  "salesforce.back": { name: "Salesforce back", text: "Salesforce answers again." },
} as const satisfies Record<NoticeEvent, { readonly name: string; readonly text: string }>;

/** The same in a list of messages, where tests are too. */
export const toldEventWords: Readonly<Record<NoticeEvent | typeof testEvent, string>> = {
  "connection.failing": eventWords["connection.failing"].name,
  "connection.recovered": eventWords["connection.recovered"].name,
  "connection.connected": eventWords["connection.connected"].name,
  "salesforce.away": eventWords["salesforce.away"].name,
  "salesforce.back": eventWords["salesforce.back"].name,
  [testEvent]: "Test",
};

/** All that a channel is told of, in a line. */
export function toldWords(events: readonly NoticeEvent[]): string {
  if (events.length === noticeEvents.length) return "Everything";
  return events.map((event) => eventWords[event].name).join(", ");
}

export const deliveryStateWords = {
  gathering: "Gathering",
  waiting: "Waiting",
  sending: "Sending",
  delivered: "Delivered",
  "gave-up": "Given up",
} as const satisfies Record<DeliveryState, string>;

const faultWords: Readonly<Record<DeliveryFault, string>> = {
  refused: "The receiver refused it",
  gone: "The receiver says that it is gone for good",
  "host-not-found": "There is no host of this name",
  "connection-failed": "The receiver could not be reached",
  "timed-out": "The receiver did not answer in time",
  "certificate-not-trusted": "The receiver’s certificate is not trusted, or not for this name",
  "address-not-public": "The host is not on the public internet",
  "webhook-host-not-allowed": "Whoever runs this Orglink does not let webhooks go to this host",
  "webhooks-off": "Whoever runs this Orglink has switched webhooks off",
  "mail-off": "This Orglink has no mail server",
  "recipient-refused": "The mail server does not take mail for this address",
  "mail-refused": "The mail server refused the mail",
  "mail-sign-in-refused": "The mail server refused Orglink’s user name and password",
  "mail-server-away": "The mail server could not be reached",
  "signing-secret-unreadable": "The signing secret does not open. Replace it",
  "message-too-large": "The message is too large",
  "cut-off": "Orglink stopped while sending it",
  unexpected: "Orglink failed to send it; its log says why",
};

/** Why a message has not arrived, with the receiver’s status where it answered. */
export function deliveryFaultWords(fault: DeliveryFault, status: number | null): string {
  return fault === "refused" && status !== null ? `The receiver answered ${status}` : faultWords[fault];
}
