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

test("after a rename the old host redirects every call, the new one is the same org, and both names lead to it here", async () => {
  const org = await newOrgUnderTest(practice);
  const token = await org.accessToken();
  const renamed = await practice.control.rename(org.host, `renamed-${process.pid}`);
  expect(renamed).toMatchObject({ formerHosts: [org.host], orgId: org.state.orgId, credentials: org.credentials });
  const { host } = renamed;
  expect(host).toBe(`renamed-${process.pid}.my.salesforce.test`);
  for (const answer of [
    await org.get("/services/data/"),
    await org.get("/services/data/v68.0/?a=b", token),
    await org.get("/.well-known/auth-configuration"),
    await org.requestToken(),
  ]) {
    expect([answer.status, answer.body]).toEqual([301, ""]);
    expect(answer.headers.location).toMatch(`https://${host}/`);
  }
  expect((await org.get("/services/data/v68.0/?a=b")).headers.location).toBe(
    `https://${host}/services/data/v68.0/?a=b`,
  );

  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: org.credentials.consumerKey,
    client_secret: org.credentials.consumerSecret,
  }).toString();
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const answer = await practice.send({ host, method: "POST", path: "/services/oauth2/token", headers, body });
  const granted = JSON.parse(answer.body);
  expect(granted).toMatchObject({ instance_url: `https://${host}` });
  expect(granted.id).toContain(org.state.orgId);
  expect(granted.access_token, "sessions end with a rename").not.toBe(token);

  expect(await practice.control.findOrg(org.host)).toEqual(await practice.control.findOrg(host));
  const requests = await practice.control.listRequests(host);
  expect(requests.map(({ path, status }) => [path, status])).toContainEqual(["/services/oauth2/token", 301]);
  const started = await practice.control.startOver(org.host);
  expect(started).toMatchObject({ host: org.host, formerHosts: [host] });
});

test("a My Domain name that another org has or had is taken, one of its own may be taken back", async () => {
  const [one, two] = [await newOrgUnderTest(practice), await newOrgUnderTest(practice)];
  const nameOf = (host: string) => host.split(".")[0] ?? "";
  const control = practiceControl(practice.endpoint);
  const taken = { ok: false, problem: { problem: "org-exists", fields: [{ name: "myDomainName" }] } };
  await practice.control.rename(one.host, `${nameOf(one.host)}-b`);
  expect(await control.rename(two.host, nameOf(one.host))).toMatchObject(taken);
  expect(await control.rename(two.host, `${nameOf(one.host)}-b`)).toMatchObject(taken);
  expect(await control.createOrg({ host: one.host, preset: "empty" })).toMatchObject({
    problem: { problem: "org-exists" },
  });
  expect(await practice.control.rename(one.host, nameOf(one.host))).toMatchObject({
    host: one.host,
    formerHosts: [`${nameOf(one.host)}-b.my.salesforce.test`],
  });
  for (const name of ["control", "A", "a--b", "a.b", "", "a".repeat(35)]) {
    const refused = await control.rename(two.host, name);
    expect(refused).toMatchObject({
      ok: false,
      problem: { problem: "not-understood", fields: [{ name: "myDomainName" }] },
    });
  }
});

test("a refreshed sandbox has another org id and no app, or the app it had if that is restored", async () => {
  const org = await newOrgUnderTest(practice);
  const token = await org.accessToken();
  const restored = await practice.control.refresh(org.host, { restoresApp: true });
  expect(restored.orgId).not.toBe(org.state.orgId);
  expect(restored.credentials).toEqual(org.credentials);
  expect(restored.settings.isSandbox).toBe(true);
  expect((await org.get("/services/data/v68.0/", token)).status).toBe(401);
  expect(JSON.parse((await org.requestToken()).body).id).toContain(restored.orgId);

  const bare = await practice.control.refresh(org.host, { restoresApp: false });
  expect([bare.credentials, bare.appCreatedAt]).toEqual([null, null]);
  expect(JSON.parse((await org.requestToken()).body)).toMatchObject({ error: "invalid_client_id" });
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
