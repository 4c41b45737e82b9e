import { afterAll, beforeAll, expect, test } from "vitest";
import { practiceControl } from "./control-client.ts";
import { controlHost } from "./control-protocol.ts";
import { newOrgUnderTest } from "./testing/org-under-test.ts";
import { type RunningPracticeOrg, startPracticeOrg } from "./testing/start-practice-org.ts";

let practice: RunningPracticeOrg;
beforeAll(async () => {
  practice = await startPracticeOrg();
});
afterAll(() => practice.stop());

const acme = "acme.my.salesforce.test";

test.each([undefined, "Bearer wrong", "Bearer ", "Basic token"])(
  "the control interface is not there for %j",
  async (authorization) => {
    for (const [method, path] of [
      ["GET", "/orgs"],
      ["PATCH", `/orgs/${acme}`],
      ["POST", "/orgs"],
    ] as const) {
      const answer = await practice.send({
        host: controlHost,
        method,
        path,
        headers: authorization === undefined ? {} : { authorization },
        body: "{}",
      });
      expect([answer.status, answer.body]).toEqual([404, ""]);
    }
  },
);

test("starts with four orgs: a newcomer's without an app, three that are set up", async () => {
  const orgs = await practice.control.listOrgs();
  const standard = orgs.map(({ host, credentials, settings }) => [host, credentials !== null, settings.edition]);
  expect(standard.slice(0, 4)).toEqual([
    [acme, false, "Enterprise Edition"],
    ["acme--uat.sandbox.my.salesforce.test", true, "Enterprise Edition"],
    ["northwind-dev-ed.develop.my.salesforce.test", true, "Developer Edition"],
    ["contoso.my.salesforce.test", true, "Enterprise Edition"],
  ]);
});

test("a newcomer's way through the guide ends with a token", async () => {
  const { control, send } = practice;
  const app = { appName: "Orglink", apiName: "Orglink", contactEmail: "ada@acme.example" };
  const created = await control.createApp(acme, app);
  expect(created.credentials).toBeNull();
  const [user] = created.users;
  const done = await control.changeOrg(acme, {
    enableOauth: true,
    callbackUrl: "https://localhost",
    oauthScopes: ["api"],
    settingsClientCredentials: true,
    policiesClientCredentials: true,
    runAsUsername: user?.username ?? "",
  });
  expect(done.credentials?.consumerKey).toMatch(/^3MVG9.{80}$/);
  expect(done.credentials?.consumerSecret).toMatch(/^[0-9A-F]{64}$/);
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: done.credentials?.consumerKey ?? "",
    client_secret: done.credentials?.consumerSecret ?? "",
  }).toString();
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const answer = await send({ host: acme, method: "POST", path: "/services/oauth2/token", headers, body });
  expect(answer.status).toBe(200);

  const second = await practiceControl(practice.endpoint).createApp(acme, app);
  expect(second).toEqual({ ok: false, problem: { problem: "app-exists", fields: [] } });
  const fresh = await control.startOver(acme);
  expect([fresh.settings.appExists, fresh.credentials]).toEqual([false, null]);
});

test.each([
  [{ snow: true }, "snow"],
  [{ weather: "snow" }, "weather"],
  [{ oauthScopes: ["api", "everything"] }, "oauthScopes.1"],
  [{ sessionTimeoutMinutes: 1441 }, "sessionTimeoutMinutes"],
  [{ trialEndsOn: "soon" }, "trialEndsOn"],
  [{ appName: "two\nlines" }, "appName"],
  ["text", ""],
])("refuses the change %j and names the field", async (change, name) => {
  const control = practiceControl(practice.endpoint);
  const before = await control.findOrg(acme);
  const refused = await control.changeOrg(acme, change as object);
  expect(refused).toMatchObject({ ok: false, problem: { problem: "not-understood", fields: [{ name }] } });
  expect(await control.findOrg(acme)).toEqual(before);
});

test.each([
  "acme.my.salesforce.com",
  "control.my.salesforce.test",
  "a.b.my.salesforce.test",
  "acme.my.salesforce.test.",
  "-a.my.salesforce.test",
])("makes no org for the host %s", async (host) => {
  const refused = await practiceControl(practice.endpoint).createOrg({ host, preset: "empty" });
  expect(refused).toMatchObject({ ok: false, problem: { problem: "not-understood", fields: [{ name: "host" }] } });
});

test("an org can be made once, and unknown orgs and users are refused", async () => {
  const org = await newOrgUnderTest(practice);
  const control = practiceControl(practice.endpoint);
  const problems = [
    await control.createOrg({ host: org.host, preset: "empty" }),
    await control.findOrg("nobody.my.salesforce.test"),
    await control.changeUser(org.host, "005PracticeNobody", { isActive: false }),
  ].map((result) => (result.ok ? null : result.problem.problem));
  expect(problems).toEqual(["org-exists", "no-such-org", "no-such-user"]);
});

test("set up repairs every switch and user and keeps the Consumer Key and Consumer Secret", async () => {
  const org = await newOrgUnderTest(practice);
  await org.change({ settingsClientCredentials: false, runAsUsername: "", weather: "outage", oauthScopes: [] });
  await org.changeRunAsUser({ isActive: false, isApiEnabled: false });
  await practice.control.setUp(org.host);
  expect((await org.get("/services/data/v68.0/", await org.accessToken())).status).toBe(200);
});

test("remembers the last 50 requests, newest first, without a credential in them", async () => {
  const org = await newOrgUnderTest(practice);
  const token = await org.accessToken();
  await org.get("/services/data/v68.0/", token);
  await org.get(`/services/oauth2/revoke?token=${encodeURIComponent(token)}`);
  for (let index = 0; index < 48; index += 1) await org.get("/services/data/");
  const requests = await practice.control.listRequests(org.host);
  expect(requests).toHaveLength(50);
  expect(requests.slice(-2)).toMatchObject([
    { method: "GET", path: "/services/oauth2/revoke", status: 200, credential: "access-token" },
    { method: "GET", path: "/services/data/v68.0/", status: 200, credential: "access-token" },
  ]);
  expect(JSON.stringify(requests)).not.toContain("PracticeOrgInvented");
});

test("without a running practice org every call says so", async () => {
  expect(await practiceControl(null).listOrgs()).toEqual({
    ok: false,
    problem: { problem: "not-running", fields: [] },
  });
});
