import type { Advice, Stage } from "#lib/domain/check/check-run";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { domainNameOf } from "#lib/practice/my-domain-name";
import type { PracticeOrgState, PracticeSettings, PracticeUserChange } from "#lib/practice/practice";
import type { TestControl } from "#lib/practice-org/testing/start-practice-org";

/** One thing that is wrong: what a practice org is set to, and the problem that a run must then end on. */
export type PracticeFault = {
  readonly name: string;
  readonly settings?: Partial<PracticeSettings>;
  readonly runAsUser?: PracticeUserChange;
  readonly typed?: "wrong key" | "wrong secret";
  readonly stage: Stage;
  readonly code: ProblemCode;
  /** No answer comes, or one too late: the run ends when the door gives up. */
  readonly isSilent?: true;
  /** Only a connection that rotates secrets through the API meets it. */
  readonly rotatesByApi?: true;
};

const fault = (name: string, stage: Stage, code: ProblemCode, settings: Partial<PracticeSettings>): PracticeFault => ({
  name,
  stage,
  code,
  settings,
});
const atToken = (name: string, code: ProblemCode, settings: Partial<PracticeSettings>) =>
  fault(name, "token", code, settings);
const atApi = (name: string, code: ProblemCode, settings: Partial<PracticeSettings>) =>
  fault(name, "api", code, settings);

/**
 * Every switch of a practice org that stops a connection, in the order in which they have to be put right: until one is,
 * Salesforce says nothing of those after it.
 */
export const switchFaults: readonly PracticeFault[] = [
  atToken("Organization Status: inactive", "org-inactive", { orgStanding: "inactive" }),
  atToken("Organization Status: locked, closed or suspended", "org-inactive", { orgStanding: "locked" }),
  atToken("Trial Expiration Date: past", "org-inactive", { trialEndsOn: "2020-01-01" }),
  atToken("no External Client App", "consumer-key-unknown", { appExists: false }),
  atToken("Enable OAuth: off", "consumer-key-unknown", { enableOauth: false }),
  { name: "Consumer Key: another one", stage: "token", code: "consumer-key-unknown", typed: "wrong key" },
  { name: "Consumer Secret: another one", stage: "token", code: "consumer-secret-wrong", typed: "wrong secret" },
  atToken("Distribution State: packaged, in a sandbox", "app-not-in-org", {
    distributionState: "packaged",
    isSandbox: true,
  }),
  atToken("App Status: disabled", "app-blocked", { appStatus: "disabled" }),
  atToken("OAuth Usage: blocked", "app-blocked", { appBlocked: true }),
  atToken("Settings, Enable Client Credentials Flow: off", "flow-not-enabled", { settingsClientCredentials: false }),
  atToken("Policies, Enable Client Credentials Flow: off", "run-as-user-missing", { policiesClientCredentials: false }),
  atToken("Run As (Username): empty", "run-as-user-missing", { runAsUsername: "" }),
  atToken("Run As (Username): an e-mail address", "run-as-user-missing", { runAsUsername: "nobody@practice.example" }),
  atToken("Permitted Users: admin approved", "user-not-approved", { permittedUsers: "admin-approved" }),
  { name: "Run As user: not active", stage: "token", code: "run-as-user-inactive", runAsUser: { isActive: false } },
  { name: "Run As user: frozen", stage: "token", code: "run-as-user-inactive", runAsUser: { isFrozen: true } },
  atToken("Login IP Ranges", "ip-or-hours-restricted", { loginIpRanges: true }),
  atToken("Login Hours: outside", "ip-or-hours-restricted", { isOutsideLoginHours: true }),
  atToken("Login rate exceeded", "rate-limited", { loginLimit: "login-rate" }),
  atToken("Number of logins exceeded", "rate-limited", { loginLimit: "logins-exceeded" }),
  atToken("Maximum logins exceeded", "run-as-user-login-limit", { loginLimit: "maximum-logins" }),
  atToken("OAuth Scopes: every Data Cloud scope", "too-many-scopes", {
    oauthScopes: ["api", "cdp_ingest_api", "cdp_profile_api", "cdp_query_api"],
  }),
  atToken("OAuth Scopes: full alone", "scope-not-usable", { oauthScopes: ["full"] }),
  atToken("OAuth Scopes: id without api", "api-scope-missing", { oauthScopes: ["id"] }),
  atApi("API Access Control", "session-not-for-rest", { apiAccessControl: true }),
  atApi("API Identity: not included", "api-disabled-for-org", { isRestApiIncluded: false }),
  {
    name: "Run As user: API Enabled off",
    stage: "api",
    code: "api-disabled-for-user",
    runAsUser: { isApiEnabled: false },
  },
  atApi("API Requests: none left", "api-limit-reached", { dailyApiRequestsLeft: 0 }),
  {
    ...fault("API Version: before Winter '26", "rotation-readiness", "rotation-api-version", { newestApiVersion: 64 }),
    rotatesByApi: true,
  },
  {
    ...fault("REST identity to secrets: off", "rotation-readiness", "rotation-switch-off", { restSecretAccess: false }),
    rotatesByApi: true,
    runAsUser: { mayRotateSecrets: true },
  },
  {
    ...fault("Run As user: may not rotate secrets", "rotation-readiness", "rotation-permission-missing", {
      restSecretAccess: true,
    }),
    rotatesByApi: true,
    runAsUser: { mayRotateSecrets: false },
  },
];

const codeByWeather = {
  outage: "salesforce-maintenance", // its words are the documentation's, which name maintenance first
  maintenance: "salesforce-maintenance",
  "internal-fault": "salesforce-unavailable",
  "bad-gateway": "salesforce-unavailable",
  "edge-no-route": "edge-no-route",
  "rate-limited": "rate-limited",
  slow: "timed-out",
  hanging: "timed-out",
  "redirect-my-domain": "my-domain-renamed",
  "redirect-lightning": "redirected",
  "login-page": "not-salesforce-answer",
  "captive-portal": "captive-portal",
  "not-json": "not-json",
  empty: "unreadable-answer",
  "cut-off": "unreadable-answer",
  "too-large": "answer-too-large",
  reset: "connection-reset",
} as const satisfies Partial<Record<PracticeSettings["weather"], ProblemCode>>;
type BadWeather = keyof typeof codeByWeather;
export const badWeathers = Object.keys(codeByWeather) as readonly BadWeather[];

const stageAt = { "every-call": "reach", "before-token": "reach", token: "token", "after-token": "api" } as const;

/** Each weather at one place; it comes before everything that Salesforce would say there. */
export const weatherFaults = (weatherAt: PracticeSettings["weatherAt"]): readonly PracticeFault[] =>
  badWeathers.map((weather) => ({
    name: `${weather} at ${weatherAt}`,
    stage: stageAt[weatherAt],
    code: codeByWeather[weather],
    settings: { weather, weatherAt, weatherSeconds: 8 },
    ...(codeByWeather[weather] === "timed-out" ? { isSilent: true } : {}),
  }));

/** Switches that change nothing, or that only bring advice: with each alone the org connects. */
export const harmlessSwitches: readonly (readonly [string, Partial<PracticeSettings>])[] = [
  ["External Client App Name", { appName: "Another" }],
  ["API Name", { apiName: "Another" }],
  ["Contact Email", { contactEmail: "other@practice.example" }],
  ["Distribution State: packaged", { distributionState: "packaged" }],
  ["Callback URL", { callbackUrl: "" }],
  ["Enable Token Exchange Flow", { tokenExchange: true }],
  ["Require secret for Token Exchange Flow", { tokenExchangeSecret: true }],
  ["Require secret for Web Server Flow", { webServerSecret: false }],
  ["Require secret for Refresh Token Flow", { refreshTokenSecret: false }],
  ["JWT-based identity tokens", { jwtAccessTokens: true }],
  ["a selected permission set is assigned", { isRunAsApproved: true }],
  ["IP Relaxation", { ipRelaxation: "relax" }],
  ["Login IP Ranges, relaxed", { loginIpRanges: true, ipRelaxation: "relax" }],
  ["Permitted Users: admin approved, and approved", { permittedUsers: "admin-approved", isRunAsApproved: true }],
  [
    "API Access Control, allowlisted",
    { apiAccessControl: true, permittedUsers: "admin-approved", isRunAsApproved: true },
  ],
  ["Session Timeout", { sessionTimeoutMinutes: 15 }],
  ["REST identity to secrets", { restSecretAccess: true }],
  ["Current My Domain URL", { renamedMyDomain: "renamed.my.salesforce.test" }],
  ["Organization Name", { orgName: "Another" }],
  ["Organization Edition", { edition: "Developer Edition" }],
  ["Sandbox", { isSandbox: true }],
  ["Instance", { instanceName: "PRA2" }],
  ["API Version", { newestApiVersion: 66 }],
  ["a trial that runs", { trialEndsOn: "2099-01-01" }],
  ["Seconds", { weatherSeconds: 9 }],
  ["Where", { weatherAt: "token" }],
];

/** What is done in an org behind Orglink's back, and what the next check of its connection comes to. */
export type ChangeBehind = {
  readonly name: string;
  readonly change: (control: TestControl, org: PracticeOrgState) => Promise<unknown>;
  /** The stage and the problem it fails on, or the advice with which it passes. */
  readonly ends: { readonly stage: Stage; readonly code: ProblemCode } | { readonly advice: Advice["kind"] };
};

/** Everything that an admin does to an org some day, and that a connection made before it meets. */
export const changesBehind: readonly ChangeBehind[] = [
  {
    name: "New secret, same key",
    change: (control, { host }) => control.rotate(host, { keepsKey: true }),
    ends: { stage: "token", code: "consumer-secret-wrong" },
  },
  {
    name: "New key and secret",
    change: (control, { host }) => control.rotate(host),
    ends: { stage: "token", code: "consumer-key-unknown" },
  },
  {
    name: "My Domain Name: another",
    change: (control, { host }) => control.rename(host, `${domainNameOf(host)}-new`),
    ends: { stage: "reach", code: "my-domain-renamed" },
  },
  {
    name: "Sandboxes: refreshed",
    change: (control, { host }) => control.refresh(host, { restoresApp: false }),
    ends: { stage: "token", code: "consumer-key-unknown" },
  },
  {
    name: "Sandboxes: refreshed, and the app deployed again",
    change: (control, { host }) => control.refresh(host, { restoresApp: true }),
    ends: { stage: "identity", code: "other-org" },
  },
  {
    name: "Run As (Username): another user",
    change: (control, { host, users }) => control.changeOrg(host, { runAsUsername: users.at(-1)?.username ?? "" }),
    ends: { advice: "run-as-user-changed" },
  },
  {
    name: "the app made anew",
    change: async (control, { host }) => {
      await control.changeOrg(host, { appExists: false });
      await control.changeOrg(host, { appExists: true });
    },
    ends: { stage: "token", code: "consumer-key-unknown" },
  },
];
