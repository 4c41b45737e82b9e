import { createHmac } from "node:crypto";
import { Secret } from "#lib/domain/secret";

const prefix = "whsec_";
const newSecretBytes = 32;
const secretShape = /^whsec_((?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)$/;

/** What is signed: one notice, at one attempt. */
export type WebhookMessage = {
  /** The same at every attempt, so that a receiver knows what it has already. Without a full stop, which divides what is signed. */
  readonly id: string;
  /** When this attempt is made; receivers refuse what is some minutes old. */
  readonly at: Date;
  /** As it is sent, to the byte. */
  readonly body: string;
};

export type WebhookHeaders = {
  readonly "webhook-id": string;
  readonly "webhook-timestamp": string;
  readonly "webhook-signature": string;
};

/** A new secret for one endpoint, as its owner is shown it: `whsec_` and 32 random bytes in Base64. */
export const newWebhookSecret = (randomBytes: (count: number) => Uint8Array): Secret =>
  new Secret(prefix + Buffer.from(randomBytes(newSecretBytes)).toString("base64"));

/**
 * Signs a message with every secret that is in force: one, or two while receivers change from the old to the new.
 *
 * @throws RangeError on a bug: an id with other characters than letters, digits, `_` and `-`, or a secret that is none.
 * @see Standard Webhooks 1.0.0, "Signature scheme" and "Webhook headers":
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signWebhook(
  { id, at, body }: WebhookMessage,
  secrets: readonly [inForce: Secret, old?: Secret],
): WebhookHeaders {
  if (!/^[\w-]{1,100}$/.test(id)) throw new RangeError("the id of a webhook has letters, digits, _ and - only");
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signed = `${id}.${timestamp}.${body}`;
  const signatures = secrets
    .filter((secret) => secret !== undefined)
    .map((secret) => `v1,${createHmac("sha256", keyOf(secret)).update(signed).digest("base64")}`);
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": signatures.join(" ") };
}

function keyOf(secret: Secret): Buffer {
  const [, encoded = ""] = secretShape.exec(secret.reveal()) ?? [];
  const key = Buffer.from(encoded, "base64");
  if (key.length < 24 || key.length > 64) throw new RangeError("the secret of a webhook is whsec_ and 24 to 64 bytes");
  return key;
}
