import type { ProblemCode } from "#lib/domain/problems/problem-codes";

/**
 * Short ways people say it themselves, when a few words are all they type; every word of one must occur. A single word is what they
 * ask about: it names no problem, and orders the guesses.
 */
export const sayings: readonly (readonly [code: ProblemCode, ...words: readonly string[]])[] = [
  ["consumer-secret-wrong", "secret wrong", "secret incorrect", "secret rotated", "secret changed", "secret expired"],
  ["consumer-key-unknown", "key wrong", "key unknown", "key incorrect", "client id wrong", "client id unknown"],
  ["consumer-key-unknown", "sandbox refresh", "sandbox refreshed", "app deleted", "app gone"],
  ["run-as-user-missing", "run as missing", "run as empty", "run as user missing", "run as email"],
  ["flow-not-enabled", "flow off", "flow disabled", "credentials flow", "checkbox flow"],
  ["user-not-approved", "user approved", "pre authorized", "permitted users"],
  ["run-as-user-inactive", "user deactivated", "user disabled", "user locked"],
  ["ip-restricted", "ip blocked", "ip range", "ip ranges", "ip address blocked", "ip whitelist"],
  ["login-hours", "outside hours", "login hours"],
  ["app-blocked", "app blocked", "unblock app"],
  ["app-disabled", "app disabled", "app status"],
  ["app-not-in-org", "other org", "wrong org", "app installed"],
  ["host-not-accepted", "wrong domain", "my domain required", "login salesforce com"],
  ["host-not-found", "dns", "host unknown", "unknown host", "name resolve"],
  ["timed-out", "timeout", "get timeout", "gets timeout", "no answer", "no response", "hangs"],
  ["tls-untrusted", "certificate", "self signed"],
  ["connection-refused", "refused"],
  ["blocked-on-the-way", "proxy", "firewall", "firewall blocks", "proxy blocks", "web filter"],
  ["redirected", "redirect", "redirected"],
  ["my-domain-renamed", "domain renamed", "new domain"],
  ["rate-limited", "rate limit", "too many", "throttled"],
  ["salesforce-maintenance", "maintenance"],
  ["salesforce-unavailable", "outage", "salesforce down"],
  ["api-scope-missing", "scope missing", "api scope"],
  ["too-many-scopes", "many scopes"],
  ["api-disabled-for-user", "api enabled", "api user"],
  ["api-disabled-for-org", "api edition", "professional edition"],
  ["api-limit-reached", "api limit", "daily limit", "limit reached"],
  ["permission-missing", "permission", "forbidden", "no access"],
  ["session-invalid", "session expired", "token expired", "unauthorized"],
  ["run-as-user-password-expired", "password"],
  ["trial-expired", "trial"],
  ["org-inactive", "org closed", "org deleted"],
  ["rotation-switch-off", "rest secrets", "rotate secret", "rotation"],
];
