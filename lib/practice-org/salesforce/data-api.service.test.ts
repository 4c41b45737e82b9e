import { afterAll, beforeAll, expect, test } from "vitest";
import type { PracticeSettings, PracticeUserChange } from "#lib/practice/practice";
import { newOrgUnderTest } from "../testing/org-under-test.ts";
import { type RunningPracticeOrg, startPracticeOrg } from "../testing/start-practice-org.ts";

let practice: RunningPracticeOrg;
beforeAll(async () => {
  practice = await startPracticeOrg();
});
afterAll(() => practice.stop());

const root = "/services/data/v68.0/";
const expired = [{ message: "Session expired or invalid", errorCode: "INVALID_SESSION_ID" }];
const notForRest = [
  { message: "This session is not valid for use with the REST API", errorCode: "INVALID_SESSION_ID" },
];
const orgDisabled = [
  { message: "The REST API is not enabled for this Organization.", errorCode: "API_DISABLED_FOR_ORG" },
];
const userDisabled = [{ message: "API is disabled for this User", errorCode: "API_CURRENTLY_DISABLED" }];
const limitReached = [{ message: "TotalRequests Limit exceeded.", errorCode: "REQUEST_LIMIT_EXCEEDED" }];

test.each<[Partial<PracticeSettings>, number, object]>([
  [{ apiAccessControl: true }, 401, notForRest],
  [{ isRestApiIncluded: false }, 403, orgDisabled],
  [{ dailyApiRequestsLeft: 0 }, 403, limitReached],
  [{ appExists: false }, 401, expired],
  [{ enableOauth: false }, 401, expired],
  [{ appStatus: "disabled" }, 401, expired],
  [{ appBlocked: true }, 401, expired],
  [{ orgStanding: "inactive" }, 401, expired],
])("a token from before %o obeys it", async (change, status, body) => {
  const org = await newOrgUnderTest(practice);
  const token = await org.accessToken();
  expect((await org.get(root, token)).status).toBe(200);
  await org.change(change);
  const answer = await org.get(root, token);
  expect([answer.status, JSON.parse(answer.body)]).toEqual([status, body]);
});

test.each<[PracticeUserChange, number, object]>([
  [{ isApiEnabled: false }, 403, userDisabled],
  [{ isActive: false }, 401, expired],
  [{ isFrozen: true }, 401, expired],
])("a token from before the Run As user has %o obeys it", async (change, status, body) => {
  const org = await newOrgUnderTest(practice);
  const token = await org.accessToken();
  await org.changeRunAsUser(change);
  const answer = await org.get(root, token);
  expect([answer.status, JSON.parse(answer.body)]).toEqual([status, body]);
});

test("a token without the api scope is refused by the REST API and reads identity", async () => {
  const org = await newOrgUnderTest(practice, { oauthScopes: ["id"] });
  const token = await org.accessToken();
  const answer = await org.get(root, token);
  expect([answer.status, JSON.parse(answer.body)]).toEqual([401, notForRest]);
  expect((await org.get("/services/oauth2/userinfo", token)).status).toBe(200);
});

test("API Access Control lets the approved user of an admin-approved app through", async () => {
  const org = await newOrgUnderTest(practice, { apiAccessControl: true });
  await org.change({ permittedUsers: "admin-approved", isRunAsApproved: true });
  expect((await org.get(root, await org.accessToken())).status).toBe(200);
});

test("refuses no token, an invented one and a header of another kind", async () => {
  const org = await newOrgUnderTest(practice);
  expect([(await org.get(root)).status, JSON.parse((await org.get(root)).body)]).toEqual([401, expired]);
  expect(JSON.parse((await org.get(root, "00DInvented")).body)).toEqual(expired);
  const basic = await practice.send({
    host: org.host,
    method: "GET",
    path: root,
    headers: { authorization: "Basic aW52ZW50ZWQ=" },
  });
  expect([basic.status, JSON.parse(basic.body)]).toEqual([
    401,
    [{ message: "INVALID_HEADER_TYPE", errorCode: "INVALID_AUTH_HEADER" }],
  ]);
});

test("a token ends when the session timeout says so, whatever it said when the token was given out", async () => {
  const org = await newOrgUnderTest(practice, { sessionTimeoutMinutes: 30 });
  const token = await org.accessToken();
  const introspected = JSON.parse((await org.introspect(token)).body);
  expect(introspected.exp - introspected.iat).toBe(30 * 60);
  await org.change({ sessionTimeoutMinutes: 60 });
  const later = JSON.parse((await org.introspect(token)).body);
  expect(later.exp - introspected.exp).toBe(30 * 60);
});

test("lists its versions without a token, oldest first, and serves only those", async () => {
  const org = await newOrgUnderTest(practice, { newestApiVersion: 67 });
  const versions = JSON.parse((await org.get("/services/data/")).body) as { label: string; version: string }[];
  expect(versions[0]).toMatchObject({ version: "31.0" });
  expect(versions.at(-1)).toEqual({ label: "Summer '26", url: "/services/data/v67.0", version: "67.0" });
  const token = await org.accessToken();
  expect((await org.get("/services/data/v67.0/", token)).status).toBe(200);
  for (const path of ["/services/data/v68.0/", "/services/data/v30.0/", "/services/data/v67.0/nothing"]) {
    const answer = await org.get(path, token);
    expect([answer.status, JSON.parse(answer.body)]).toEqual([
      404,
      [{ message: "The requested resource does not exist", errorCode: "NOT_FOUND" }],
    ]);
  }
});

test("answers the Organization and the User query of a check run", async () => {
  const org = await newOrgUnderTest(practice, { orgName: "Query Org", isSandbox: true, trialEndsOn: "2027-01-31" });
  const token = await org.accessToken();
  const organization = await org.query(
    "SELECT Id, Name, OrganizationType, IsSandbox, InstanceName, TrialExpirationDate FROM Organization LIMIT 1",
    token,
  );
  expect(JSON.parse(organization.body)).toEqual({
    totalSize: 1,
    done: true,
    records: [
      {
        attributes: { type: "Organization", url: `${root}sobjects/Organization/${org.state.orgId}` },
        Id: org.state.orgId,
        Name: "Query Org",
        OrganizationType: "Enterprise Edition",
        IsSandbox: true,
        InstanceName: "PRA1",
        TrialExpirationDate: "2027-01-31T00:00:00.000+0000",
      },
    ],
  });
  const user = await org.query(
    `SELECT Username, Profile.Name, Profile.UserLicense.Name FROM User WHERE Id = '${org.runAsUser.id.slice(0, 15)}'`,
    token,
  );
  expect(JSON.parse(user.body).records).toMatchObject([
    {
      Username: org.runAsUser.username,
      Profile: { Name: "Minimum Access - API Only Integrations", UserLicense: { Name: "Salesforce Integration" } },
    },
  ]);
});

test("shows other users, and the limits, to an administrator only", async () => {
  const org = await newOrgUnderTest(practice, { dailyApiRequestsLeft: 10 });
  const token = await org.accessToken();
  expect(JSON.parse((await org.query("SELECT Id FROM User", token)).body).totalSize).toBe(1);
  const limits = await org.get(`${root}limits`, token);
  expect([limits.status, JSON.parse(limits.body)]).toEqual([
    403,
    [{ message: "limits resource is not enabled", errorCode: "API_DISABLED_FOR_ORG" }],
  ]);
  await org.changeRunAsUser({ isAdministrator: true });
  expect(JSON.parse((await org.query("SELECT Id FROM User", token)).body).totalSize).toBe(2);
  const seen = await org.get(`${root}limits`, token);
  expect(JSON.parse(seen.body).DailyApiRequests).toEqual({ Max: 10, Remaining: 6 });
  expect(seen.headers["sforce-limit-info"]).toBe("api-usage=4/10");
});

test.each([
  ["SELECT Id FROM Opportunity__x", "INVALID_TYPE", "sObject type 'Opportunity__x' is not supported."],
  ["SELECT Shoe FROM Organization", "INVALID_FIELD", expect.stringContaining("No such column 'Shoe' on entity")],
  ["SELECT Shop.Name FROM User", "INVALID_FIELD", expect.stringContaining("relationship 'Shop'")],
  ["SELECT Profile FROM User", "INVALID_FIELD", expect.stringContaining("No such column 'Profile' on entity 'User'")],
  ["SELECT Id FORM Organization", "MALFORMED_QUERY", "unexpected token: FORM"],
  ["", "MALFORMED_QUERY", "unexpected token: <EOF>"],
])("answers the query %j with %s", async (soql, errorCode, message) => {
  const org = await newOrgUnderTest(practice);
  const answer = await org.query(soql, await org.accessToken());
  expect([answer.status, JSON.parse(answer.body)]).toEqual([400, [{ errorCode, message }]]);
});

test("refuses other methods than GET on REST resources", async () => {
  const org = await newOrgUnderTest(practice);
  const answer = await org.post(root, {}, { authorization: `Bearer ${await org.accessToken()}` });
  expect([answer.status, JSON.parse(answer.body)[0].errorCode]).toEqual([405, "METHOD_NOT_ALLOWED"]);
});

test("lists the app and its consumer to a user with both permissions once the org's switch is on", async () => {
  const org = await newOrgUnderTest(practice, { restSecretAccess: true });
  const token = await org.accessToken();
  const usage = async () => org.get(`${root}apps/oauth/usage?page=0&pageSize=100`, token);
  const errorOf = ({ status, body }: { status: number; body: string }) => [status, JSON.parse(body)[0].errorCode];
  expect(errorOf(await usage())).toEqual([403, "INSUFFICIENT_ACCESS"]);
  await org.changeRunAsUser({ mayRotateSecrets: true });
  const [app] = JSON.parse((await usage()).body).apps;
  expect(app).toMatchObject({ developerName: "Orglink", identifier: expect.stringMatching(/^0xI\w{15}$/) });
  const consumers = () => org.get(`${root}apps/oauth/credentials/${app.identifier}`, token);
  const [consumer] = JSON.parse((await consumers()).body).consumers;
  expect(consumer).toMatchObject({ key: org.credentials.consumerKey, id: expect.stringMatching(/^888\w{15}$/) });
  expect((await consumers()).body).not.toContain(org.credentials.consumerSecret);
  expect((await org.get(`${root}apps/oauth/credentials/0xI000000000001`, token)).status).toBe(404);
  await org.change({ restSecretAccess: false });
  expect([errorOf(await usage()), errorOf(await consumers())]).toEqual([
    [403, "FUNCTIONALITY_NOT_ENABLED"],
    [403, "FUNCTIONALITY_NOT_ENABLED"],
  ]);
});
