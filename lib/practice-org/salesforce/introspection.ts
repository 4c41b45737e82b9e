import { type Answer, empty, json, oauthError } from "./answer.ts";
import { clientCredentialsOf } from "./client-authentication.ts";
import { identityUrl } from "./identity-url.ts";
import type { OrgCall } from "./org-call.ts";
import { endSession, expiresAtMs, findSession } from "./sessions.ts";

/** `POST /services/oauth2/introspect`: what a token of the asking app is worth, and until when. RFC 7662 §2. */
export function answerIntrospection(call: OrgCall): Answer {
  const { request, app, settings, org } = call;
  if (request.method !== "POST") return oauthError("invalid_request", "must use HTTP POST");
  const { consumerKey, consumerSecret } = clientCredentialsOf(request);
  const isKnown = app !== null && settings.enableOauth && consumerKey === app.consumerKey;
  if (!isKnown || consumerSecret !== app.consumerSecret) {
    return oauthError("invalid_client", "invalid client credentials", 401);
  }
  const live = findSession(call, request.form?.get("token") ?? "");
  if (live === null) return json(200, { active: false });
  const issuedAt = Math.floor(live.session.issuedAtMs / 1000);
  return json(200, {
    active: true,
    scope: live.session.scopes.join(" "),
    client_id: live.session.consumerKey,
    username: live.user.username,
    sub: identityUrl(org, live.user.id),
    token_type: "access_token",
    exp: Math.floor(expiresAtMs(live.session, call) / 1000),
    iat: issuedAt,
    nbf: issuedAt,
  });
}

/** `POST` (or `GET`) `/services/oauth2/revoke`: ends the token for everyone who holds it. RFC 7009 §2. */
export function answerRevocation(call: OrgCall): Answer {
  const { request } = call;
  const token = (request.method === "GET" ? request.query : request.form)?.get("token") ?? "";
  return endSession(call, token) ? empty(200) : oauthError("invalid_token", "invalid token");
}
