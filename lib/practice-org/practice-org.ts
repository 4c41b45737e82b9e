import {
  type PracticeSettings,
  type PracticeSwitchId,
  type PracticeUser,
  practiceSwitches,
} from "#lib/practice/practice";

/** The app's identity: made with the app, replaced by rotating. Instants are epoch milliseconds. */
export type PracticeApp = {
  readonly createdAtMs: number;
  readonly consumerKey: string;
  readonly consumerSecret: string;
};

/** An access token given out. When it ends is worked out from today's settings, so that a change reaches it too. */
export type PracticeSession = {
  readonly accessToken: string;
  readonly format: "opaque" | "jwt";
  readonly userId: string;
  readonly consumerKey: string;
  readonly scopes: readonly string[];
  readonly issuedAtMs: number;
};

/** What an org goes back to when it starts over. */
export type PracticeOrigin = {
  readonly preset: "empty" | "all-set";
  readonly runAs: "integration-user" | "administrator";
  readonly settings: Partial<PracticeSettings>;
  /** For a trial: how long it lasts from the day the org is made or set up. */
  readonly trialDays: number | null;
};

/** The app as it was before its last change. */
export type AppBefore = { readonly settings: PracticeSettings; readonly app: PracticeApp | null };

/** One org with all it remembers; the registry owns it, and only it and the changes write to it. */
export type PracticeOrg = {
  /** Its My Domain as it is today; renaming changes it. */
  host: string;
  /** The one it was made with: ids, users and the log of requests hang on it. */
  readonly firstHost: string;
  /** Those it had before, each of which now redirects to `host`; nobody else can have them. */
  formerHosts: readonly string[];
  orgId: string;
  readonly origin: PracticeOrigin;
  settings: PracticeSettings;
  users: readonly PracticeUser[];
  app: PracticeApp | null;
  changedAtMs: number | null;
  before: AppBefore | null;
  sessions: readonly PracticeSession[];
  /** PKCS #8 PEM of the key that signs JWT access tokens; made when first needed. */
  signingKeyPem: string | null;
};

export const propagatingSwitchIds = (Object.keys(practiceSwitches) as PracticeSwitchId[]).filter(
  (id) => "propagates" in practiceSwitches[id],
);

/** When the last change of the app reaches the token endpoint, or null when it has. */
export function settlesAtMs(org: PracticeOrg, nowMs: number): number | null {
  if (org.changedAtMs === null || org.before === null) return null;
  const settlesAt = org.changedAtMs + org.settings.propagationDelaySeconds * 1000;
  return settlesAt > nowMs ? settlesAt : null;
}

/** The org as Salesforce's servers see it now: while a change of the app is on its way, the app is still what it was. */
export function orgAt(org: PracticeOrg, nowMs: number): AppBefore {
  if (org.before === null || settlesAtMs(org, nowMs) === null) return { settings: org.settings, app: org.app };
  const before = org.before;
  const old = Object.fromEntries(propagatingSwitchIds.map((id) => [id, before.settings[id]]));
  return { settings: { ...org.settings, ...old }, app: before.app };
}

/** Whether the org is open for anybody. A trial that is over is as closed as an org that was shut. */
export function orgStandingAt(settings: PracticeSettings, nowMs: number): PracticeSettings["orgStanding"] {
  const { orgStanding, trialEndsOn } = settings;
  const isTrialOver = trialEndsOn !== "" && Date.parse(trialEndsOn) <= nowMs;
  return orgStanding === "active" && isTrialOver ? "inactive" : orgStanding;
}
