import { expect, test } from "vitest";
import { switchesOtherwise } from "#lib/practice/practice-guided";
import { newPracticeOrg, standardOrgs, startedOver } from "./new-org.ts";
import { changeSettings, refreshSandbox, renameMyDomain, rotateCredentials, setUp } from "./org-changes.ts";
import { stateOf } from "./org-state.ts";
import { orgAt, orgStandingAt, settlesAtMs } from "./practice-org.ts";

const origin = {
  preset: "all-set",
  runAs: "integration-user",
  settings: { propagationDelaySeconds: 90 },
  trialDays: null,
} as const;
const newOrg = () => newPracticeOrg("acme.my.salesforce.test", origin, 0);

test("a change of the app is known only after the delay, one of the org at once", () => {
  const org = newOrg();
  changeSettings(org, { jwtAccessTokens: true, orgName: "Renamed" }, 1000);
  expect(orgAt(org, 1000).settings).toMatchObject({ jwtAccessTokens: false, orgName: "Renamed" });
  expect(settlesAtMs(org, 1000)).toBe(91_000);
  expect(orgAt(org, 91_000).settings.jwtAccessTokens).toBe(true);
  expect(settlesAtMs(org, 91_000)).toBeNull();
});

test("a second change counts the delay anew and keeps what the servers know until then", () => {
  const org = newOrg();
  changeSettings(org, { oauthScopes: ["id"] }, 1000);
  changeSettings(org, { oauthScopes: ["openid"] }, 50_000);
  expect(orgAt(org, 100_000).settings.oauthScopes).toEqual(["api"]);
  expect(orgAt(org, 140_000).settings.oauthScopes).toEqual(["openid"]);
});

test("setting a switch to what it was is no change of the app", () => {
  const org = newOrg();
  changeSettings(org, { oauthScopes: ["api"], appStatus: "enabled" }, 1000);
  expect(settlesAtMs(org, 1000)).toBeNull();
});

test("the old key works until a rotation has propagated", () => {
  const org = newOrg();
  const before = org.app;
  rotateCredentials(org, 1000);
  expect(org.app?.consumerKey).not.toBe(before?.consumerKey);
  expect(orgAt(org, 1000).app).toEqual(before);
  expect(orgAt(org, 91_000).app).toEqual(org.app);
});

test("a new secret to the old key leaves the key", () => {
  const org = newOrg();
  const before = org.app;
  rotateCredentials(org, 1000, { keepsKey: true });
  expect(org.app).toMatchObject({ consumerKey: before?.consumerKey, createdAtMs: before?.createdAtMs });
  expect(org.app?.consumerSecret).not.toBe(before?.consumerSecret);
});

test("an app deleted and made again has a new key and secret", () => {
  const org = newOrg();
  const before = org.app;
  changeSettings(org, { appExists: false }, 1000);
  expect(org.app).toBeNull();
  changeSettings(org, { appExists: true }, 2000);
  expect(org.app?.consumerKey).not.toBe(before?.consumerKey);
});

test("a renamed org is the same org: id, users, app and switches stay, and every former host is kept once", () => {
  const org = newOrg();
  const { orgId, users, app } = org;
  changeSettings(org, { renamedMyDomain: "other.my.salesforce.test" }, 500);
  for (const host of ["b", "c", "acme", "b"]) renameMyDomain(org, `${host}.my.salesforce.test`);
  expect(org).toMatchObject({
    host: "b.my.salesforce.test",
    formerHosts: ["c.my.salesforce.test", "acme.my.salesforce.test"],
    ...{ orgId, users, app },
  });
  expect(org.settings.renamedMyDomain).toBe("");
  setUp(org, 1000);
  expect(org.users).toEqual(users);
});

test("an org that starts over has its first host back, and the later ones lead there", () => {
  const org = newOrg();
  renameMyDomain(org, "b.my.salesforce.test");
  renameMyDomain(org, "c.my.salesforce.test");
  refreshSandbox(org, { restoresApp: false });
  const fresh = startedOver(org, 1000);
  expect(fresh).toMatchObject({
    host: "acme.my.salesforce.test",
    formerHosts: ["b.my.salesforce.test", "c.my.salesforce.test"],
    orgId: newOrg().orgId,
  });
});

test("a refreshed sandbox is another org at once, without app, and with the users it was made with", () => {
  const org = newOrg();
  const { orgId, users } = newOrg();
  org.users = users.map((user) => ({ ...user, isActive: false }));
  changeSettings(org, { orgName: "Kept", oauthScopes: ["id"] }, 1000);
  refreshSandbox(org, { restoresApp: false });
  expect(org.orgId).toMatch(/^00DPractice.{7}$/);
  expect(org.orgId).not.toBe(orgId);
  expect(org).toMatchObject({ users, app: null, sessions: [], before: null, changedAtMs: null });
  expect(org.settings).toMatchObject({ isSandbox: true, appExists: false, orgName: "Kept" });
  expect(settlesAtMs(org, 2000)).toBeNull();
  const first = org.orgId;
  refreshSandbox(org, { restoresApp: false });
  expect(org.orgId).not.toBe(first);
});

test("an app that is restored after a refresh has its key and secret; one that was not there is not made", () => {
  const org = newOrg();
  const { app } = org;
  refreshSandbox(org, { restoresApp: true });
  expect([org.app, org.settings.appExists]).toEqual([app, true]);
  changeSettings(org, { appExists: false }, 1000);
  refreshSandbox(org, { restoresApp: true });
  expect([org.app, org.settings.appExists]).toEqual([null, false]);
});

test("a trial lasts its days from when the org was made, and is closed after", () => {
  const madeAtMs = Date.parse("2026-11-23T15:00:00Z");
  const { settings } = newPracticeOrg("trial.my.salesforce.test", { ...origin, trialDays: 30 }, madeAtMs);
  expect(settings.trialEndsOn).toBe("2026-12-23");
  expect(orgStandingAt(settings, Date.parse("2026-12-22T23:59:59Z"))).toBe("active");
  expect(orgStandingAt(settings, Date.parse("2026-12-23T00:00:00Z"))).toBe("inactive");
});

test.each(Object.entries(standardOrgs))(
  "once everything in %s is set up as the guide says, no switch differs from that, and a change is one",
  (host, ofOrg) => {
    const org = newPracticeOrg(host, ofOrg, 0);
    changeSettings(org, { appExists: true, oauthScopes: ["full"], weather: "outage" }, 1000);
    expect(switchesOtherwise(stateOf(org, 1000))).toEqual(expect.arrayContaining(["oauthScopes", "weather"]));
    setUp(org, 2000);
    expect(switchesOtherwise(stateOf(org, 2000))).toEqual([]);
  },
);
