import { expect, test } from "vitest";
import { introspectionRequest, readIntrospection } from "./introspection.ts";
import { organizationRequest, readOrganization } from "./organization-query.ts";
import {
  acme,
  introspectionBody,
  json,
  organizationRecord,
  orgId,
  records,
  typed,
  userId,
  userRecord,
} from "./testing/recorded-org.ts";
import { readUser, userRequest } from "./user-query.ts";
import { readUserInfo } from "./userinfo.ts";

const accessToken = typed.consumerSecret;

test("introspection gives the Run As username and how long the token lives", () => {
  expect(readIntrospection(acme, json(200, introspectionBody))).toEqual({
    ok: true,
    value: {
      username: "integration@acme.example",
      orgId,
      userId,
      expiresAt: new Date(1_795_348_800_000),
      lifetimeSeconds: 7_200,
    },
  });
});

test.each([
  ["text numbers", { exp: "1795348800", iat: "1795341600" }, { lifetimeSeconds: 7_200 }],
  ["an expiry before the issue", { exp: 1, iat: 2 }, { expiresAt: new Date(1_000) }],
  ["no times", { exp: undefined, iat: undefined }, { username: "integration@acme.example" }],
  ["absurd times", { exp: 1e300, iat: -1 }, { username: "integration@acme.example" }],
])("introspection with %s is read as far as it goes", (_what, changed, value) => {
  expect(readIntrospection(acme, json(200, { ...introspectionBody, ...changed }))).toMatchObject({ ok: true, value });
});

test("a token that no longer works is a problem", () => {
  expect(readIntrospection(acme, json(200, { active: false }))).toMatchObject({
    ok: false,
    problem: { code: "session-invalid" },
  });
});

test("the secret goes to introspection in the body, the token never in a path", () => {
  expect(introspectionRequest(acme, typed, accessToken)).toMatchObject({
    method: "POST",
    path: "/services/oauth2/introspect",
    form: { token: accessToken, client_secret: typed.consumerSecret },
  });
});

test("the org says its name, edition, instance and trial end", () => {
  const trial = { ...organizationRecord, TrialExpirationDate: "2026-12-24T00:00:00.000+0000", IsSandbox: true };
  expect(readOrganization(acme, records(trial))).toEqual({
    ok: true,
    value: {
      orgId,
      name: "Acme GmbH",
      edition: "Enterprise Edition",
      isSandbox: true,
      instanceName: "DEU12",
      trialEndsAt: new Date("2026-12-24T00:00:00.000Z"),
    },
  });
});

test.each([[{}], [{ Id: 7, Name: null, IsSandbox: "no", TrialExpirationDate: "soon" }]])(
  "an Organization record with nothing readable is empty: %j",
  (row) => expect(readOrganization(acme, records(row))).toEqual({ ok: true, value: {} }),
);

test("what an org is called is one harmless line", () => {
  const read = readOrganization(
    acme,
    records({ ...organizationRecord, Name: `<img src=x>\nAcme\u202e ${"x".repeat(900)}` }),
  );
  expect(read.ok && read.value.name).toMatch(/^Acme x+…$/);
  expect(read.ok && read.value.name?.length).toBeLessThanOrEqual(200);
});

test("the Run As user comes with profile and license", () => {
  expect(readUser(acme, records(userRecord))).toEqual({
    ok: true,
    value: {
      username: "integration@acme.example",
      name: "Integration User",
      profile: "Minimum Access - API Only Integrations",
      license: "Salesforce Integration",
      userType: "Standard",
      isActive: true,
    },
  });
});

test.each([
  ["no profile", { Profile: null }],
  ["a profile without a license", { Profile: { UserLicense: null } }],
  ["a profile of another shape", { Profile: "Admin" }],
])("a Run As user that may see %s is still read", (_what, changed) => {
  expect(readUser(acme, records({ ...userRecord, ...changed }))).toMatchObject({
    ok: true,
    value: { username: "integration@acme.example" },
  });
});

test("a query that finds nobody, or is refused, is a problem", () => {
  expect(readUser(acme, records())).toMatchObject({ ok: false, problem: { code: "object-not-visible" } });
  const refused = json(400, [{ message: "sObject type 'User' is not supported.", errorCode: "INVALID_TYPE" }]);
  expect(readUser(acme, refused)).toMatchObject({ ok: false, problem: { code: "object-not-visible" } });
});

test("queries are encoded and go to the version that was found", () => {
  expect(organizationRequest(acme, "68.0", accessToken).path).toMatch(
    /^\/services\/data\/v68\.0\/query\?q=SELECT\+Id%2C\+Name%2C[\w+%]+FROM\+Organization$/,
  );
  expect(userRequest(acme, "68.0", accessToken, userId).path).toContain(`WHERE+Id+%3D+%27${userId}%27`);
});

test("userinfo adds what an identity scope shows", () => {
  const claims = {
    sub: `https://login.salesforce.com/id/${orgId}/${userId}`,
    user_id: "005000000000001",
    organization_id: orgId,
    preferred_username: "integration@acme.example",
    name: "Integration User",
    is_salesforce_integration_user: true,
  };
  expect(readUserInfo(acme, json(200, claims))).toEqual({
    ok: true,
    value: { orgId, userId, username: "integration@acme.example", name: "Integration User", isIntegrationUser: true },
  });
  expect(readUserInfo(acme, json(200, { name: "Nobody" }))).toMatchObject({
    ok: false,
    problem: { code: "identity-unavailable" },
  });
});
