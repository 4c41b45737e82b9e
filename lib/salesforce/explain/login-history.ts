import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { fewOfEach } from "./few-of-each.ts";
import type { Sentence } from "./readers/sentences.ts";
import { folded } from "./said.ts";

/** A login's outcome: the word in event log files, the Status in Login History ("" where none is documented), our code. */
type LoginStatus = readonly [word: string, status: string, code: ProblemCode];

/** @see Object Reference, Login Event Type: LOGIN_STATUS Values */
const loginStatuses: readonly LoginStatus[] = [
  ["login_challenge_issued", "Computer activation required", "wrong-flow"],
  ["login_challenge_pending", "Computer activation pending", "wrong-flow"],
  ["login_end_session_txn_security_policy", "", "security-policy-blocked"],
  ["login_error_api_too_old", "API Version Removed", "api-version-unsupported"],
  ["login_error_appexchange_down", "Unable to process your login request", "salesforce-unavailable"],
  ["login_error_client_no_access", "", "app-blocked"],
  ["login_error_client_req_update", "Client update required", "wrong-flow"],
  ["login_error_export_restricted", "Restricted country", "ip-restricted"],
  ["login_error_global_block_domain", "Restricted domain", "ip-restricted"],
  ["login_error_htp_methd_invalid", "Invalid HTTP method", "request-rejected"],
  ["login_error_insecure_login", "Login over insecure channel", "request-rejected"],
  ["login_error_invalid_password", "Invalid Password", "wrong-flow"],
  ["login_error_invalid_username", "Invalid login", "wrong-flow"],
  ["login_error_logins_exceeded", "Maximum logins exceeded", "run-as-user-login-limit"],
  ["login_error_must_use_api_token", "API security token required", "wrong-flow"],
  ["login_error_mutual_authentication", "Mutual authentication failed", "security-policy-blocked"],
  ["login_error_org_closed", "Organization closed", "org-inactive"],
  ["login_error_org_domain_only", "Restricted domain", "ip-restricted"],
  ["login_error_org_in_maintenance", "Organization is in maintenance", "salesforce-maintenance"],
  ["login_error_org_inactive", "Organization is inactive", "org-inactive"],
  ["login_error_org_lockout", "Organization locked", "org-locked"],
  ["login_error_org_suspended", "Organization suspended", "org-locked"],
  ["login_error_password_lockout", "Password lockout", "run-as-user-inactive"],
  ["login_error_rate_exceeded", "Login rate exceeded", "rate-limited"],
  ["login_error_restricted_domain", "Restricted IP", "ip-restricted"],
  ["login_error_restricted_time", "Restricted time", "login-hours"],
  ["login_error_sso_pwd_invalid", "Invalid Password", "wrong-flow"],
  ["login_error_sso_svc_down", "Your company's authentication service is down", "wrong-flow"],
  ["login_error_sso_url_invalid", "The Single Sign-On Gateway URL is invalid", "wrong-flow"],
  ["login_error_system_down", "", "salesforce-unavailable"],
  ["login_error_unknown_error", "Login invalid", "wrong-flow"],
  ["login_error_user_api_only", "API-only user", "wrong-flow"],
  ["login_error_user_frozen", "User is frozen", "run-as-user-frozen"],
  ["login_error_user_inactive", "User is inactive", "run-as-user-inactive"],
  ["login_error_user_non_mobile", "Mobile license required", "wrong-flow"],
  ["login_lightning_login", "Lightning Login required", "wrong-flow"],
  ["login_oauth_api_disabled", "OAuth API access disabled", "session-not-for-rest"],
  ["login_oauth_consumer_deleted", "Consumer Deleted", "consumer-key-unknown"],
  ["login_oauth_exceed_get_at_lmt", "Get Access Token Limit Exceeded", "rate-limited"],
  ["login_oauth_invalid_code_challenge", "Invalid Code Challenge", "wrong-flow"],
  ["login_oauth_invalid_code_verifier", "Invalid Code Verifier", "wrong-flow"],
  ["login_oauth_invalid_device", "Device Id missing or not registered", "wrong-flow"],
  ["login_oauth_invalid_dsig", "Signature Invalid", "wrong-flow"],
  ["login_oauth_invalid_ip", "IP Address Not Allowed", "ip-restricted"],
  ["login_oauth_invalid_nonce", "Invalid Nonce", "wrong-flow"],
  ["login_oauth_invalid_sig_method", "Invalid Signature Method", "wrong-flow"],
  ["login_oauth_invalid_timestamp", "Invalid Timestamp", "wrong-flow"],
  ["login_oauth_invalid_token", "Invalid Token", "session-invalid"],
  ["login_oauth_invalid_verifier", "Invalid Verifier", "wrong-flow"],
  ["login_oauth_invalid_version", "Version Not Supported", "wrong-flow"],
  ["login_oauth_no_callback_url", "Invalid Callback URL", "wrong-flow"],
  ["login_oauth_no_consumer", "Missing Consumer Key Parameter", "consumer-key-missing"],
  ["login_oauth_no_token", "Missing OAuth Token Parameter", "auth-header-rejected"],
  ["login_oauth_nonce_replay", "Nonce Replay Detected", "wrong-flow"],
  ["login_oauth_package_missing", "Package for this consumer is not installed in your organization", "app-not-in-org"],
  ["login_oauth_unexpected_param", "Unexpected parameter", "request-rejected"],
  ["login_org_trial_exp", "Trial Expired", "trial-expired"],
  ["login_saml_invalid_audience", "Audience Invalid", "wrong-flow"],
  ["login_saml_invalid_format", "Assertion Invalid", "wrong-flow"],
  ["login_saml_invalid_in_res_to", "InResponseTo Invalid", "wrong-flow"],
  ["login_saml_invalid_issuer", "Issuer Mismatched", "wrong-flow"],
  ["login_saml_invalid_recipient", "Recipient Mismatched", "wrong-flow"],
  ["login_saml_invalid_signature", "Signature Invalid", "wrong-flow"],
  ["login_saml_invalid_sub_confirm", "Subject Confirmation Error", "wrong-flow"],
  ["login_saml_invalid_timestamp", "Assertion Expired", "wrong-flow"],
  ["login_saml_invalid_username", "Username Or SSO Id Invalid", "wrong-flow"],
  ["login_saml_mismatch_cert", "Signature Invalid/Configured Certificate Mismatch", "wrong-flow"],
  ["login_saml_replay_attempted", "Replay Detected", "wrong-flow"],
  ["login_twofactor_req", "Two-factor required", "security-policy-blocked"],
  ["", "Username-Password Flow Disabled", "wrong-flow"],
];

const codeByStatus: ReadonlyMap<string, ProblemCode> = new Map(
  loginStatuses.flatMap(([word, status, code]) => [
    ...(word === "" ? [] : [[word, code] as const]),
    ...(status === "" ? [] : [[folded(status), code] as const]),
  ]),
);

const mostCells = 500;
const longestCell = 120;

/** The statuses of Login History among the cells, lines and words of a text, with what each means; Salesforce's own words. */
export function loginStatusesIn(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let cells = 0;
  for (const match of text.matchAll(/[^\n\r\t,;|"“”„«»]+/g)) {
    cells += 1;
    if (cells > mostCells) break;
    if (match[0].length <= longestCell) note(found, match[0], match.index);
  }
  for (const match of [...text.matchAll(/\bLOGIN_[A-Z_]{4,40}\b/gi)].slice(0, 20)) note(found, match[0], match.index);
  return fewOfEach(found, ({ code }) => String(code));
}

function note(found: Sentence[], cell: string, at: number): void {
  const said = folded(cell).replace(/^(?:status ?[:=]? ?)?(?:failed ?:? ?)?/, "");
  const code = codeByStatus.get(said);
  if (code === undefined) return;
  const spaces = cell.length - cell.trimStart().length;
  found.push({ code, class: 2, specificity: 2, from: at + spaces, to: at + cell.trimEnd().length });
}
