/** Why an attempt to deliver did not arrive, as it is kept; the sentences are in `lib/words/notices`. */
export const deliveryFaults = [
  // The receiver answered.
  "refused",
  "gone",
  // There was no answer.
  "host-not-found",
  "connection-failed",
  "timed-out",
  "certificate-not-trusted",
  // Orglink does not go there.
  "address-not-public",
  "webhook-host-not-allowed",
  "webhooks-off",
  "mail-off",
  // The mail server.
  "recipient-refused",
  "mail-refused",
  "mail-sign-in-refused",
  "mail-encryption-failed",
  "mail-server-away",
  // Orglink's own.
  "webhook-address-unreadable",
  "signing-secret-unreadable",
  "cut-off",
  "unexpected",
] as const;
export type DeliveryFault = (typeof deliveryFaults)[number];
