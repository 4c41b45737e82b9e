import {
  type ControlId,
  controlIds,
  controls,
  type ScreenId,
  type SetupPage,
  setupPages,
} from "#lib/domain/setup/controls";
import { type PracticeSwitch, type PracticeSwitchId, practiceSwitches, practiceSwitchIds } from "./practice.ts";

type ScreenFacts = {
  /** As Salesforce calls the page. */
  readonly title: string;
  /** The switches that it sets: all of them with its one Save, or each at once where Salesforce has no Save. */
  readonly sets?: readonly PracticeSwitchId[];
  /** Where *Save* and *Cancel* lead. */
  readonly after?: string;
  /** Of the app's own pages: without an app there is none. */
  readonly isOfApp?: true;
};

const ofApp = [
  "appName",
  "apiName",
  "contactEmail",
  "distributionState",
  "enableOauth",
  "callbackUrl",
  "oauthScopes",
  "settingsClientCredentials",
  "tokenExchange",
  "tokenExchangeSecret",
  "webServerSecret",
  "refreshTokenSecret",
  "jwtAccessTokens",
] as const satisfies readonly PracticeSwitchId[];

/** The pages of a practice org's Setup by the last part of their address, in the order in which an admin meets them. */
export const setupScreens = {
  lightning: { title: "Seller Home" },
  home: { title: "Home" },
  apps: { title: "External Client App Manager" },
  // Its switches are those of `settings-edit`: the app is made with them, and changed there.
  "new-app": { title: "New External Client App", after: "policies" },
  policies: { title: "Policies", sets: ["appStatus"], isOfApp: true },
  "policies-edit": {
    title: "Policies",
    sets: [
      "permittedUsers",
      "isRunAsApproved",
      "policiesClientCredentials",
      "runAsUsername",
      "ipRelaxation",
      "sessionTimeoutMinutes",
    ],
    after: "policies",
    isOfApp: true,
  },
  settings: { title: "Settings", isOfApp: true },
  "settings-edit": { title: "Settings", sets: ofApp, after: "settings", isOfApp: true },
  verification: { title: "Verify Your Identity", isOfApp: true },
  "consumer-details": { title: "Consumer Details", isOfApp: true },
  "oauth-usage": { title: "External Client Apps OAuth Usage", sets: ["appBlocked"] },
  "app-settings": { title: "External Client App Settings", sets: ["restSecretAccess"] },
  "my-domain": { title: "My Domain" },
  "my-domain-edit": { title: "My Domain", after: "my-domain" },
  users: { title: "Users" },
  user: { title: "User Edit", after: "users" },
  profiles: { title: "Profiles", sets: ["loginIpRanges", "isOutsideLoginHours"], after: "profiles" },
  "company-information": { title: "Company Information" },
  "company-information-edit": { title: "Company Information", sets: ["orgName"], after: "company-information" },
  "api-access-control": { title: "API Access Control", sets: ["apiAccessControl"], after: "api-access-control" },
  sandboxes: { title: "Sandboxes" },
  "login-history": { title: "Login History" },
} as const satisfies Record<string, ScreenFacts>;

export type SetupScreenId = keyof typeof setupScreens;
export const setupScreenIds = Object.keys(setupScreens) as readonly SetupScreenId[];

export const screenFacts = (id: SetupScreenId): ScreenFacts & { readonly after?: SetupScreenId } => setupScreens[id];

/** The switches that a screen carries in its form. */
export const switchesSetOn = (id: SetupScreenId): readonly PracticeSwitchId[] =>
  id === "new-app" ? ofApp : (screenFacts(id).sets ?? []);

/** What Salesforce's admins do not set: the trainers' page of all switches has it alone. */
export const onlyForTrainers: readonly PracticeSwitchId[] = practiceSwitchIds.filter(
  (id) => !setupScreenIds.some((screen) => switchesSetOn(screen).includes(id)),
);

/** The screen that is shown for the one asked for: an app's pages need an app, and the org's one app is made once. */
export function shownScreen(id: SetupScreenId, appExists: boolean): SetupScreenId {
  if (id === "new-app") return appExists ? "apps" : id;
  return screenFacts(id).isOfApp && !appExists ? "apps" : id;
}

/** What a deep link asks for. */
export type SetupPlace = { readonly screen: SetupScreenId; readonly control: ControlId | null };

/** The screen on which a control stands, or else the one for a page of Setup; and the control to ring there. */
export function setupPlaceOf(page: SetupPage, control: ControlId | null, appExists: boolean): SetupPlace {
  if (control === null) return { screen: shownScreen(screenOfPage[page], appExists), control };
  if ((control === "app-row" || control === "unblock-app") && !appExists)
    return { screen: "apps", control: "new-external-client-app" };
  // It was pressed already: what it made is in the list.
  if (control === "create-button" && appExists) return { screen: "apps", control: "app-row" };
  const drawn = keptWithUser.has(control) ? "user" : screenOfDrawing[controls[control].screen];
  const wanted = drawn === "new-app" && appExists ? "settings-edit" : drawn;
  const screen = shownScreen(wanted, appExists);
  // Without an app, the way to everything of it begins at the button that makes one.
  return { screen, control: screen === wanted ? control : "new-external-client-app" };
}

/** Reads the `page` and `control` of an address; what is not known, or there twice, is as if it were not there. */
export function parseSetupPlace(
  query: { readonly page?: unknown; readonly control?: unknown },
  appExists: boolean,
): SetupPlace | null {
  const page = setupPages.find((known) => known === query.page);
  return page === undefined ? null : setupPlaceOf(page, parseControl(query.control), appExists);
}

export const parseControl = (text: unknown): ControlId | null => controlIds.find((known) => known === text) ?? null;

export const parseSetupScreen = (text: unknown): SetupScreenId | null =>
  setupScreenIds.find((known) => known === text) ?? null;

/** The switch that a control is; a control may be a button, a tab or a value instead. */
export const switchOf = (control: ControlId): PracticeSwitchId | null =>
  practiceSwitchIds.find((id) => (practiceSwitches[id] as PracticeSwitch).control === control) ?? null;

const screenOfDrawing: Readonly<Record<ScreenId, SetupScreenId>> = {
  "gear-menu": "lightning",
  "quick-find": "home",
  "app-manager": "apps",
  "basic-information": "new-app",
  "oauth-settings": "new-app",
  "flow-enablement": "new-app",
  security: "new-app",
  "policies-view": "policies",
  "policies-edit": "policies-edit",
  "settings-tab": "settings",
  verification: "verification",
  "consumer-details": "consumer-details",
  "app-settings": "app-settings",
  "my-domain": "my-domain",
  users: "users",
  "user-detail": "user",
  "user-edit": "user",
  "user-permission-set-licenses": "users",
  profile: "profiles",
  "permission-sets": "users",
  "permission-set": "users",
  "permission-set-assign": "users",
  "api-access-control": "api-access-control",
  "connected-apps-usage": "oauth-usage",
  "external-client-apps-usage": "oauth-usage",
  "login-history": "login-history",
  "setup-audit-trail": "login-history",
  "session-settings": "policies",
};

/** The page of these says that a practice org has nothing to set there. */
const absent: ReadonlySet<ControlId> = new Set<ControlId>([
  "new-user",
  "user-reset-password",
  "user-permission-sets",
  "api-integration-license",
  "profile-session-level",
  "new-permission-set",
  "permission-set-row",
  "manage-assignments",
  "assign-button",
  "install-app",
  "audit-action",
  "lock-sessions-to-ip",
]);

/** Whether a practice org has a control at all: its Setup has what a connection hangs on. */
export const isInPractice = (control: ControlId): boolean => !absent.has(control);

/** Where the practice org keeps with the user what Salesforce keeps on a profile or a permission set. */
const keptWithUser: ReadonlySet<ControlId> = new Set(["profile-api-enabled", "permission-set-api-enabled"]);

/** A page that has nothing of its own here leads to what it is opened for. */
const screenOfPage: Readonly<Record<SetupPage, SetupScreenId>> = {
  "external-client-app-manager": "apps",
  "external-client-app-settings": "app-settings",
  "external-client-app-oauth-usage": "oauth-usage",
  "connected-apps-oauth-usage": "oauth-usage",
  "manage-connected-apps": "apps",
  "app-manager": "apps",
  "my-domain": "my-domain",
  users: "users",
  "permission-sets": "users",
  profiles: "profiles",
  "login-history": "login-history",
  "setup-audit-trail": "login-history",
  "session-settings": "policies",
  "session-management": "login-history",
  "network-access": "profiles",
  "company-information": "company-information",
  sandboxes: "sandboxes",
  "release-updates": "company-information",
  "oauth-and-openid-connect-settings": "api-access-control",
  "api-access-control": "api-access-control",
};

/** Longer addresses of ours are no way back. */
const longestWayBack = 300;

/**
 * The page of Orglink that somebody came from, to lead back there: a path of the guide, the problems or a workspace, without
 * what may stand behind it. Anything else is no way back.
 */
export function parseWayBack(text: unknown): string | null {
  if (typeof text !== "string" || text.length > longestWayBack) return null;
  return /^\/(?:guide|problems|explain|w)(?:\/[\w-]+)*$/.test(text) ? text : null;
}

/** The same of a whole address, as a browser names where it comes from. */
export function wayBackOf(referrer: string | null): string | null {
  if (referrer === null || referrer.length > 2_048 || !URL.canParse(referrer)) return null;
  return parseWayBack(new URL(referrer).pathname);
}
