import type { MyDomain } from "#lib/domain/address/my-domain";
import type { Advice, IdentityCard, Problem } from "#lib/domain/check/check-run";
import { isSameId, parseSalesforceId } from "#lib/domain/check/salesforce-id";
import type { ServerCertificate } from "#lib/domain/check/wire-request";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { type ApiVersion, oldestKnownApiVersion } from "./data-versions.ts";
import type { Introspection } from "./introspection.ts";
import type { Organization } from "./organization-query.ts";
import { present } from "./read-json.ts";
import { isAdministrator, looksLikePerson } from "./run-as-user.ts";
import type { AccessToken } from "./token-endpoint.ts";
import type { RunAsUser } from "./user-query.ts";
import type { UserInfo } from "./userinfo.ts";

/** What a check run has found out so far; empty where Salesforce did not say. */
export type Findings = {
  version?: ApiVersion;
  token?: AccessToken;
  /** Of the connection that was answered over first; the others lead to the same address. */
  certificate?: ServerCertificate;
  introspection: Introspection;
  organization: Organization;
  user: RunAsUser;
  userInfo: UserInfo;
  /** Userinfo refused the token, as it does without an identity scope. */
  isIdentityScopeAbsent: boolean;
  /** Why consumer secrets could not be rotated, of a connection that is meant to. */
  notReadyToRotate?: ProblemCode;
};

/** What was typed or known before. Another org fails a check, another Run As user is only told. */
export type Expected = { readonly orgId?: string; readonly isSandbox?: boolean; readonly runAsUserId?: string };

export const noFindings = (): Findings => ({
  introspection: {},
  organization: {},
  user: {},
  userInfo: {},
  isIdentityScopeAbsent: false,
});

/** Org and Run As user by the first source that names them, the token's own answer before the others. */
export function identityOf({ token, introspection, organization, userInfo }: Findings) {
  return {
    orgId: token?.orgId ?? introspection.orgId ?? organization.orgId ?? userInfo.orgId,
    runAsUserId: token?.runAsUserId ?? introspection.userId ?? userInfo.userId,
  };
}

const runAsUsernameOf = ({ user, introspection, userInfo }: Findings): string | undefined =>
  user.username ?? introspection.username ?? userInfo.username;

/** The problem of an org that is another than the one expected; null where it is the same, or one of them is not known. */
export function otherOrg(expected: Expected, findings: Findings): Problem | null {
  const { orgId } = identityOf(findings);
  if (expected.orgId === undefined || orgId === undefined || isSameId(expected.orgId, orgId)) return null;
  const expectedOrgId = parseSalesforceId(expected.orgId, "org");
  return { code: "other-org", evidence: present({ orgId, expectedOrgId: expectedOrgId ?? undefined }) };
}

/** Puts together who answered, as far as it is known. */
export function seenOf(findings: Findings): Partial<IdentityCard> {
  const { version, token, introspection, organization, user, userInfo, certificate } = findings;
  return present({
    ...identityOf(findings),
    scopes: token?.scopes,
    tokenFormat: token?.format,
    apiVersion: version,
    orgName: organization.name,
    edition: organization.edition,
    isSandbox: organization.isSandbox,
    instanceName: organization.instanceName,
    trialEndsAt: organization.trialEndsAt?.toISOString(),
    runAsUsername: runAsUsernameOf(findings),
    runAsName: user.name ?? userInfo.name,
    runAsProfile: user.profile,
    runAsLicense: user.license ?? (userInfo.isIntegrationUser ? "Salesforce Integration" : undefined),
    instanceHost: token?.instanceHost,
    tokenLifetimeSeconds: introspection.lifetimeSeconds,
    certificateIssuer: certificate?.issuer || undefined,
    certificateFingerprint: certificate?.fingerprint,
    certificateValidTo: certificate?.validTo,
  });
}

/** Who answered; null until version, token, org and Run As user are known. */
export function identityCard(findings: Findings): IdentityCard | null {
  const seen = seenOf(findings);
  const { orgId, runAsUserId, scopes, tokenFormat, apiVersion } = seen;
  if (!orgId || !runAsUserId || !scopes || !tokenFormat || !apiVersion) return null;
  return { ...seen, orgId, runAsUserId, scopes, tokenFormat, apiVersion };
}

/** Scopes that give more than an integration needs, and a number of scopes past which nobody chose them one by one. */
const broadScopes = ["full", "web", "refresh_token", "offline_access"];
const manyScopes = 7;

/** What contradicts what was typed, or is worth knowing; never blocks. */
export function adviceOf(myDomain: MyDomain, expected: Expected, findings: Findings): readonly Advice[] {
  const { version, token, organization, user, userInfo } = findings;
  const { runAsUserId } = identityOf(findings);
  const advice: Advice[] = [];
  const add = (kind: Advice["kind"], detail?: string) =>
    advice.push(detail === undefined ? { kind } : { kind, detail });

  if (version && Number.parseInt(version, 10) < oldestKnownApiVersion) add("old-api-version", version);
  if (token) {
    if (token.instanceHost === undefined) add("no-instance-url");
    else if (token.instanceHost !== myDomain) add("instance-url-differs", token.instanceHost);
    if (token.format === "jwt") add("jwt-token");
    const broad = token.scopes.filter((scope) => broadScopes.includes(scope));
    if (broad.length > 0) add("broad-scope", broad.join(" "));
    else if (token.scopes.length >= manyScopes) add("broad-scope", token.scopes.slice(0, 12).join(" "));
    if (isOddIdentity(findings)) add("odd-identity");
  }
  // In another org it is another user in any case.
  const isSameOrg = otherOrg(expected, findings) === null;
  if (isSameOrg && expected.runAsUserId && runAsUserId && !isSameId(expected.runAsUserId, runAsUserId)) {
    add("run-as-user-changed", runAsUsernameOf(findings) ?? runAsUserId);
  }
  if (organization.isSandbox === true && expected.isSandbox === false) add("is-sandbox");
  if (organization.isSandbox === false && expected.isSandbox === true) add("is-production");
  if (organization.trialEndsAt) add("trial-ends", organization.trialEndsAt.toISOString().slice(0, 10));
  if (isAdministrator(user)) add("run-as-administrator", user.profile);
  else if (looksLikePerson(user, userInfo)) add("run-as-person", user.name);
  if (findings.notReadyToRotate) add("not-ready-to-rotate", findings.notReadyToRotate);
  if (findings.isIdentityScopeAbsent && hasIdentityScope(token)) add("identity-scope-absent");
  return advice;
}

/** An app with `api` alone, as the guide asks for, has no way to the identity service: nothing to advise. */
const hasIdentityScope = (token?: AccessToken): boolean =>
  token?.scopes.some((scope) => ["id", "openid", "profile", "full"].includes(scope)) ?? false;

/** The token's answer names nobody, or Salesforce names two orgs or two users in one run. */
function isOddIdentity({ token, introspection, organization, userInfo }: Findings): boolean {
  const orgIds = [token?.orgId, introspection.orgId, organization.orgId, userInfo.orgId];
  const userIds = [token?.runAsUserId, introspection.userId, userInfo.userId];
  const isTorn = [orgIds, userIds].some((ids) => new Set(ids.filter((id) => id !== undefined)).size > 1);
  return isTorn || token?.orgId === undefined;
}
