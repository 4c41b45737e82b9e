import type { MyDomain } from "#lib/domain/address/my-domain";
import type { TransportFault, WireAnswer } from "#lib/domain/check/wire";
import type { Send, WireRequest } from "#lib/domain/check/wire-request";
import { ok, refuse } from "#lib/domain/result";
import { Secret } from "#lib/domain/secret";
import type { TypedConnection } from "../check-connection.ts";

export const acme = "acme.my.salesforce.com" as MyDomain;
export const orgId = "00D000000000001EAA";
export const userId = "005000000000001AAA";
export const canarySecret = "INVENTED-CONSUMER-SECRET-FOR-TESTS-0123456789";
export const canaryToken = "00D000000000001!AQEAQINVENTED.access.token.for.tests";

export const typed: TypedConnection = {
  myDomain: acme,
  consumerKey: "3MVG9INVENTEDforTests",
  consumerSecret: new Secret(canarySecret),
  rotatesByApi: false,
};

/** An answer in JSON, as Salesforce's servers send it. */
export const json = (status: number, body: unknown): WireAnswer => ({
  status,
  headers: { "content-type": "application/json;charset=UTF-8" },
  body: JSON.stringify(body),
});

export const tokenBody = {
  access_token: canaryToken,
  signature: "aW52ZW50ZWQgc2lnbmF0dXJl",
  scope: "api",
  instance_url: `https://${acme}`,
  id: `https://login.salesforce.com/id/${orgId}/${userId}`,
  token_type: "Bearer",
  issued_at: "1795341600000",
};
export const organizationRecord = {
  attributes: { type: "Organization", url: `/services/data/v68.0/sobjects/Organization/${orgId}` },
  Id: orgId,
  Name: "Acme GmbH",
  OrganizationType: "Enterprise Edition",
  IsSandbox: false,
  InstanceName: "DEU12",
  TrialExpirationDate: null,
};
export const userRecord = {
  attributes: { type: "User", url: `/services/data/v68.0/sobjects/User/${userId}` },
  Username: "integration@acme.example",
  Name: "Integration User",
  UserType: "Standard",
  IsActive: true,
  Profile: {
    attributes: { type: "Profile" },
    Name: "Minimum Access - API Only Integrations",
    UserLicense: { attributes: { type: "UserLicense" }, Name: "Salesforce Integration" },
  },
};
export const introspectionBody = {
  active: true,
  scope: "api",
  username: "integration@acme.example",
  sub: `https://login.salesforce.com/id/${orgId}/${userId}`,
  token_type: "access_token",
  exp: 1_795_348_800,
  iat: 1_795_341_600,
};

export const records = (...rows: readonly unknown[]): WireAnswer =>
  json(200, { totalSize: rows.length, done: true, records: rows });

/** The calls of a check run, by the words of the paths they go to. */
export type RecordedCall =
  | "versions"
  | "token"
  | "root"
  | "introspect"
  | "org"
  | "user"
  | "userinfo"
  | "apps"
  | "consumers";

/** What a healthy org answers to each call; an app with the `api` scope alone has no userinfo. */
export const healthyAnswers: Readonly<Record<RecordedCall, WireAnswer>> = {
  versions: json(200, [
    { label: "Summer '26", url: "/services/data/v67.0", version: "67.0" },
    { label: "Winter '27", url: "/services/data/v68.0", version: "68.0" },
  ]),
  token: json(200, tokenBody),
  root: json(200, { sobjects: "/services/data/v68.0/sobjects", query: "/services/data/v68.0/query" }),
  introspect: json(200, introspectionBody),
  org: records(organizationRecord),
  user: records(userRecord),
  userinfo: { status: 403, headers: { "content-type": "text/html" }, body: "Missing_OAuth_Scope" },
  apps: json(200, {
    apps: [
      { developerName: "Old", identifier: "0H4000000000001AAA", label: "A connected app" },
      { developerName: "Orglink", identifier: "0xI000000000001AAA", label: "Orglink" },
    ],
    currentPageUrl: "/services/data/v68.0/apps/oauth/usage?page=0",
    nextPageUrl: null,
  }),
  consumers: json(200, {
    consumers: [{ id: "888000000000001AAA", key: "3MVG9INVENTEDforTests", name: "Orglink" }],
    currentPageUrl: "/services/data/v68.0/apps/oauth/credentials/0xI000000000001AAA",
    nextPageUrl: null,
  }),
};

export function callOf({ path }: Pick<WireRequest, "path">): RecordedCall {
  if (path === "/services/data/") return "versions";
  if (path === "/services/oauth2/token") return "token";
  if (path === "/services/oauth2/introspect") return "introspect";
  if (path === "/services/oauth2/userinfo") return "userinfo";
  if (path.includes("/apps/oauth/usage")) return "apps";
  if (path.includes("/apps/oauth/credentials/")) return "consumers";
  if (/FROM\+Organization/.test(path)) return "org";
  return /FROM\+User/.test(path) ? "user" : "root";
}

type Played = WireAnswer | TransportFault | Promise<never>;

/** A network on which one org answers from these records; keeps what was asked, in order. */
export function playing(changed: Partial<Readonly<Record<RecordedCall, Played>>> = {}) {
  const requests: WireRequest[] = [];
  const send: Send = async (request) => {
    requests.push(request);
    const played = await { ...healthyAnswers, ...changed }[callOf(request)];
    const timings = { totalMs: 1.234 };
    return "status" in played ? ok({ ...played, timings }) : refuse({ ...played, timings });
  };
  return { send, requests, calls: () => requests.map(callOf) };
}
