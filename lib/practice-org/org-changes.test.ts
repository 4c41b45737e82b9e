import { expect, test } from "vitest";
import { newPracticeOrg } from "./new-org.ts";
import { changeSettings, rotateCredentials } from "./org-changes.ts";
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

test("an app deleted and made again has a new key and secret", () => {
  const org = newOrg();
  const before = org.app;
  changeSettings(org, { appExists: false }, 1000);
  expect(org.app).toBeNull();
  changeSettings(org, { appExists: true }, 2000);
  expect(org.app?.consumerKey).not.toBe(before?.consumerKey);
});

test("a trial lasts its days from when the org was made, and is closed after", () => {
  const madeAtMs = Date.parse("2026-11-23T15:00:00Z");
  const { settings } = newPracticeOrg("trial.my.salesforce.test", { ...origin, trialDays: 30 }, madeAtMs);
  expect(settings.trialEndsOn).toBe("2026-12-23");
  expect(orgStandingAt(settings, Date.parse("2026-12-22T23:59:59Z"))).toBe("active");
  expect(orgStandingAt(settings, Date.parse("2026-12-23T00:00:00Z"))).toBe("inactive");
});
