/** What a pasted text gives away. `token` is any access or refresh token, session id or signed token. */
export type Credential = "consumer-key" | "consumer-secret" | "token";

/**
 * `eyJ` and two dots, wherever in a word it begins. Each word is read once: what follows its first `eyJ` is all that counts, and
 * the look ahead is not gone back into.
 */
const signedToken = /(?<![\w-])(?=([\w-]*?eyJ))\1[\w-]{10,}\.[\w-]{10,}\.[\w-]*/;

/**
 * The shapes Salesforce gives its credentials. Letter case matters in all but the secret, which keeps ordinary host
 * names (always lower-case once parsed) from being taken for one.
 */
const shapes: readonly (readonly [Credential, RegExp])[] = [
  ["consumer-key", /3MVG9[A-Za-z0-9._]{40,}/],
  ["consumer-secret", /(?<![0-9A-Za-z])[0-9A-Fa-f]{64}(?![0-9A-Za-z])/],
  ["token", /00D[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?(?:!|%21)[A-Za-z0-9._]{10,}/],
  ["token", signedToken],
  ["token", /5Aep[A-Za-z0-9._]{20,}/],
];

/** Secrets of old connected apps are decimal numbers of about 19 digits; only a whole value can be told to be one. */
const oldConsumerSecret = /^\d{15,20}$/;
/** A Consumer Key of which the end was not copied. */
const cutConsumerKey = /^3MVG9[A-Za-z0-9._]{5,}$/;

/** Parts of an address that carry a credential whatever its shape: user information and telling query names. */
const carriers =
  /:\/\/[^/?#\s]*@|(?:secret|password|token)["']?\s{0,9}[:=]\s{0,9}\S|(?:^|[?&#;])(?:client_secret|consumer_secret|access_token|refresh_token|id_token|assertion|password|passwd|pwd?|sid|code)=[^&\s]/i;

/** Names the first credential in `text`, a Consumer Key before a Consumer Secret before a token; null when there is none. */
export function findCredential(text: string): Credential | null {
  if (oldConsumerSecret.test(text.trim())) return "consumer-secret";
  if (cutConsumerKey.test(text.trim())) return "consumer-key";
  return shapes.find(([, shape]) => shape.test(text))?.[0] ?? null;
}

/** The text with every credential of a known shape cut out, to see whether anything else is in it. */
export const withoutCredentials = (text: string): string =>
  shapes.reduce((rest, [, shape]) => rest.replaceAll(new RegExp(shape, "g"), " "), text.replace(cutConsumerKey, ""));

/** True when something in `text` has the shape of a Consumer Secret or a token; a Consumer Key alone is no secret. */
export function hasSecretShape(text: string): boolean {
  const found = findCredential(text.replaceAll(/3MVG9[A-Za-z0-9._]{40,}/g, " "));
  return found !== null && found !== "consumer-key";
}

/** True when an address or a value must not be shown back, logged or kept: it holds, or could well hold, a secret. */
export const holdsSecret = (text: string): boolean => hasSecretShape(text) || carriers.test(text);
