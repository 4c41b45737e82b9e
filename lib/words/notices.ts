import type { DeliveryFault } from "#lib/domain/notices/delivery-fault";
import type { ChannelKind, DeliveryState, ToldEvent } from "#lib/domain/notices/notice";

/** What a notice is about, where somebody chooses among them and where they are listed. */
export const eventWords: Readonly<Record<ToldEvent, string>> = {
  "connection.failing": "A connection stops working",
  "connection.recovered": "A connection works again",
  "connection.connected": "An org is connected",
  "salesforce.away": "Salesforce, or the way to it, is away",
  "salesforce.back": "Salesforce is back",
  "webhook.test": "A test",
};

export const channelKindWords: Readonly<Record<ChannelKind, string>> = { mail: "Mail", webhook: "Webhook" };

/** How far a message came. */
export const deliveryStateWords: Readonly<Record<DeliveryState, string>> = {
  gathering: "Gathering",
  waiting: "Waiting",
  sending: "Being sent",
  delivered: "Delivered",
  "gave-up": "Given up",
};

/** Why a message did not arrive, and what to do, for whoever looks at the list of deliveries. */
const faultWords: Readonly<Record<DeliveryFault, string>> = {
  refused: "The receiver refused it.",
  gone: "The receiver answered 410 Gone: it wants no more. Remove the channel, or set the receiver up again.",
  "host-not-found": "No name server knows the host. Check its name.",
  "connection-failed": "The receiver did not answer: no connection, or one that broke.",
  "timed-out": "The receiver did not answer in time. It should answer first and work after.",
  "certificate-not-trusted": "The receiver’s certificate is not trusted, or is for another name.",
  "address-not-public": "The host has a private address. Webhooks go to public ones only.",
  "webhook-host-not-allowed": "Whoever runs Orglink lets webhooks go to this host no longer.",
  "webhooks-off": "Whoever runs Orglink has switched webhooks off since.",
  "mail-off": "This Orglink sends no mail any more: it has no mail server.",
  "recipient-refused": "The mail server does not take mail for this address. Check how it is spelled.",
  "mail-refused": "The mail server refused the mail.",
  "mail-sign-in-refused": "The mail server refused to sign Orglink in. Whoever runs Orglink should check the password.",
  "mail-encryption-failed": "The mail server did not encrypt, or its certificate is not trusted.",
  "mail-server-away": "The mail server did not answer: no connection, or one that broke.",
  "webhook-address-unreadable": "The address does not open. Remove the webhook, and add it again.",
  "signing-secret-unreadable": "The secret to sign with does not open. Replace it, then send again.",
  "cut-off": "Orglink stopped while it was sent.",
  unexpected: "Orglink failed while it was sent. Its log says more.",
};

/** The same with the receiver’s status, where it answered with one. */
export const deliveryFaultWords = (fault: DeliveryFault, status: number | null): string =>
  fault === "refused" && status !== null ? `The receiver answered ${status}${hintOf(status)}` : faultWords[fault];

function hintOf(status: number): string {
  if (status >= 300 && status <= 399) return ": Orglink follows no redirect. Give it the address it leads to.";
  if (status === 401 || status === 403) return ". Check what it lets in, and the signature it expects.";
  if (status === 404) return ": nothing is at this address.";
  return status === 429 ? ": too many at once." : ".";
}
