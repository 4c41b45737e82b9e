import type { Call } from "#lib/domain/check/wire";

/** Calls about an app's credentials. */
export const rotationCalls: readonly Call[] = [
  "eca-usage",
  "eca-consumers",
  "eca-key-and-secret",
  "staged-create",
  "staged-rotate",
  "staged-delete",
];
/** Calls about who the Run As user is. */
export const identityCalls: readonly Call[] = ["userinfo", "identity"];
/** Calls that any host of Salesforce's answers, whatever the API version. */
export const publicCalls: readonly Call[] = [
  "token",
  "introspect",
  "revoke",
  "authorize",
  "data-versions",
  "openid-configuration",
  "auth-configuration",
];
/** Those of them that need nothing at all: what a host says of itself. */
export const discoveryCalls: readonly Call[] = ["data-versions", "openid-configuration", "auth-configuration"];
/** Calls that authenticate with key and secret, and so can be told that these are wrong. */
export const credentialCalls: readonly Call[] = ["token", "introspect", "revoke", "authorize"];
/** Calls that the shared login hosts answer for every org. */
export const sharedCalls: readonly Call[] = ["userinfo", "identity", "introspect", "revoke", "authorize"];
