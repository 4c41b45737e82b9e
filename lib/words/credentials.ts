import type { Credential } from "#lib/domain/address/address-credentials";
import type { CredentialKind } from "#lib/domain/text/harmless";

/** What to do about a credential that stood in a text: whoever saw the text can use it. */
export const credentialRemedies: Readonly<Record<CredentialKind, string>> = {
  "Consumer Secret":
    "Rotate it: on the app’s Settings tab in Salesforce, then give the new key and secret to everything that uses them.",
  "Consumer Key": "Alone it opens nothing. If the secret was seen with it, rotate both.",
  "access token": "Revoke it in Setup, under Session Management; otherwise it works until it expires.",
  "refresh token": "Revoke it in Setup, under External Client Apps OAuth Usage: it does not expire by itself.",
  "JSON Web Token": "Treat it as an access token: it works until it expires.",
  "authorization code": "It works once and for minutes. Send nobody another one.",
  password: "Change it.",
  "Authorization header": "Replace what is in it: a token is revoked, a password changed.",
};

/** What a kept text looks like, to follow its name. */
export const looksLikeWords: Readonly<Record<Credential, string>> = {
  "consumer-key": "looks like a Consumer Key",
  "consumer-secret": "looks like a Consumer Secret",
  token: "looks like an access token",
};
