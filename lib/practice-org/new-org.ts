import { guidedSettings, newApp, startSettings } from "./org-changes.ts";
import type { PracticeOrg, PracticeOrigin } from "./practice-org.ts";
import { newPracticeUsers } from "./practice-users.ts";
import { practiceId } from "./practice-values.ts";

/** The orgs every installation has, by host. */
export const standardOrgs: Readonly<Record<string, PracticeOrigin>> = {
  "acme.my.salesforce.test": {
    preset: "empty",
    runAs: "integration-user",
    settings: { orgName: "Acme GmbH", instanceName: "PRA12" },
    trialDays: null,
  },
  "acme--uat.sandbox.my.salesforce.test": {
    preset: "all-set",
    runAs: "integration-user",
    settings: { orgName: "Acme GmbH", isSandbox: true, instanceName: "PRA20S" },
    trialDays: null,
  },
  "northwind-dev-ed.develop.my.salesforce.test": {
    preset: "all-set",
    runAs: "administrator",
    trialDays: null,
    settings: {
      orgName: "Northwind",
      edition: "Developer Edition",
      instanceName: "PRA44",
      dailyApiRequestsLeft: 15_000,
    },
  },
  "contoso.my.salesforce.test": {
    preset: "all-set",
    runAs: "integration-user",
    settings: {
      orgName: "Contoso",
      instanceName: "PRA9",
      oauthScopes: ["id", "api", "openid", "refresh_token"],
    },
    trialDays: 30,
  },
};

/** An org as it was first made, with new keys; its later My Domains lead back to the first. */
export function startedOver({ host, firstHost, formerHosts, origin }: PracticeOrg, nowMs: number): PracticeOrg {
  const later = [...formerHosts, host].filter((one) => one !== firstHost);
  return { ...newPracticeOrg(firstHost, origin, nowMs), formerHosts: later };
}

/** A new org: empty of apps, or with everything as the guide leaves it. */
export function newPracticeOrg(host: string, origin: PracticeOrigin, nowMs: number): PracticeOrg {
  const isSetUp = origin.preset === "all-set";
  return {
    host,
    firstHost: host,
    formerHosts: [],
    orgId: practiceId("00D", host),
    origin,
    settings: isSetUp ? guidedSettings({ firstHost: host, origin }, nowMs) : startSettings(origin, nowMs),
    users: newPracticeUsers(host),
    app: isSetUp ? newApp(nowMs) : null,
    changedAtMs: isSetUp ? nowMs : null,
    before: null,
    sessions: [],
    signingKeyPem: null,
  };
}
