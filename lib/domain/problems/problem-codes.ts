/**
 * Every situation Orglink can tell apart, as a closed list. Each code has one article in `problems/articles.ts`; the code
 * is also the URL (`/problems/<code>`) and what a check run stores, so a code is never renamed, only added.
 */
export const problemCodes = [
  // What was typed, before anything is asked of Salesforce: `address-` and the reason kind of `parseMyDomain`.
  "address-unsafe-address",
  "address-looks-like-consumer-key",
  "address-looks-like-consumer-secret",
  "address-not-an-address",
  "address-shared-login-host",
  "address-instanced-host",
  "address-site-host",
  "address-not-salesforce",
  "address-ambiguous",

  // The way to Salesforce.
  "host-not-found",
  "name-server-unavailable",
  "private-address-refused",
  "connection-failed",
  "connection-refused",
  "connection-reset",
  "network-unreachable",
  "tls-failed",
  "tls-expired",
  "tls-wrong-name",
  "tls-untrusted",
  "timed-out",
  "blocked-on-the-way",
  "captive-portal",
  "proxy-login-required",

  // Who or what answered.
  "redirected",
  "my-domain-renamed",
  "wrong-host-or-path",
  "edge-no-route",
  "not-salesforce-answer",
  "not-salesforce",
  "unreadable-answer",
  "answer-too-large",
  "not-json",

  // The client credentials grant.
  "consumer-key-unknown",
  "consumer-key-missing",
  "consumer-secret-wrong",
  "consumer-secret-missing",
  "run-as-user-missing",
  "flow-not-enabled",
  "host-not-accepted",
  "request-rejected",
  "wrong-flow",
  "user-not-approved",
  "app-blocked",
  "app-not-in-org",
  "app-disabled",
  "ip-or-hours-restricted",
  "ip-restricted",
  "login-hours",
  "run-as-user-inactive",
  "run-as-user-frozen",
  "run-as-user-password-expired",
  "run-as-user-login-limit",
  "grant-refused",
  "org-inactive",
  "org-locked",
  "trial-expired",
  "rate-limited",
  "scope-not-usable",
  "too-many-scopes",
  "unknown-oauth-error",
  "token-answer-incomplete",
  "token-type-unexpected",
  "instance-url-foreign",
  "api-scope-missing",

  // Salesforce itself.
  "salesforce-unavailable",
  "salesforce-maintenance",

  // After the token.
  "session-invalid",
  "session-not-for-rest",
  "auth-header-rejected",
  "api-disabled-for-org",
  "api-disabled-for-user",
  "api-access-control",
  "api-limit-reached",
  "concurrent-limit-reached",
  "permission-missing",
  "object-not-visible",
  "security-policy-blocked",
  "api-version-unsupported",
  "wrong-instance",
  "identity-unavailable",
  "identity-scope-missing",

  // What was proven, beside what this connection was made for.
  "other-org",
  "run-as-user-changed",

  // Rotating the Consumer Secret through the API.
  "rotation-switch-off",
  "rotation-permission-missing",
  "rotation-app-not-found",
  "rotation-no-consumer",
  "rotation-staged-exists",
  "rotation-api-version",

  // Ours.
  "run-interrupted",
  "run-cancelled",
  "sealed-secret-unreadable",
  "too-many-attempts",
  "unexpected",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export const isProblemCode = (text: string): text is ProblemCode => problemCodes.some((code) => code === text);
