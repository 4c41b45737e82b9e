import type { ProblemCode } from "#lib/domain/problem-codes";
import { folded } from "./said.ts";

/** A situation and the phrases that prove it; a phrase of several parts (`a … b`) needs all of them, one soon after another. */
type TextRule = readonly [code: ProblemCode, ...phrases: readonly string[]];

/** Every subject with every state that may be told of it. */
const told = (subjects: readonly string[], states: readonly string[]): readonly string[] =>
  subjects.flatMap((subject) => states.map((state) => `${subject} … ${state}`));

/** The rules as they are compared: their phrases folded as the texts are. */
const foldedRules = (rules: readonly TextRule[]): readonly TextRule[] =>
  rules.map(([code, ...phrases]) => [code, ...new Set(phrases.map((phrase) => folded(phrase)))]);

/** What Salesforce says of an org under maintenance, in errors and on pages. */
export const maintenancePhrases: readonly string[] = [
  "down for maintenance",
  "in maintenance",
  "under maintenance",
  "for maintenance",
  "scheduled maintenance",
  "maintenance window",
  "read-only mode",
  "we'll be back shortly",
  "is being upgraded",
  "org migration",
  "org_in_maintenance",
  "maintenance in progress",
  "we're upgrading",
].map((phrase) => folded(phrase));

/**
 * Texts of `error_description`, `message` and Login History's Status, folded (lower case, straight quotes, no final full
 * stop), the more telling before the more general: "number of logins exceeded" before "logins exceeded".
 *
 * @see Salesforce Help, OAuth 2.0 Authorization Flow Errors; Object Reference, LoginStatus; REST API Developer Guide,
 *   Status Codes and Error Responses
 */
export const textRules: readonly TextRule[] = foldedRules([
  // Another sign-in server: words that Salesforce does not use.
  [
    "not-salesforce",
    "unrecognized route",
    "aadsts",
    "keycloak",
    "the oauth client was not found",
    "unable to find client",
  ],

  // Salesforce itself.
  ["wrong-host-or-path", "url no longer exists", "url that no longer exists"],
  ["edge-no-route", "routing information available", "no routing information"],
  ["salesforce-maintenance", ...maintenancePhrases],
  [
    "salesforce-unavailable",
    "retry your request",
    "there was an error on the server",
    "include this errorid",
    "unable to process your login request",
    "error has occurred within lightning platform",
    "edge wasn't able to communicate",
    "server too busy",
    "server busy",
    "temporarily unavailable",
    "internal server error",
    "internal salesforce",
    "service unavailable",
    "an unexpected error occurred",
    "unable to process your request at this time",
    "query timed out",
  ],

  // Limits.
  [
    "api-limit-reached",
    "totalrequests limit exceeded",
    "totalrequests … exceeded",
    "daily api … limit",
    "api request limit",
  ],
  ["concurrent-limit-reached", "concurrentrequests", "concurrentperorg", "concurrent … limit", "too many concurrent"],
  [
    "rate-limited",
    "login rate exceeded",
    "login_rate_exceeded",
    "login_error_rate_exceeded",
    "number of logins exceeded",
    "rate limit",
    "rate_limit",
    "rate exceeded",
    "too many requests",
    "too many login attempts",
    "too many attempts",
    "token limit exceeded",
    "token … limit exceeded",
    "request was throttled",
  ],
  [
    "run-as-user-login-limit",
    "maximum logins exceeded",
    "maximum number of logins",
    "maximum … logins",
    "login_error_logins_exceeded",
    "logins exceeded",
  ],

  // Key and secret.
  [
    "consumer-key-missing",
    "client identifier missing",
    "missing client identifier",
    "client_id missing",
    "client_id is missing",
    "client_id is required",
    "missing client_id",
    "client id missing",
    "client id is required",
    "missing consumer key",
    "consumer key missing",
    "consumer key is missing",
    "missing required parameter: client_id",
    "client_id must be provided",
    "client_id parameter is missing",
    "client_id and client_secret … required",
    "no client_id",
  ],
  [
    "consumer-secret-missing",
    "client secret missing",
    "missing client secret",
    "client_secret missing",
    "client_secret is missing",
    "client_secret is required",
    "missing client_secret",
    "client secret is required",
    "client secret required",
    "missing consumer secret",
    "missing required parameter: client_secret",
    "client_secret must be provided",
    "client secret not provided",
  ],
  [
    "app-not-in-org",
    "app must be installed",
    "must be installed into",
    "not installed in this org",
    "not installed in your org",
    "is not installed in … org",
    "app not found",
    "external client app … not found",
    "cross-org oauth flows are not supported",
  ],
  [
    "consumer-key-unknown",
    "client identifier invalid",
    "invalid client identifier",
    "invalid client id",
    "invalid client_id",
    "client id invalid",
    "client_id invalid",
    "client_id not found",
    "unknown client_id",
    "client identifier … not … recognized",
    ...told(
      ["consumer key", "client identifier", "client id"],
      ["invalid", "not found", "unknown", "not recognized", "not exist", "not registered", "deleted"],
    ),
    "consumer … deleted",
    "invalid consumer key",
    "unknown consumer",
    "consumer deleted",
    "consumer not found",
    "client not found",
    "unknown client",
  ],
  [
    "consumer-secret-wrong",
    "invalid client credentials",
    "client credentials invalid",
    "client credentials are invalid",
    "invalid client secret",
    "invalid client_secret",
    "client secret invalid",
    "client secret is invalid",
    "invalid consumer secret",
    "client authentication failed",
    "client secret mismatch",
    ...told(
      ["client secret", "consumer secret"],
      ["invalid", "not match", "mismatch", "expired", "incorrect", "wrong", "rotated", "revoked"],
    ),
    "bad client secret",
    "wrong client secret",
    "wrong consumer secret",
  ],

  // Flow, Run As user, policies.
  [
    "run-as-user-missing",
    "no client credentials user",
    "client_credentials user",
    "no execution user",
    "no run as",
    "no valid run as",
    ...told(
      ["client credentials user", "execution user", "flow user", "run as"],
      ["missing", "empty", "unknown", "invalid", "not set", "not configured", "not found", "not specified"],
    ),
    ...told(
      ["client credentials user", "execution user", "flow user", "run as"],
      ["not defined", "not exist", "not selected", "not assigned", "not enabled", "no longer exists"],
    ),
  ],
  [
    "flow-not-enabled",
    "client credentials flow … not enabled",
    "client credentials flow … disabled",
    "client credentials … not enabled",
    "client credentials … disabled",
    "client credentials … not allowed",
    "client_credentials … not enabled",
    "client_credentials … disabled",
    "client_credentials … not allowed",
    "flow is not enabled",
    "flow not enabled",
    "oauth flow … disabled for",
    "not authorized to use this grant",
    "not allowed to use this grant",
    "grant type not enabled",
    "grant type is not enabled",
    "unauthorized grant type",
  ],
  [
    "host-not-accepted",
    "not supported on this domain",
    "not supported in this domain",
    "not available on this domain",
    "not allowed on this domain",
    "use your my domain",
    "my domain … required",
  ],
  ["too-many-scopes", "too many scopes", "too many oauth scopes"],
  [
    "request-rejected",
    "scope parameter not supported",
    "grant type not supported",
    "grant_type not supported",
    "unsupported grant type",
    "grant_type is missing",
    "missing grant_type",
    "missing grant type",
    "grant type … missing",
    "grant_type … required",
    "must use http post",
    "must use http get",
    "only post allowed",
    "https required",
    "https_required",
    "malformed request",
    "duplicate parameter",
    "parameter … repeated",
  ],
  [
    "scope-not-usable",
    "no valid scopes",
    "no scopes",
    "invalid scope",
    "invalid_scope",
    "scope … not allowed",
    "scope … not permitted",
    "scope … invalid",
    "the requested scope",
    "scopes … not … supported",
  ],
  [
    "user-not-approved",
    "not admin approved",
    "hasn't approved this consumer",
    "has not approved this consumer",
    "hasn't approved",
    "not approved to access",
    "not authorized to use this app",
    "not pre-authorized",
    "not preauthorized",
    "user is not approved",
    "user is not authorized",
    "not assigned to this app",
    "not approved for access",
  ],
  ["api-access-control", "api access control", "not allowlisted", "allow-listed", "allowlisted", "use any api client"],
  [
    "app-disabled",
    "app is disabled",
    "app has been disabled",
    "app is not enabled",
    "app disabled",
    "app status … disabled",
    "oauth plugin … disabled",
    "app is inactive",
    "app has been deactivated",
  ],
  [
    "app-blocked",
    "blocked by admin",
    "blocked by your admin",
    "blocked by an admin",
    "app is blocked",
    "app has been blocked",
    "application is blocked",
    "app … blocked",
  ],

  // Logins with a password name the user's state too, and prove nothing about this flow.
  ["wrong-flow", "invalid username, password", "invalid_login", "login_must_use_security_token"],

  // The Run As user and the org.
  ["ip-or-hours-restricted", "ip restricted or invalid login hours", "ip … or … login hours"],
  [
    "ip-restricted",
    "ip restricted",
    "restricted ip",
    "ip address not allowed",
    "ip address is not allowed",
    "ip not allowed",
    "ip address … restricted",
    "ip address … not … range",
    "outside … ip range",
    "login ip range",
    "trusted ip",
    "restricted domain",
    "restricted country",
    "login_during_restricted_domain",
  ],
  [
    "login-hours",
    "invalid login hours",
    "login hours",
    "restricted time",
    "login_during_restricted_time",
    "outside of … hours",
  ],
  ["run-as-user-frozen", "user is frozen", "user frozen", "frozen user", "account is frozen"],
  [
    "org-inactive",
    "locked, closed, or suspended",
    "inactive organization",
    "organization is inactive",
    "organization inactive",
    "inactive org",
    "inactive_org",
    "org is inactive",
    "organization closed",
    "organization is closed",
    "organization has been closed",
    "org is closed",
    "organization deleted",
    "organization has been deleted",
    "org has been deleted",
    "sandbox … deleted",
    "organization … no longer active",
  ],
  [
    "org-locked",
    "organization locked",
    "organization is locked",
    "org is locked",
    "org_locked",
    "organization suspended",
    "organization is suspended",
    "organization has been suspended",
    "org is suspended",
    "org has been suspended",
    "org has been locked",
    "organization has been locked",
    "organization … suspended",
  ],
  ["trial-expired", "trial expired", "trial has expired", "trial_expired", "trial period … expired", "trial … ended"],
  [
    "run-as-user-password-expired",
    "password expired",
    "password has expired",
    "expired password",
    "expired_password",
    "password must be changed",
    "must reset … password",
  ],
  [
    "run-as-user-inactive",
    "inactive user",
    "inactive_user",
    "user is inactive",
    "user inactive",
    "user is not active",
    "user … deactivated",
    "user is disabled",
    "user has been disabled",
    "user is locked",
    "user locked",
    "password lockout",
    "account … locked",
  ],

  // Texts of other flows.
  [
    "wrong-flow",
    "authentication failure",
    "username-password flow",
    "security token",
    "user-agent flow",
    "expired access/refresh token",
    "refresh token",
    "refresh_token",
    "audience validation failed",
    "audience is invalid",
    "invalid audience",
    "invalid assertion",
    "assertion",
    "expired authorization code",
    "invalid authorization code",
    "authorization code",
    "code verifier",
    "code_verifier",
    "code_challenge",
    "code challenge",
    "redirect_uri",
    "redirect uri",
    "callback url",
    "end-user denied",
    "device code",
    "api-only user",
    "subject_token",
  ],

  // After the token.
  ["session-not-for-rest", "not valid for use with the", "oauth api access disabled", "session … not … api enabled"],
  [
    "auth-header-rejected",
    "invalid_header_type",
    "invalid_auth_header",
    "invalid_jwt_format",
    "missing_oauth_token",
    "missing oauth token",
    "authorization header",
  ],
  ["identity-scope-missing", "insufficient_scope", "insufficient scope"],
  [
    "session-invalid",
    "session expired or invalid",
    "session has expired",
    "session expired",
    "invalid session",
    "bad_oauth_token",
    "bad oauth token",
    "token … expired",
    "token … revoked",
    "token is invalid",
    "invalid access token",
    "invalid_token",
    "session not found",
    "invalid_session_id",
  ],
  ["permission-missing", "limits resource is not enabled"],
  [
    "api-disabled-for-user",
    "api is disabled for this user",
    "api is not enabled for this user",
    "api disabled for user",
    "api_disabled_for_user",
    "user … not … api enabled",
    "api access is disabled for",
  ],
  [
    "api-disabled-for-org",
    "api is not enabled for this org",
    "api not enabled for … org",
    "api is disabled for this org",
    "api is not enabled for your org",
    "api_disabled_for_org",
  ],
  [
    "security-policy-blocked",
    "transaction security",
    "security policy",
    "blocked by policy",
    "high assurance",
    "step-up",
    "verify your identity",
    "identity verification",
    "multi-factor",
    "two-factor",
  ],
  ["wrong-instance", "destination url not reset", "url_not_reset", "wrong_org", "not owned by … instance"],
  ["object-not-visible", "sobject type … is not supported"],
  [
    "api-version-unsupported",
    "api version … not supported",
    "unsupported api version",
    "invalid api version",
    "invalid_version",
    "version … retired",
    "unsupported_api_version",
    "api version removed",
    "requested resource does not exist",
  ],
  [
    "permission-missing",
    "insufficient access",
    "insufficient_access",
    "insufficient privileges",
    "level of access necessary",
    "you don't have access",
    "you do not have access",
    "no_access",
    "don't have permission",
    "do not have permission",
    "doesn't have permission",
    "not have the required permission",
    "permission … required",
    "access denied for this user",
    "license doesn't allow",
  ],
]);

/**
 * Texts that mean something of their own in answers about an app's credentials; asked before `textRules`.
 *
 * @see Salesforce Help, Stage, Rotate, and Delete OAuth Credentials for an External Client App
 */
export const rotationTextRules: readonly TextRule[] = foldedRules([
  [
    "rotation-staged-exists",
    "staged … exist",
    "staged … only one",
    "staged … maximum",
    "staged … limit",
    "maximum … staged",
    "limit … staged",
    "already … staged",
  ],
  ["api-disabled-for-user", "api is disabled for this user"],
  [
    "rotation-switch-off",
    "not currently enabled",
    "feature is not enabled",
    "not enabled for this user",
    "not enabled for your org",
    "not enabled for this org",
    "consumer secrets … not",
    "access to … consumer secrets",
  ],
  [
    "rotation-permission-missing",
    "level of access necessary",
    "insufficient access",
    "insufficient privileges",
    "don't have access",
    "do not have access",
    "don't have permission",
    "do not have permission",
    "not have the required permission",
    "view client secret",
    "external client app developer",
    "permission … required",
  ],
  ["rotation-no-consumer", "no consumer", "consumer … not … configured"],
  [
    "rotation-app-not-found",
    "resource does not exist",
    "app not found",
    "consumer not found",
    "not found",
    "does not exist",
    "invalid id",
    "malformed id",
  ],
]);

/** How far apart the parts of a phrase may stand: the same sentence. */
const gapChars = 100;
const mostBeginnings = 16;

const partsByPhrase = new Map<string, readonly string[]>();

/** The parts of one of our own phrases, taken apart once. */
function partsOf(phrase: string): readonly string[] {
  const known = partsByPhrase.get(phrase);
  if (known) return known;
  const parts = phrase.split(" … ");
  partsByPhrase.set(phrase, parts);
  return parts;
}

/** True when every part of `phrase` (parts are separated by ` … `) occurs in `text`, in that order and near each other. */
export function holds(text: string, phrase: string): boolean {
  if (!phrase.includes("…")) return text.includes(phrase);
  const [first = "", ...others] = partsOf(phrase);
  let at = text.indexOf(first);
  if (at < 0) return false;
  if (others.some((part) => !text.includes(part))) return false;
  for (let tries = 0; at >= 0 && tries < mostBeginnings; tries += 1) {
    if (follow(text, at + first.length, others)) return true;
    at = text.indexOf(first, at + 1);
  }
  return false;
}

/** What ends a value in JSON, an address or a form: a phrase does not reach over it. */
const borders = /["{}&]/;

function follow(text: string, from: number, parts: readonly string[]): boolean {
  let start = from;
  for (const part of parts) {
    const rest = text.slice(start, start + gapChars + part.length);
    const at = rest.indexOf(part);
    if (at < 0 || borders.test(rest.slice(0, at))) return false;
    start += at + part.length;
  }
  return true;
}

/** The code of the first rule with a phrase that `text` (already folded) holds. */
export function codeOfText(text: string, rules: readonly TextRule[] = textRules): ProblemCode | undefined {
  if (text === "") return undefined;
  return rules.find(([, ...phrases]) => phrases.some((phrase) => holds(text, phrase)))?.[0];
}
