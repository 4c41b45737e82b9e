import type { MyDomain } from "#lib/domain/address/my-domain";
import { type ControlId, controls, type ScreenId, type SetupPage } from "#lib/domain/setup/controls";
import { practiceSuffix } from "#lib/practice/practice";
import { routes } from "../routes.ts";

type SetupPageFacts = {
  /** The title Salesforce gives the page. */
  readonly title: string;
  readonly path: string;
  /** What finds it in Quick Find. */
  readonly quickFind: string;
};

const setup = (page: string) => `/lightning/setup/${page}/home`;

/** Where each page of Setup is, as used by public tools of 2026 and by Salesforce's own links. */
export const setupPageFacts = {
  "external-client-app-manager": {
    title: "External Client App Manager",
    path: setup("ManageExternalClientApplication"),
    // Help says "External Client Apps Manager", the menu "External Client App Manager": the common part finds it.
    quickFind: "External Client App",
  },
  "external-client-app-settings": {
    title: "External Client App Settings",
    path: setup("ExternalClientApplicationSettings"),
    quickFind: "External Client App",
  },
  "external-client-app-oauth-usage": {
    title: "External Client Apps OAuth Usage",
    path: setup("ExternalClientApplicationOauthUsage"),
    quickFind: "OAuth Usage",
  },
  "connected-apps-oauth-usage": {
    title: "Connected Apps OAuth Usage",
    path: setup("ConnectedAppsUsage"),
    quickFind: "Connected Apps OAuth Usage",
  },
  "manage-connected-apps": {
    title: "Manage Connected Apps",
    path: setup("ConnectedApplication"),
    quickFind: "Manage Connected Apps",
  },
  "app-manager": { title: "App Manager", path: setup("NavigationMenus"), quickFind: "App Manager" },
  "my-domain": { title: "My Domain", path: setup("OrgDomain"), quickFind: "My Domain" },
  users: { title: "Users", path: setup("ManageUsers"), quickFind: "Users" },
  "permission-sets": { title: "Permission Sets", path: setup("PermSets"), quickFind: "Permission Sets" },
  profiles: { title: "Profiles", path: setup("EnhancedProfiles"), quickFind: "Profiles" },
  "login-history": { title: "Login History", path: setup("OrgLoginHistory"), quickFind: "Login History" },
  "setup-audit-trail": {
    title: "View Setup Audit Trail",
    path: setup("SecurityEvents"),
    quickFind: "View Setup Audit Trail",
  },
  "session-settings": { title: "Session Settings", path: setup("SecuritySession"), quickFind: "Session Settings" },
  "session-management": {
    title: "Session Management",
    path: setup("SessionManagementPage"),
    quickFind: "Session Management",
  },
  "network-access": { title: "Network Access", path: setup("NetworkAccess"), quickFind: "Network Access" },
  "company-information": {
    title: "Company Information",
    path: setup("CompanyProfileInfo"),
    quickFind: "Company Information",
  },
  sandboxes: { title: "Sandboxes", path: setup("DataManagementCreateTestInstance"), quickFind: "Sandboxes" },
  "release-updates": { title: "Release Updates", path: setup("ReleaseUpdates"), quickFind: "Release Updates" },
  "oauth-and-openid-connect-settings": {
    title: "OAuth and OpenID Connect Settings",
    path: setup("OauthOidcSettings"),
    quickFind: "OAuth and OpenID Connect Settings",
  },
  // Its own address is told nowhere, and the page is there only where Salesforce switched it on: Setup Home has Quick Find.
  "api-access-control": { title: "Setup Home", path: setup("SetupOneHome"), quickFind: "API Access Control" },
} as const satisfies Record<SetupPage, SetupPageFacts>;

/** A way to a page of Setup: a link where the org is known, and in any case what to type into Quick Find. */
export type SetupLink = {
  /** Absolute for an org, a path of our own for a practice org, null while no My Domain is known. */
  readonly href: string | null;
  readonly quickFind: string;
  /** What is opened, to follow "Open". */
  readonly title: string;
};

/** Whose page a link opens, in words; a practice org's has a path of our own. */
export const orgOf = (href: string): string => (href.startsWith("/") ? "the practice org" : "your Setup");

export type SetupLinkOptions = {
  /** Id of the External Client App (`0xI…`, 15 or 18 characters); anything else is ignored. */
  readonly appId?: string;
  /** True for a practice org, which has a Setup of its own here. Its hosts are recognized by themselves. */
  readonly practice?: boolean;
  /** What the page is opened for: a practice org shows it ringed. */
  readonly control?: ControlId;
};

const appIdPattern = /^0xI[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?$/;

/** The Setup of a practice org, which leads on to its own `page` with the ring on the control. */
export function practicePath(host: MyDomain, page: SetupPage, control?: ControlId): string {
  return routes.practiceScreen(host, "home", { page, ...(control === undefined ? {} : { control }) });
}

/**
 * The link to a page of the org's own Setup. It starts at the My Domain, which sends the admin to sign in where needed and
 * on to Setup's host, before and after Salesforce moves that host.
 *
 * With an app id the link to External Client App Manager leads to that app.
 */
export function setupLink(myDomain: MyDomain | null, page: SetupPage, options: SetupLinkOptions = {}): SetupLink {
  return linkTo(myDomain, page, options);
}

/** The link to the page on which a control is set. */
export function controlLink(
  myDomain: MyDomain | null,
  control: ControlId,
  options: SetupLinkOptions = {},
): SetupLink & { readonly page: SetupPage } {
  const page = pageByScreen[controls[control].screen];
  return { ...linkTo(myDomain, page, { ...options, control }), page };
}

function linkTo(myDomain: MyDomain | null, page: SetupPage, { appId, practice, control }: SetupLinkOptions): SetupLink {
  const { title, path, quickFind } = setupPageFacts[page];
  if (myDomain === null) return { href: null, quickFind, title };
  if (practice || myDomain.endsWith(`.${practiceSuffix}`)) {
    return { href: practicePath(myDomain, page, control), quickFind, title };
  }
  if (page === "external-client-app-manager" && appId !== undefined && appIdPattern.test(appId)) {
    return { href: `https://${myDomain}${appPath(appId)}`, quickFind, title: "the app" };
  }
  return { href: `https://${myDomain}${path}`, quickFind, title };
}

const appPath = (appId: string) => `/lightning/setup/ManageExternalClientApplication/${appId}/detail`;

/** The Setup page a screen is a drawing of. */
export const pageByScreen: Readonly<Record<ScreenId, SetupPage>> = {
  "gear-menu": "external-client-app-manager",
  "quick-find": "external-client-app-manager",
  "app-manager": "external-client-app-manager",
  "basic-information": "external-client-app-manager",
  "oauth-settings": "external-client-app-manager",
  "flow-enablement": "external-client-app-manager",
  security: "external-client-app-manager",
  "policies-view": "external-client-app-manager",
  "policies-edit": "external-client-app-manager",
  "settings-tab": "external-client-app-manager",
  verification: "external-client-app-manager",
  "consumer-details": "external-client-app-manager",
  "app-settings": "external-client-app-settings",
  "my-domain": "my-domain",
  users: "users",
  "user-detail": "users",
  "user-edit": "users",
  "user-permission-set-licenses": "users",
  profile: "profiles",
  "permission-sets": "permission-sets",
  "permission-set": "permission-sets",
  "permission-set-assign": "permission-sets",
  "api-access-control": "api-access-control",
  "connected-apps-usage": "connected-apps-oauth-usage",
  "external-client-apps-usage": "external-client-app-oauth-usage",
  "login-history": "login-history",
  "setup-audit-trail": "setup-audit-trail",
  "session-settings": "session-settings",
};
