import { guidedSettings, initialSettings, newApp } from "./org-changes.ts";
import type { PracticeOrg, PracticeOrigin } from "./practice-org.ts";
import { newPracticeUsers } from "./practice-users.ts";
import { practiceId } from "./practice-values.ts";

/** The orgs every installation has, by host. */
export const standardOrgs: Readonly<Record<string, PracticeOrigin>> = {
  "acme.my.salesforce.test": {
    preset: "empty",
    runAs: "integration-user",
    settings: { orgName: "Acme GmbH", instanceName: "PRA12" },
  },
  "acme--uat.sandbox.my.salesforce.test": {
    preset: "all-set",
    runAs: "integration-user",
    settings: { orgName: "Acme GmbH", isSandbox: true, instanceName: "PRA20S" },
  },
  "northwind-dev-ed.develop.my.salesforce.test": {
    preset: "all-set",
    runAs: "administrator",
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
      trialEndsOn: "2027-03-31",
    },
  },
};

/** A new org: empty of apps, or with everything as the guide leaves it. */
export function newPracticeOrg(host: string, origin: PracticeOrigin, nowMs: number): PracticeOrg {
  const isSetUp = origin.preset === "all-set";
  return {
    host,
    orgId: practiceId("00D", host),
    origin,
    settings: isSetUp ? guidedSettings({ host, origin }) : { ...initialSettings(), ...origin.settings },
    users: newPracticeUsers(host),
    app: isSetUp ? newApp(nowMs) : null,
    changedAtMs: isSetUp ? nowMs : null,
    before: null,
    sessions: [],
    signingKeyPem: null,
  };
}
