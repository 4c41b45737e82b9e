import { inspect } from "node:util";
import { expect, test } from "vitest";
import type { CheckReport, Stage, StageRecord } from "#lib/domain/check/check-run";
import { doorFaults } from "#lib/domain/check/wire";
import { type CheckPorts, checkConnection, type TypedConnection } from "./check-connection.ts";
import {
  canarySecret,
  canaryToken,
  introspectionBody,
  json,
  organizationRecord,
  orgId,
  playing,
  records,
  tokenBody,
  typed,
  userId,
  userRecord,
} from "./testing/recorded-org.ts";

type Played = ReturnType<typeof playing>;

const check = (
  org: Played,
  ports: Partial<CheckPorts> = {},
  more: Partial<TypedConnection> = {},
): Promise<CheckReport> => checkConnection({ ...typed, ...more }, { send: org.send, now: () => 0, ...ports });

const states = (report: CheckReport): string[] => report.stages.map(({ stage, state }) => `${stage} ${state}`);
const stageOf = (report: CheckReport, name: Stage): StageRecord | undefined =>
  report.stages.find(({ stage }) => stage === name);
const kinds = (report: CheckReport): string[] => report.outcome.advice.map(({ kind }) => kind);
const never = () => new Promise<never>(() => undefined);

test("a healthy org passes with its identity card", async () => {
  const report = await check(playing());
  expect(report.outcome).toEqual({
    status: "passed",
    card: {
      orgId,
      orgName: "Acme GmbH",
      edition: "Enterprise Edition",
      isSandbox: false,
      instanceName: "DEU12",
      runAsUserId: userId,
      runAsUsername: "integration@acme.example",
      runAsName: "Integration User",
      runAsProfile: "Minimum Access - API Only Integrations",
      runAsLicense: "Salesforce Integration",
      instanceHost: "acme.my.salesforce.com",
      scopes: ["api"],
      tokenFormat: "opaque",
      tokenLifetimeSeconds: 7200,
      apiVersion: "68.0",
    },
    advice: [],
  });
  expect(states(report)).toEqual([
    "address passed",
    "reach passed",
    "token passed",
    "api passed",
    "identity passed",
    "session passed",
  ]);
});

test("each call is made once, reach before token before the rest, all to the typed My Domain", async () => {
  const org = playing({ token: json(200, { ...tokenBody, instance_url: "https://acme-new.my.salesforce.com" }) });
  const report = await check(org);
  expect(org.calls().slice(0, 2)).toEqual(["versions", "token"]);
  expect(org.calls().slice(2).sort()).toEqual(["introspect", "org", "root", "user", "userinfo"]);
  expect(new Set(org.requests.map(({ host }) => host))).toEqual(new Set([typed.myDomain]));
  expect(report.outcome.advice).toContainEqual({ kind: "instance-url-differs", detail: "acme-new.my.salesforce.com" });
});

test.each([
  [
    "another server's answer",
    json(404, { error: "invalid_request", error_description: "unrecognized route" }),
    "not-salesforce",
  ],
  ["a list of something else", json(200, { issuer: "https://sign-in.example" }), "not-salesforce"],
  [
    "a page",
    { status: 200, headers: { "content-type": "text/html" }, body: "<html>proxy page</html>" },
    "not-salesforce-answer",
  ],
  ["a redirect", { status: 302, headers: { location: "https://elsewhere.example/" }, body: "" }, "redirected"],
  ["an outage", { status: 503, headers: {}, body: "" }, "salesforce-unavailable"],
  ["no name", { code: "ENOTFOUND", message: "getaddrinfo ENOTFOUND" }, "host-not-found"],
  ["a private address", { code: doorFaults.addressRefused, message: "" }, "private-address-refused"],
])("%s where versions should be stops the run before any credential is sent", async (_what, versions, code) => {
  const org = playing({ versions });
  const report = await check(org);
  expect(report.outcome).toMatchObject({ status: "failed", stage: "reach", problem: { code }, advice: [] });
  expect(org.calls()).toEqual(["versions"]);
  expect(org.requests[0]).not.toHaveProperty("form");
  expect(org.requests[0]).not.toHaveProperty("bearer");
  expect(states(report)).toContain("token skipped");
});

test("a refused token stops what needs it", async () => {
  const answer = json(400, { error: "invalid_grant", error_description: "no client credentials user enabled" });
  const org = playing({ token: answer });
  const report = await check(org);
  expect(report.outcome).toMatchObject({ status: "failed", stage: "token", problem: { code: "run-as-user-missing" } });
  expect(org.calls()).toEqual(["versions", "token"]);
  expect(states(report).slice(3)).toEqual(["api skipped", "identity skipped", "session skipped"]);
  expect(stageOf(report, "token")?.calls).toEqual([
    { method: "POST", path: "/services/oauth2/token", httpStatus: 400, timings: { totalMs: 1.2 } },
  ]);
});

const certificate = { issuer: "DigiCert Inc", fingerprint: "00:11", validTo: "2027-05-01T00:00:00.000Z" };
const certified = {
  certificateIssuer: "DigiCert Inc",
  certificateFingerprint: "00:11",
  certificateValidTo: "2027-05-01T00:00:00.000Z",
};

/** The same org behind a certificate; later connections have another one. */
function behindCertificate(org: Played): Pick<CheckPorts, "send"> {
  let answered = 0;
  return {
    async send(request) {
      const sent = await org.send(request);
      answered += 1;
      const own = answered === 1 ? certificate : { ...certificate, issuer: "Another" };
      return sent.ok ? { ok: true, value: { ...sent.value, certificate: own } } : sent;
    },
  };
}

test("the certificate of the first answer is on the card", async () => {
  const org = playing();
  const { outcome } = await check(org, behindCertificate(org));
  expect(outcome).toMatchObject({ status: "passed", card: certified });
});

test("a run that fails keeps what it has seen: nothing, the host, or who answered", async () => {
  const seenBy = async (changed: Parameters<typeof playing>[0]) => {
    const org = playing(changed);
    const { outcome } = await check(org, behindCertificate(org));
    return outcome.status === "failed" ? outcome.seen : null;
  };
  expect(await seenBy({ versions: { code: "ENOTFOUND", message: "" } })).toEqual({});
  expect(await seenBy({ token: json(400, { error: "invalid_client_id" }) })).toEqual({
    apiVersion: "68.0",
    ...certified,
  });
  const disabled = json(403, [{ message: "API is disabled for this User", errorCode: "API_CURRENTLY_DISABLED" }]);
  expect(await seenBy({ root: disabled, org: disabled, user: disabled })).toEqual({
    orgId,
    runAsUserId: userId,
    runAsUsername: "integration@acme.example",
    instanceHost: "acme.my.salesforce.com",
    scopes: ["api"],
    tokenFormat: "opaque",
    tokenLifetimeSeconds: 7200,
    apiVersion: "68.0",
    ...certified,
  });
});

test("a closed REST API fails the run and leaves the other stages to say what they can", async () => {
  const disabled = json(403, [{ message: "API is disabled for this User", errorCode: "API_CURRENTLY_DISABLED" }]);
  const report = await check(playing({ root: disabled, org: disabled, user: disabled }));
  expect(report.outcome).toMatchObject({ status: "failed", stage: "api", problem: { code: "api-disabled-for-user" } });
  expect(states(report)).toContain("identity advice");
  expect(states(report)).toContain("session passed");
});

test("a Run As user that may see nothing still connects, named by token and introspection", async () => {
  const hidden = json(400, [{ message: "sObject type 'User' is not supported.", errorCode: "INVALID_TYPE" }]);
  const report = await check(playing({ org: hidden, user: hidden }));
  expect(report.outcome).toMatchObject({
    status: "passed",
    card: { orgId, runAsUserId: userId, runAsUsername: "integration@acme.example" },
  });
  expect(stageOf(report, "identity")).toMatchObject({ state: "advice", problem: { code: "object-not-visible" } });
});

test("without introspection the connection works, its expiry unknown", async () => {
  const report = await check(playing({ introspect: json(400, { error: "invalid_client" }) }));
  expect(report.outcome.status).toBe("passed");
  expect(stageOf(report, "session")?.state).toBe("advice");
  expect(report.outcome).not.toHaveProperty("card.tokenLifetimeSeconds");
});

test("a token answer that names nobody is completed from introspection, and noticed", async () => {
  const org = playing({ token: json(200, { ...tokenBody, id: undefined }) });
  const report = await check(org);
  expect(report.outcome).toMatchObject({
    status: "passed",
    card: { orgId, runAsUserId: userId, orgName: "Acme GmbH" },
  });
  expect(kinds(report)).toContain("odd-identity");
  expect(org.calls().at(-1)).toBe("user");
});

test("an org that nobody names fails the identity stage", async () => {
  const report = await check(
    playing({
      token: json(200, { ...tokenBody, id: undefined }),
      introspect: json(200, { active: true }),
      org: records({ ...organizationRecord, Id: null }),
    }),
  );
  expect(report.outcome).toMatchObject({
    status: "failed",
    stage: "identity",
    problem: { code: "identity-unavailable" },
  });
});

const admin = {
  ...userRecord,
  Username: "it@acme.example",
  Name: "Ada Admin",
  Profile: { Name: "System Administrator", UserLicense: { Name: "Salesforce" } },
};
const person = { ...admin, Profile: { Name: "Sales User", UserLicense: { Name: "Salesforce" } } };

test.each([
  ["jwt-token", { token: json(200, { ...tokenBody, access_token: "eyJhbGciOiJ9.eyJpc3MiOiJ4In0.c2ln" }) }, {}],
  ["no-instance-url", { token: json(200, { ...tokenBody, instance_url: undefined }) }, {}],
  ["broad-scope", { token: json(200, { ...tokenBody, scope: "full" }) }, {}],
  ["broad-scope", { token: json(200, { ...tokenBody, scope: "id api web refresh_token openid" }) }, {}],
  ["old-api-version", { versions: json(200, [{ version: "58.0" }]) }, {}],
  ["run-as-user-changed", {}, { runAsUserId: "005000000000002AAA" }],
  ["is-sandbox", { org: records({ ...organizationRecord, IsSandbox: true }) }, { isSandbox: false }],
  ["is-production", {}, { isSandbox: true }],
  ["trial-ends", { org: records({ ...organizationRecord, TrialExpirationDate: "2026-12-24T00:00:00.000+0000" }) }, {}],
  ["run-as-administrator", { user: records(admin) }, {}],
  ["run-as-person", { user: records(person) }, {}],
  [
    "odd-identity",
    {
      introspect: json(200, {
        ...introspectionBody,
        sub: introspectionBody.sub.replace("00D000000000001EAA", "00D000000000002EAQ"),
      }),
    },
    {},
  ],
] as const)("%s is advice and does not block", async (kind, changed, expected) => {
  const report = await check(playing(changed), {}, { expected });
  expect(report.outcome.status).toBe("passed");
  expect(kinds(report)).toContain(kind);
});

test("another org than the one expected fails the identity stage, with both ids and everything asked", async () => {
  const org = playing();
  const expected = { orgId: "00D000000000002", runAsUserId: "005000000000002AAA" };
  const report = await check(org, {}, { expected });
  expect(report.outcome).toMatchObject({
    status: "failed",
    stage: "identity",
    problem: { code: "other-org", evidence: { orgId, expectedOrgId: "00D000000000002EAA" } },
    advice: [],
  });
  expect(states(report)).toEqual(expect.arrayContaining(["api passed", "session passed"]));
  expect(org.calls()).toHaveLength(7);
});

test("another org is named before what that org refuses", async () => {
  const disabled = json(403, [{ message: "API is disabled for this User", errorCode: "API_CURRENTLY_DISABLED" }]);
  const closed = { root: disabled, org: disabled, user: disabled };
  const report = await check(playing(closed), {}, { expected: { orgId: "00D000000000002EAA" } });
  expect(report.outcome).toMatchObject({ stage: "identity", problem: { code: "other-org" } });
  expect(states(report)).toContain("api failed");
});

test("another Run As user is told by username, and by id where its name is hidden", async () => {
  const expected = { orgId, runAsUserId: "005000000000002AAA" };
  const told = async (changed: Parameters<typeof playing>[0]) =>
    (await check(playing(changed), {}, { expected })).outcome.advice;
  expect(await told({})).toEqual([{ kind: "run-as-user-changed", detail: "integration@acme.example" }]);
  const hidden = json(400, [{ message: "sObject type 'User' is not supported.", errorCode: "INVALID_TYPE" }]);
  expect(await told({ user: hidden, introspect: json(200, { active: true }) })).toEqual([
    { kind: "run-as-user-changed", detail: userId },
  ]);
});

test("what was expected is not remarked on", async () => {
  const userinfo = json(200, { user_id: userId, organization_id: orgId.slice(0, 15), name: "Integration User" });
  const expected = { orgId: orgId.slice(0, 15), isSandbox: false, runAsUserId: userId.slice(0, 15) };
  const report = await check(playing({ userinfo }), {}, { expected });
  expect(report.outcome.status).toBe("passed");
  expect(kinds(report)).toEqual([]);
});

test("connections are opened ahead beside the first call, not before it", async () => {
  const org = playing();
  const warmed: unknown[] = [];
  await check(org, { warm: (host, count) => warmed.push([host, count, org.calls()]) });
  expect(warmed).toEqual([[typed.myDomain, 4, ["versions"]]]);
});

test("a slow listener delays no call and hears the end", async () => {
  const org = playing();
  const heard: (readonly StageRecord[])[] = [];
  let release: () => void = () => undefined;
  const firstTold = new Promise<void>((resolve) => {
    release = resolve;
  });
  const running = check(org, {
    async onStage(records) {
      heard.push(records);
      if (heard.length === 1) await firstTold;
    },
  });
  await expect.poll(() => org.calls().length).toBe(7);
  expect(heard).toHaveLength(1);
  release();
  const report = await running;
  expect(heard).toHaveLength(2);
  expect(heard.at(-1)).toEqual(report.stages);
});

test("a listener that fails does not fail the run", async () => {
  const report = await check(playing(), { onStage: () => Promise.reject(new Error("the store is away")) });
  expect(report.outcome.status).toBe("passed");
});

const rotating = { rotatesByApi: true };
const notInSight = json(403, [
  { message: "This feature is not currently enabled for this user.", errorCode: "FUNCTIONALITY_NOT_ENABLED" },
]);

test("a connection that rotates through the API reads an app's consumers, one that does not never asks", async () => {
  const org = playing();
  const report = await check(org, {}, rotating);
  expect(report.outcome).toMatchObject({ status: "passed" });
  expect(states(report)).toContain("rotation-readiness passed");
  expect(stageOf(report, "rotation-readiness")?.calls.map(({ path }) => path)).toEqual([
    "/services/data/v68.0/apps/oauth/usage?page=0&pageSize=100",
    "/services/data/v68.0/apps/oauth/credentials/0xI000000000001AAA",
  ]);
  const other = playing();
  expect(stageOf(await check(other), "rotation-readiness")).toBeUndefined();
  expect(other.calls()).not.toContain("apps");
});

test.each<[string, Parameters<typeof playing>[0], string]>([
  ["the org's switch is off", { apps: notInSight }, "rotation-switch-off"],
  [
    "the user lacks a permission",
    { consumers: json(403, [{ message: "no access", errorCode: "INSUFFICIENT_ACCESS" }]) },
    "rotation-permission-missing",
  ],
  ["the org lists no External Client App", { apps: json(200, { apps: [] }) }, "rotation-app-not-found"],
  ["the app has no consumer", { consumers: json(200, { consumers: [] }) }, "rotation-no-consumer"],
  ["the list is no list", { apps: json(200, { apps: "many" }) }, "unreadable-answer"],
  ["the org has no version that rotates", { versions: json(200, [{ version: "64.0" }]) }, "rotation-api-version"],
])("a connection that rotates works and says that it cannot rotate while %s", async (_what, changed, code) => {
  const report = await check(playing(changed), {}, rotating);
  expect(report.outcome).toMatchObject({ status: "passed" });
  expect(report.outcome.advice).toContainEqual({ kind: "not-ready-to-rotate", detail: code });
  expect(stageOf(report, "rotation-readiness")).toMatchObject({ state: "advice", problem: { code } });
});

test("what keeps a connection from working at all is named before what keeps it from rotating", async () => {
  const disabled = json(403, [{ message: "API is disabled for this User", errorCode: "API_CURRENTLY_DISABLED" }]);
  const report = await check(playing({ root: disabled, apps: disabled }), {}, rotating);
  expect(report.outcome).toMatchObject({ stage: "api", problem: { code: "api-disabled-for-user" } });
});

test("stages carry when they began and how long they took", async () => {
  let clockMs = 1_000;
  const org = playing();
  const report = await checkConnection(typed, {
    now: () => clockMs,
    async send(request) {
      clockMs += 100;
      return org.send(request);
    },
  });
  expect(stageOf(report, "reach")).toMatchObject({ startedAfterMs: 0, durationMs: 100 });
  expect(stageOf(report, "token")).toMatchObject({ startedAfterMs: 100, durationMs: 100 });
});

test("a run that is cancelled ends as such and asks nothing more", async () => {
  const control = new AbortController();
  const org = playing();
  const report = await checkConnection(typed, {
    now: () => 0,
    signal: control.signal,
    async send(request) {
      expect(request.signal).toBe(control.signal);
      control.abort();
      await org.send(request);
      return { ok: false, problem: { code: doorFaults.cancelled, message: "", timings: { totalMs: 1 } } };
    },
  });
  expect(org.calls()).toEqual(["versions"]);
  expect(report.outcome).toMatchObject({ status: "failed", stage: "reach", problem: { code: "run-cancelled" } });
});

test("a run cancelled after the token fails where it stood", async () => {
  const control = new AbortController();
  const org = playing();
  const report = await check(org, {
    signal: control.signal,
    async send(request) {
      const reply = await org.send(request);
      if (org.calls().at(-1) === "token") control.abort();
      return reply;
    },
  });
  expect(org.calls()).toEqual(["versions", "token"]);
  expect(report.outcome).toMatchObject({ status: "failed", stage: "api", problem: { code: "run-cancelled" } });
});

test("no credential is in the report, whatever the org sends back", async () => {
  const echo = `${canarySecret} ${canaryToken} access_token=${canaryToken}`;
  const echoing = [
    playing(),
    playing({ token: json(400, { error: "invalid_client", error_description: echo }) }),
    playing({ root: json(401, [{ errorCode: "INVALID_SESSION_ID", message: echo }]) }),
    playing({ userinfo: { status: 403, headers: {}, body: echo }, org: { status: 500, headers: {}, body: echo } }),
  ];
  for (const org of echoing) {
    const report = await check(org);
    const text = JSON.stringify(report) + inspect(report, { depth: 20 });
    expect(text).not.toContain(canaryToken);
  }
  const healthy = await check(playing());
  expect(JSON.stringify(healthy)).not.toContain(canarySecret);
});

test("nothing else is asked while the answer to the first call is out", async () => {
  const org = playing({ versions: never() });
  const running = check(org);
  await Promise.race([running, new Promise((resolve) => setTimeout(resolve, 20))]);
  expect(org.calls()).toEqual(["versions"]);
});
