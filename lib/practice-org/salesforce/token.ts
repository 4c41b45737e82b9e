import { createHmac } from "node:crypto";
import type { PracticeUser } from "#lib/practice/practice";
import { orgStandingAt, type PracticeApp } from "../practice-org.ts";
import { type Answer, json, oauthError } from "./answer.ts";
import { clientCredentialsOf } from "./client-authentication.ts";
import { identityUrl } from "./identity-url.ts";
import type { OrgCall } from "./org-call.ts";
import { runAsUserOf } from "./run-as-user.ts";
import { grantableScopes, hasTooManyScopes } from "./scopes.ts";
import { issueSession } from "./sessions.ts";

/**
 * The token endpoint: gives out an access token for the client credentials grant, or the first refusal of these, in
 * order: the request itself, the org, the key, the secret, the app, both flow check boxes, the Run As user, the network
 * and the hours, limits, scopes.
 *
 * @see RFC 6749 §4.4 and §5; Salesforce Help "OAuth 2.0 Client Credentials Flow for Server-to-Server Integration"
 */
export function answerToken(call: OrgCall): Answer {
  const { app } = call;
  const refusal = refuseRequest(call) ?? refuseOrg(call) ?? refuseClient(call);
  if (refusal !== null) return refusal;
  const user = runAsUserOf(call.org.users, call.settings);
  if (app === null) return unknownKey();
  const appRefusal = refuseApp(call);
  if (appRefusal !== null) return appRefusal;
  if (user === null) return noRunAsUser();
  return refuseUser(call, user) ?? refuseScopes(call) ?? grantToken(call, app, user);
}

const unknownKey = () => oauthError("invalid_client_id", "client identifier invalid");
const noRunAsUser = () => oauthError("invalid_grant", "no client credentials user enabled");

function refuseRequest({ request }: OrgCall): Answer | null {
  if (request.method !== "POST") return oauthError("invalid_request", "must use HTTP POST");
  const grantType = request.form?.get("grant_type") ?? "";
  if (grantType !== "client_credentials") return otherGrants[grantType]?.() ?? unsupportedGrant();
  if (request.form?.has("scope")) return oauthError("invalid_request", "scope parameter not supported");
  return null;
}

const unsupportedGrant = () => oauthError("unsupported_grant_type", "grant type not supported");

/** Other flows fail in words of their own; none of them leads anywhere here. */
const otherGrants: Readonly<Record<string, () => Answer>> = {
  password: () => oauthError("invalid_grant", "authentication failure"),
  refresh_token: () => oauthError("invalid_grant", "expired access/refresh token"),
  "urn:ietf:params:oauth:grant-type:jwt-bearer": () => oauthError("invalid_grant", "invalid assertion"),
};

function refuseOrg({ settings, nowMs }: OrgCall): Answer | null {
  switch (orgStandingAt(settings, nowMs)) {
    case "active":
      return null;
    case "inactive":
      return oauthError("invalid_grant", "inactive organization");
    case "locked":
      return oauthError("inactive_org", "org is locked, closed, or suspended");
  }
}

function refuseClient({ app, settings, request }: OrgCall): Answer | null {
  const { consumerKey, consumerSecret } = clientCredentialsOf(request);
  if (consumerKey === "") return oauthError("invalid_client_id", "client identifier missing");
  if (app === null || !settings.enableOauth || consumerKey !== app.consumerKey) return unknownKey();
  if (consumerSecret === "") return oauthError("invalid_client", "client secret missing");
  if (consumerSecret !== app.consumerSecret) return oauthError("invalid_client", "invalid client credentials");
  return null;
}

function refuseApp({ settings }: OrgCall): Answer | null {
  if (settings.isSandbox && settings.distributionState === "packaged") {
    return oauthError("invalid_client", "app must be installed into org");
  }
  // No public source shows what a disabled app answers; being blocked is the nearest that one does show.
  if (settings.appBlocked || settings.appStatus === "disabled") {
    return oauthError("OAUTH_APP_BLOCKED", "this app is blocked by admin");
  }
  if (!settings.settingsClientCredentials) return oauthError("invalid_grant", "client credentials flow not enabled");
  if (!settings.policiesClientCredentials) return noRunAsUser();
  return null;
}

function refuseUser({ settings }: OrgCall, user: PracticeUser): Answer | null {
  if (settings.permittedUsers === "admin-approved" && !settings.isRunAsApproved) {
    return oauthError("invalid_app_access", "user is not admin approved to access this app");
  }
  if (!user.isActive || user.isFrozen) return oauthError("invalid_grant", "inactive user");
  const isAddressRefused = settings.loginIpRanges && settings.ipRelaxation === "enforce";
  if (isAddressRefused || settings.isOutsideLoginHours) {
    return oauthError("invalid_grant", "ip restricted or invalid login hours");
  }
  switch (settings.loginLimit) {
    case "none":
      return null;
    case "login-rate":
      return oauthError("invalid_grant", "login rate exceeded");
    case "logins-exceeded":
      return oauthError("rate_limit_exceeded", "number of logins exceeded");
    case "maximum-logins":
      return oauthError("invalid_grant", "Maximum Logins Exceeded");
  }
}

function refuseScopes({ settings }: OrgCall): Answer | null {
  if (hasTooManyScopes(settings.oauthScopes)) return oauthError("invalid_scope", "too many scopes requested");
  if (grantableScopes(settings.oauthScopes).length === 0) return oauthError("invalid_scope", "no valid scopes");
  return null;
}

function grantToken(call: OrgCall, app: PracticeApp, user: PracticeUser): Answer {
  const { org, settings } = call;
  const session = issueSession(call, app, user);
  const id = identityUrl(org, user.id);
  const issuedAt = String(session.issuedAtMs);
  return json(200, {
    access_token: session.accessToken,
    signature: createHmac("sha256", app.consumerSecret).update(`${id}${issuedAt}`).digest("base64"),
    ...(session.format === "jwt" ? { token_format: "jwt" } : {}),
    scope: session.scopes.join(" "),
    instance_url: `https://${settings.renamedMyDomain || org.host}`,
    id,
    token_type: "Bearer",
    issued_at: issuedAt,
  });
}
