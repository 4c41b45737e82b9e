import type { PracticeUser } from "#lib/practice/practice";
import { orgStandingAt, type PracticeApp, type PracticeSession } from "../practice-org.ts";
import { newOpaqueToken } from "../practice-values.ts";
import { newJwtToken } from "./jwt.ts";
import type { LiveSession, OrgCall } from "./org-call.ts";
import { grantableScopes } from "./scopes.ts";

/** When an access token ends: with today's Session Timeout, however long it was when the token was given out. */
export const expiresAtMs = (session: PracticeSession, { settings }: Pick<OrgCall, "settings">): number =>
  session.issuedAtMs + settings.sessionTimeoutMinutes * 60_000;

/** Gives the token that this user, key and set of scopes already has, while it is good; a new one otherwise. */
export function issueSession(call: OrgCall, app: PracticeApp, user: PracticeUser): PracticeSession {
  const { org, nowMs } = call;
  const scopes = grantableScopes(call.settings.oauthScopes);
  const format = call.settings.jwtAccessTokens ? "jwt" : "opaque";
  const live = org.sessions.filter((session) => expiresAtMs(session, call) > nowMs);
  const known = live.find(
    (session) =>
      session.userId === user.id &&
      session.consumerKey === app.consumerKey &&
      session.format === format &&
      session.scopes.join(" ") === scopes.join(" "),
  );
  if (known !== undefined) return known;

  const grant = { format, userId: user.id, consumerKey: app.consumerKey, scopes, issuedAtMs: nowMs } as const;
  const accessToken = format === "jwt" ? newJwtToken(call, grant) : newOpaqueToken(org.orgId);
  const session = { accessToken, ...grant };
  org.sessions = [...live, session];
  return session;
}

/** Finds the session of an access token; null for one that is unknown or over, or whose user, app or org is. */
export function findSession(call: OrgCall, accessToken: string): LiveSession | null {
  const { org, settings, app, nowMs } = call;
  const session = org.sessions.find((candidate) => candidate.accessToken === accessToken);
  if (session === undefined || expiresAtMs(session, call) <= nowMs) return null;
  const isAppUsable = app !== null && settings.enableOauth && settings.appStatus === "enabled" && !settings.appBlocked;
  if (!isAppUsable || orgStandingAt(settings, nowMs) !== "active") return null;
  const user = org.users.find((candidate) => candidate.id === session.userId);
  return user?.isActive && !user.isFrozen ? { session, user } : null;
}

/** Ends the session of an access token for everyone who holds it. @returns whether there was one. */
export function endSession(call: OrgCall, accessToken: string): boolean {
  const { org } = call;
  const left = org.sessions.filter((session) => session.accessToken !== accessToken);
  const isEnded = left.length < org.sessions.length;
  if (isEnded) org.sessions = left;
  return isEnded;
}

/** The token of `Authorization: Bearer` (Salesforce takes `OAuth` for the same); null without one. */
export const bearerOf = (authorization: string | undefined): string | null =>
  /^(?:Bearer|OAuth) +(\S+) *$/i.exec(authorization ?? "")?.[1] ?? null;
