import type { PracticeScope } from "#lib/practice/practice";

/** The client credentials flow leaves these out of its tokens, whatever the app has selected. */
const neverGranted: readonly PracticeScope[] = ["full", "web", "refresh_token"];
const identityScopes: readonly string[] = ["id", "openid"];
const dataCloudPrefix = "cdp_";
const dataCloudLimit = 2;

/** The scopes of the app that a token of the client credentials flow gets, in the app's order. */
export const grantableScopes = (scopes: readonly PracticeScope[]): readonly PracticeScope[] =>
  scopes.filter((scope) => !neverGranted.includes(scope));

/** All the granular Data Cloud scopes at once are more than the token endpoint takes. */
export const hasTooManyScopes = (scopes: readonly PracticeScope[]): boolean =>
  scopes.filter((scope) => scope.startsWith(dataCloudPrefix)).length > dataCloudLimit;

/** Whether a token may ask who its user is. */
export const isIdentityScope = (scope: string): boolean => identityScopes.includes(scope);
