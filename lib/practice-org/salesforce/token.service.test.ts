import { createHmac, createPublicKey, type JsonWebKey, verify } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PracticeSettings, PracticeUserChange } from "#lib/practice/practice";
import { newOrgUnderTest } from "../testing/org-under-test.ts";
import { type RunningPracticeOrg, startPracticeOrg } from "../testing/start-practice-org.ts";

let practice: RunningPracticeOrg;
beforeAll(async () => {
  practice = await startPracticeOrg();
});
afterAll(() => practice.stop());

const unknownKey = { error: "invalid_client_id", error_description: "client identifier invalid" };
const noRunAsUser = { error: "invalid_grant", error_description: "no client credentials user enabled" };
const blocked = { error: "OAUTH_APP_BLOCKED", error_description: "this app is blocked by admin" };
const inactiveUser = { error: "invalid_grant", error_description: "inactive user" };
const restricted = { error: "invalid_grant", error_description: "ip restricted or invalid login hours" };

test.each<[Partial<PracticeSettings>, object]>([
  [{ appExists: false }, unknownKey],
  [{ enableOauth: false }, unknownKey],
  [
    { settingsClientCredentials: false },
    { error: "invalid_grant", error_description: "client credentials flow not enabled" },
  ],
  [{ policiesClientCredentials: false }, noRunAsUser],
  [{ runAsUsername: "" }, noRunAsUser],
  [{ runAsUsername: "Integration User" }, noRunAsUser],
  [{ appStatus: "disabled" }, blocked],
  [{ appBlocked: true }, blocked],
  [
    { permittedUsers: "admin-approved" },
    { error: "invalid_app_access", error_description: "user is not admin approved to access this app" },
  ],
  [{ loginIpRanges: true }, restricted],
  [{ isOutsideLoginHours: true, ipRelaxation: "relax" }, restricted],
  [{ orgStanding: "inactive" }, { error: "invalid_grant", error_description: "inactive organization" }],
  [{ trialEndsOn: "2026-01-01" }, { error: "invalid_grant", error_description: "inactive organization" }],
  [{ orgStanding: "locked" }, { error: "inactive_org", error_description: "org is locked, closed, or suspended" }],
  [{ loginLimit: "login-rate" }, { error: "invalid_grant", error_description: "login rate exceeded" }],
  [{ loginLimit: "logins-exceeded" }, { error: "rate_limit_exceeded", error_description: "number of logins exceeded" }],
  [{ loginLimit: "maximum-logins" }, { error: "invalid_grant", error_description: "Maximum Logins Exceeded" }],
  [{ oauthScopes: ["full", "refresh_token"] }, { error: "invalid_scope", error_description: "no valid scopes" }],
  [
    { oauthScopes: ["api", "cdp_ingest_api", "cdp_profile_api", "cdp_query_api"] },
    { error: "invalid_scope", error_description: "too many scopes requested" },
  ],
  [
    { isSandbox: true, distributionState: "packaged" },
    { error: "invalid_client", error_description: "app must be installed into org" },
  ],
])("answers %o with Salesforce's words", async (change, body) => {
  const org = await newOrgUnderTest(practice);
  await org.change(change);
  const answer = await org.requestToken();
  expect(answer.status).toBe(400);
  expect(JSON.parse(answer.body)).toEqual(body);
  expect(answer.headers).toMatchObject({
    "content-type": "application/json;charset=UTF-8",
    "cache-control": expect.stringContaining("no-store"),
  });
});

test.each<[PracticeUserChange, object]>([
  [{ isActive: false }, inactiveUser],
  [{ isFrozen: true }, inactiveUser],
  [{ username: "renamed@practice.example" }, noRunAsUser],
])("answers a Run As user with %o with Salesforce's words", async (change, body) => {
  const org = await newOrgUnderTest(practice);
  await org.changeRunAsUser(change);
  const answer = await org.requestToken();
  expect([answer.status, JSON.parse(answer.body)]).toEqual([400, body]);
});

test("takes the e-mail address of the Run As user for no user, and its username in any case", async () => {
  const org = await newOrgUnderTest(practice);
  await org.change({ runAsUsername: org.runAsUser.email });
  expect(JSON.parse((await org.requestToken()).body)).toEqual(noRunAsUser);
  await org.change({ runAsUsername: ` ${org.runAsUser.username.toUpperCase()} ` });
  expect((await org.requestToken()).status).toBe(200);
});

test.each<[Record<string, string>, object]>([
  [{ client_id: "" }, { error: "invalid_client_id", error_description: "client identifier missing" }],
  [{ client_id: "3MVG9Invented" }, unknownKey],
  [{ client_secret: "" }, { error: "invalid_client", error_description: "client secret missing" }],
  [{ client_secret: "00" }, { error: "invalid_client", error_description: "invalid client credentials" }],
  [{ client_id: "3MVG9Invented", client_secret: "00" }, unknownKey],
  [{ grant_type: "" }, { error: "unsupported_grant_type", error_description: "grant type not supported" }],
  [{ grant_type: "password" }, { error: "invalid_grant", error_description: "authentication failure" }],
  [{ scope: "api" }, { error: "invalid_request", error_description: "scope parameter not supported" }],
])("answers a request with %o with Salesforce's words", async (form, body) => {
  const org = await newOrgUnderTest(practice);
  const answer = await org.requestToken(form);
  expect([answer.status, JSON.parse(answer.body)]).toEqual([400, body]);
});

test("sees no parameters in JSON, in the query or with GET", async () => {
  const org = await newOrgUnderTest(practice);
  const form = { grant_type: "client_credentials", client_id: org.credentials.consumerKey };
  const path = "/services/oauth2/token";
  const asJson = await org.post(path, form, { "content-type": "application/json" });
  expect(JSON.parse(asJson.body)).toMatchObject({ error: "unsupported_grant_type" });
  const asQuery = await org.post(`${path}?${new URLSearchParams(form)}`, {});
  expect(JSON.parse(asQuery.body)).toMatchObject({ error: "unsupported_grant_type" });
  expect(JSON.parse((await org.get(path)).body)).toEqual({
    error: "invalid_request",
    error_description: "must use HTTP POST",
  });
});

test("takes key and secret by HTTP Basic too", async () => {
  const org = await newOrgUnderTest(practice);
  const { consumerKey, consumerSecret } = org.credentials;
  const basic = Buffer.from(`${encodeURIComponent(consumerKey)}:${consumerSecret}`).toString("base64");
  const answer = await org.post(
    "/services/oauth2/token",
    { grant_type: "client_credentials" },
    { authorization: `Basic ${basic}` },
  );
  expect(answer.status).toBe(200);
});

test("gives an opaque token whose signature only the Consumer Secret makes", async () => {
  const org = await newOrgUnderTest(practice, { oauthScopes: ["id", "api", "web", "refresh_token"] });
  const token = JSON.parse((await org.requestToken()).body);
  expect(token).toMatchObject({
    scope: "id api",
    token_type: "Bearer",
    instance_url: `https://${org.host}`,
    issued_at: expect.stringMatching(/^\d{13}$/),
  });
  expect(token.access_token).toMatch(/^00D[A-Za-z0-9]{12}![A-Za-z0-9._]{96}$/);
  expect(token.id).toBe(`https://${org.host}/id/${org.state.orgId}/${org.runAsUser.id}`);
  expect(Object.keys(token)).not.toContain("expires_in");
  const signature = createHmac("sha256", org.credentials.consumerSecret).update(token.id + token.issued_at);
  expect(token.signature).toBe(signature.digest("base64"));
});

test("repeats the same token while it is good, and gives another after it is revoked or the scopes change", async () => {
  const org = await newOrgUnderTest(practice);
  const first = await org.accessToken();
  expect(await org.accessToken()).toBe(first);

  await org.change({ oauthScopes: ["api", "id"] });
  const wider = await org.accessToken();
  expect(wider).not.toBe(first);

  expect(await org.post("/services/oauth2/revoke", { token: wider })).toMatchObject({ status: 200, body: "" });
  expect(await org.accessToken()).not.toBe(wider);
  expect((await org.post("/services/oauth2/revoke", { token: wider })).status).toBe(400);
});

test("gives a JWT when that is switched on, and lists the key it is signed with", async () => {
  const org = await newOrgUnderTest(practice, { jwtAccessTokens: true });
  const token = JSON.parse((await org.requestToken()).body);
  expect(token.token_format).toBe("jwt");
  const [header, claims, signature] = (token.access_token as string).split(".");
  const { keys } = JSON.parse((await org.get("/id/keys")).body) as { keys: (JsonWebKey & { kid: string })[] };
  const { kid } = JSON.parse(Buffer.from(header ?? "", "base64url").toString());
  const key = createPublicKey({ key: keys.find((candidate) => candidate.kid === kid) ?? {}, format: "jwk" });
  const isSigned = verify("sha256", Buffer.from(`${header}.${claims}`), key, Buffer.from(signature ?? "", "base64url"));
  expect(isSigned).toBe(true);
  expect((await org.get("/services/data/v68.0/", token.access_token)).status).toBe(200);
});

test("a renamed My Domain shows in instance_url alone", async () => {
  const org = await newOrgUnderTest(practice, { renamedMyDomain: "renamed.my.salesforce.test" });
  expect(JSON.parse((await org.requestToken()).body).instance_url).toBe("https://renamed.my.salesforce.test");
});

test("does not know a new app, and still knows the old settings, until a change has propagated", async () => {
  const org = await newOrgUnderTest(practice, { propagationDelaySeconds: 600 });
  expect((await org.requestToken()).status).toBe(200);

  const edited = await org.change({ settingsClientCredentials: false });
  expect(Date.parse(edited.settlesAt ?? "") - Date.parse(edited.appChangedAt ?? "")).toBe(600_000);
  expect((await org.requestToken()).status).toBe(200);
  await org.change({ propagationDelaySeconds: 0 });
  expect((await org.requestToken()).status).toBe(400);

  const host = "fresh.my.salesforce.test";
  await practice.control.createOrg({ host, preset: "empty", settings: { propagationDelaySeconds: 600 } });
  const app = { appName: "Fresh", apiName: "Fresh", contactEmail: "ada@fresh.example", enableOauth: true };
  const { credentials } = await practice.control.createApp(host, app);
  const early = await practice.send({
    host,
    method: "POST",
    path: "/services/oauth2/token",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: `grant_type=client_credentials&client_id=${credentials?.consumerKey}&client_secret=${credentials?.consumerSecret}`,
  });
  expect(JSON.parse(early.body)).toEqual(unknownKey);
});

test("after rotating, only the new key and secret work", async () => {
  const org = await newOrgUnderTest(practice);
  const rotated = await practice.control.rotate(org.host);
  expect(JSON.parse((await org.requestToken()).body)).toEqual(unknownKey);
  const { consumerKey = "", consumerSecret = "" } = rotated.credentials ?? {};
  expect((await org.requestToken({ client_id: consumerKey, client_secret: consumerSecret })).status).toBe(200);
});
