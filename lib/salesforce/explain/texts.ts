import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { holds } from "./phrases.ts";
import { folded } from "./said.ts";

/**
 * A situation and the phrases that tell of it; a phrase of several parts (`a … b`) needs all of them, one soon after another.
 * In an answer's error text every phrase proves it. In running text it matters who else says so: `own` sentences are
 * Salesforce's alone (class 2), `anybodys` are said by many programs (class 4), `statusWords` are the words of an HTTP status
 * (class 5), and `topics` are what a text may be about without having met it (class 6).
 */
export type TextRule = {
  readonly code: ProblemCode;
  readonly own?: readonly string[];
  readonly anybodys?: readonly string[];
  readonly statusWords?: readonly string[];
  readonly topics?: readonly string[];
};

/** Every subject with every state that may be told of it. */
const told = (subjects: readonly string[], states: readonly string[]): readonly string[] =>
  subjects.flatMap((subject) => states.map((state) => `${subject} … ${state}`));

const foldedOnes = (phrases: readonly string[] = []): readonly string[] => [
  ...new Set(phrases.map((phrase) => folded(phrase))),
];

/** A rule as it is compared: its phrases folded as the texts are, and all of them together. */
export type FoldedRule = Required<TextRule> & { readonly phrases: readonly string[] };

const foldedRules = (rules: readonly TextRule[]): readonly FoldedRule[] =>
  rules.map(({ code, own, anybodys, statusWords, topics }) => ({
    code,
    own: foldedOnes(own),
    anybodys: foldedOnes(anybodys),
    statusWords: foldedOnes(statusWords),
    topics: foldedOnes(topics),
    phrases: foldedOnes([own, anybodys, statusWords, topics].flatMap((phrases) => phrases ?? [])),
  }));

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
export const textRules: readonly FoldedRule[] = foldedRules([
  // Another sign-in server: words that Salesforce does not use.
  {
    code: "not-salesforce",
    anybodys: ["unrecognized route", "aadsts", "the oauth client was not found", "unable to find client"],
    topics: ["keycloak"],
  },

  // Salesforce itself.
  {
    code: "wrong-host-or-path",
    own: ["url no longer exists", "url that no longer exists"],
  },
  {
    code: "edge-no-route",
    own: [
      "page will auto-refresh when ready",
      "we've hit a snag",
      "routing information available",
      "no routing information",
    ],
  },
  {
    code: "salesforce-maintenance",
    own: ["down for maintenance", "organization is in maintenance", "org_in_maintenance"],
    anybodys: ["performing scheduled maintenance", "performing maintenance", "undergoing maintenance"],
    topics: maintenancePhrases,
  },
  {
    code: "salesforce-unavailable",
    own: [
      "an unexpected error occurred. please include",
      "running for too long",
      "the service is unavailable. try again later",
      "retry your request",
      "there was an error on the server",
      "include this errorid",
      "unable to process your login request",
      "error has occurred within lightning platform",
      "edge wasn't able to communicate",
      "server too busy",
      "internal salesforce",
    ],
    anybodys: [
      "upstream connect error",
      "no healthy upstream",
      "no server is available to handle this request",
      "backend fetch failed",
      "unable to process your request at this time",
      "query timed out",
    ],
    statusWords: [
      "temporarily unavailable",
      "internal server error",
      "service unavailable",
      "gateway time out",
      "gateway timeout",
      "bad gateway",
    ],
    topics: ["server busy", "an unexpected error occurred"],
  },

  {
    code: "tls-failed",
    own: [
      "tls 1.0 has been disabled in this org",
      "tls 1.1 has been disabled in this org",
      "tls 1.0 has been disabled",
    ],
  },

  // Limits.
  {
    code: "api-limit-reached",
    own: ["totalrequests limit exceeded", "totalrequests … exceeded"],
    anybodys: ["daily api … limit", "api request limit"],
  },
  {
    code: "concurrent-limit-reached",
    own: ["concurrentrequests", "concurrentperorg"],
    anybodys: ["concurrent … limit", "too many concurrent"],
  },
  {
    code: "rate-limited",
    own: [
      "login rate exceeded",
      "login_rate_exceeded",
      "login_error_rate_exceeded",
      "number of logins exceeded",
      "token limit exceeded",
    ],
    anybodys: [
      "rate exceeded",
      "too many login attempts",
      "too many attempts",
      "token … limit exceeded",
      "request was throttled",
    ],
    statusWords: ["too many requests"],
    topics: ["rate limit", "rate_limit"],
  },
  {
    code: "run-as-user-login-limit",
    own: ["maximum logins exceeded", "login_error_logins_exceeded"],
    anybodys: ["maximum number of logins", "maximum … logins", "logins exceeded"],
  },

  // Key and secret.
  {
    code: "consumer-key-missing",
    own: ["client identifier missing", "missing consumer key"],
    anybodys: [
      "missing client identifier",
      "client_id missing",
      "client_id is missing",
      "client_id is required",
      "missing client_id",
      "client id missing",
      "client id is required",
      "consumer key missing",
      "consumer key is missing",
      "missing required parameter: client_id",
      "client_id must be provided",
      "client_id parameter is missing",
      "client_id and client_secret … required",
    ],
    topics: ["no client_id"],
  },
  {
    code: "consumer-secret-missing",
    own: ["client secret missing"],
    anybodys: [
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
  },
  {
    code: "app-not-in-org",
    own: [
      "managed application installation error",
      "problem in installing the application",
      "package for this consumer is not installed",
      "oauth flows are not supported for this external client app",
      "app must be installed",
      "must be installed into",
      "not installed in this org",
      "is not installed in … org",
      "external client app … not found",
      "cross-org oauth flows are not supported",
    ],
    anybodys: ["not installed in your org", "app not found"],
  },
  {
    code: "consumer-key-unknown",
    own: ["client identifier invalid", "consumer deleted"],
    anybodys: [
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
      "consumer not found",
      "client not found",
    ],
    topics: ["unknown client"],
  },
  {
    code: "consumer-secret-wrong",
    own: ["invalid client credentials"],
    anybodys: [
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
  },

  // Flow, Run As user, policies.
  {
    code: "run-as-user-missing",
    own: ["no client credentials user"],
    anybodys: [
      "client_credentials user",
      "no execution user",
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
    topics: ["no run as"],
  },
  {
    code: "flow-not-enabled",
    own: ["client credentials flow … not enabled", "client credentials flow … disabled"],
    anybodys: [
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
  },
  {
    code: "host-not-accepted",
    own: ["not supported on this domain"],
    anybodys: [
      "not supported in this domain",
      "not available on this domain",
      "not allowed on this domain",
      "use your my domain",
      "my domain … required",
    ],
  },
  {
    code: "too-many-scopes",
    own: ["too many scopes"],
    anybodys: ["too many oauth scopes"],
  },
  {
    code: "request-rejected",
    own: [
      "unable to obtain exclusive access",
      "scope parameter not supported",
      "grant type not supported",
      "must use http post",
      "must use http get",
    ],
    anybodys: [
      "grant_type not supported",
      "unsupported grant type",
      "grant_type is missing",
      "missing grant_type",
      "missing grant type",
      "grant type … missing",
      "grant_type … required",
      "only post allowed",
      "https required",
      "https_required",
      "malformed request",
      "parameter … repeated",
    ],
    topics: ["duplicate parameter"],
  },
  {
    code: "scope-not-usable",
    own: ["no valid scopes"],
    anybodys: [
      "invalid scope",
      "invalid_scope",
      "scope … not allowed",
      "scope … not permitted",
      "scope … invalid",
      "scopes … not … supported",
    ],
    topics: ["no scopes", "the requested scope"],
  },
  {
    code: "user-not-approved",
    own: ["not admin approved", "hasn't approved this consumer", "has not approved this consumer"],
    anybodys: [
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
  },
  {
    code: "api-access-control",
    anybodys: ["not allowlisted"],
    topics: ["api access control", "allow-listed", "allowlisted", "use any api client"],
  },
  {
    code: "app-disabled",
    anybodys: [
      "app is disabled",
      "app has been disabled",
      "app is not enabled",
      "app disabled",
      "app status … disabled",
      "oauth plugin … disabled",
      "app is inactive",
      "app has been deactivated",
    ],
  },
  {
    code: "app-blocked",
    own: ["blocked by admin"],
    anybodys: [
      "blocked by your admin",
      "blocked by an admin",
      "app is blocked",
      "app has been blocked",
      "application is blocked",
      "app … blocked",
    ],
  },

  // Logins with a password name the user's state too, and prove nothing about this flow.
  {
    code: "wrong-flow",
    own: ["invalid username, password"],
    anybodys: ["invalid_login", "login_must_use_security_token"],
  },

  // The Run As user and the org.
  {
    code: "ip-or-hours-restricted",
    own: ["or invalid login hours", "ip restricted or invalid login hours"],
    anybodys: ["ip … or … login hours"],
  },
  {
    code: "ip-restricted",
    own: [
      "cannot log in from current domain",
      "ip restricted",
      "restricted ip",
      "ip address not allowed",
      "restricted domain",
      "restricted country",
    ],
    anybodys: [
      "ip address is not allowed",
      "ip not allowed",
      "ip address … restricted",
      "ip address … not … range",
      "outside … ip range",
      "login_during_restricted_domain",
    ],
    topics: ["login ip range", "trusted ip"],
  },
  {
    code: "login-hours",
    own: ["cannot log in at this time", "invalid login hours", "restricted time"],
    anybodys: ["login_during_restricted_time", "outside of … hours"],
    topics: ["login hours"],
  },
  {
    code: "run-as-user-frozen",
    own: ["user is frozen"],
    anybodys: ["user frozen", "frozen user", "account is frozen"],
  },
  {
    code: "org-inactive",
    own: [
      "data you were trying to access could not be found",
      "locked, closed, or suspended",
      "inactive organization",
      "organization is inactive",
      "organization closed",
      "organization is closed",
    ],
    anybodys: [
      "organization inactive",
      "inactive org",
      "inactive_org",
      "org is inactive",
      "organization has been closed",
      "org is closed",
      "organization deleted",
      "organization has been deleted",
      "org has been deleted",
      "sandbox … deleted",
      "organization … no longer active",
    ],
  },
  {
    code: "org-locked",
    own: ["organization locked", "organization is locked", "organization suspended"],
    anybodys: [
      "org is locked",
      "org_locked",
      "organization is suspended",
      "organization has been suspended",
      "org is suspended",
      "org has been suspended",
      "org has been locked",
      "organization has been locked",
      "organization … suspended",
    ],
  },
  {
    code: "trial-expired",
    own: ["trial expired", "trial has expired"],
    anybodys: [
      "org has expired",
      "organization has expired",
      "signup has expired",
      "trial_expired",
      "trial period … expired",
      "trial … ended",
    ],
  },
  {
    code: "run-as-user-password-expired",
    own: ["users password has expired", "user's password has expired"],
    anybodys: [
      "password expired",
      "password has expired",
      "expired password",
      "expired_password",
      "password must be changed",
      "must reset … password",
    ],
  },
  {
    code: "run-as-user-inactive",
    own: ["inactive user", "user is inactive", "password lockout"],
    anybodys: [
      "inactive_user",
      "user inactive",
      "user is not active",
      "user … deactivated",
      "user is disabled",
      "user has been disabled",
      "user is locked",
      "user locked",
      "account … locked",
    ],
  },

  // Texts of other flows.
  {
    code: "wrong-flow",
    own: [
      "authentication failure",
      "expired access/refresh token",
      "audience validation failed",
      "expired authorization code",
      "invalid authorization code",
      "end-user denied",
      "api-only user",
    ],
    anybodys: ["audience is invalid", "invalid audience", "invalid assertion"],
    topics: [
      "username-password flow",
      "security token",
      "user-agent flow",
      "refresh token",
      "refresh_token",
      "assertion",
      "authorization code",
      "code verifier",
      "code_verifier",
      "code_challenge",
      "code challenge",
      "redirect_uri",
      "redirect uri",
      "callback url",
      "device code",
      "subject_token",
    ],
  },

  // After the token.
  {
    code: "session-not-for-rest",
    own: ["not valid for use with the", "oauth api access disabled"],
    anybodys: ["session … not … api enabled"],
  },
  {
    code: "auth-header-rejected",
    own: ["missing oauth token"],
    anybodys: ["invalid_header_type", "invalid_auth_header", "invalid_jwt_format", "missing_oauth_token"],
    topics: ["authorization header"],
  },
  {
    code: "identity-scope-missing",
    anybodys: ["insufficient_scope", "insufficient scope"],
  },
  {
    code: "session-invalid",
    own: [
      "invalid session id found",
      "authentication exception occurred",
      "session expired or invalid",
      "bad oauth token",
    ],
    anybodys: [
      "session has expired",
      "session expired",
      "invalid session",
      "bad_oauth_token",
      "token … expired",
      "token … revoked",
      "token is invalid",
      "invalid access token",
      "invalid_token",
      "session not found",
      "invalid_session_id",
    ],
  },
  {
    code: "permission-missing",
    own: ["limits resource is not enabled"],
  },
  {
    code: "api-disabled-for-user",
    own: ["api is disabled for this user", "api is not enabled for this user"],
    anybodys: [
      "api disabled for user",
      "api_disabled_for_user",
      "user … not … api enabled",
      "api access is disabled for",
    ],
  },
  {
    code: "api-disabled-for-org",
    own: ["api is not enabled for this org"],
    anybodys: [
      "api not enabled for … org",
      "api is disabled for this org",
      "api is not enabled for your org",
      "api_disabled_for_org",
    ],
  },
  {
    code: "security-policy-blocked",
    own: ["could not be mutually authenticated", "mutual authentication failed"],
    topics: [
      "blocked by policy",
      "transaction security",
      "security policy",
      "high assurance",
      "step-up",
      "verify your identity",
      "identity verification",
      "multi-factor",
      "two-factor",
    ],
  },
  {
    code: "wrong-instance",
    own: ["destination url not reset"],
    anybodys: ["url_not_reset", "wrong_org", "not owned by … instance"],
  },
  {
    code: "object-not-visible",
    own: ["sobject type … is not supported"],
  },
  {
    code: "api-version-unsupported",
    own: ["invalid api version", "requested resource does not exist"],
    anybodys: [
      "api version … not supported",
      "unsupported api version",
      "invalid_version",
      "version … retired",
      "unsupported_api_version",
      "api version removed",
    ],
  },
  {
    code: "permission-missing",
    own: [
      "insufficient access rights",
      "requires a user with the",
      "level of access necessary",
      "license doesn't allow",
    ],
    anybodys: [
      "insufficient access",
      "insufficient_access",
      "insufficient privileges",
      "you don't have access",
      "you do not have access",
      "don't have permission",
      "do not have permission",
      "doesn't have permission",
      "not have the required permission",
      "access denied for this user",
    ],
    topics: ["no_access", "permission … required"],
  },
]);

/**
 * Texts that mean something of their own in answers about an app's credentials; asked before `textRules`.
 *
 * @see Salesforce Help, Stage, Rotate, and Delete OAuth Credentials for an External Client App
 */
export const rotationTextRules: readonly FoldedRule[] = foldedRules([
  {
    code: "rotation-staged-exists",
    anybodys: [
      "staged … exist",
      "staged … only one",
      "staged … maximum",
      "staged … limit",
      "maximum … staged",
      "limit … staged",
      "already … staged",
    ],
  },
  { code: "api-disabled-for-user", topics: ["api is disabled for this user"] },
  {
    code: "rotation-switch-off",
    anybodys: [
      "not currently enabled",
      "feature is not enabled",
      "not enabled for this user",
      "not enabled for your org",
      "not enabled for this org",
      "consumer secrets … not",
      "access to … consumer secrets",
    ],
  },
  {
    code: "rotation-permission-missing",
    anybodys: ["view client secret", "external client app developer"],
    topics: [
      "level of access necessary",
      "insufficient access",
      "insufficient privileges",
      "don't have access",
      "do not have access",
      "don't have permission",
      "do not have permission",
      "not have the required permission",
      "permission … required",
    ],
  },
  { code: "rotation-no-consumer", anybodys: ["consumer … not … configured"], topics: ["no consumer"] },
  {
    code: "rotation-app-not-found",
    topics: [
      "resource does not exist",
      "app not found",
      "consumer not found",
      "not found",
      "does not exist",
      "invalid id",
      "malformed id",
    ],
  },
]);

/** The code of the first rule with a phrase that `text` (already folded) holds. */
export function codeOfText(text: string, rules: readonly FoldedRule[] = textRules): ProblemCode | undefined {
  if (text === "") return undefined;
  return rules.find(({ phrases }) => phrases.some((phrase) => holds(text, phrase)))?.code;
}

const ownSentences = textRules.flatMap(({ own }) => own);

/** True when `text` (already folded) holds a sentence that Salesforce alone says. */
export const isOwnSentence = (text: string): boolean => ownSentences.some((sentence) => holds(text, sentence));
