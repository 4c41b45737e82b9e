import { type ControlId, controlIds, controls, type ScreenId } from "#lib/domain/setup/controls";
import { exampleSecret, type OwnValues, type ShownValues, shownValues, typedForApps } from "./own-values.ts";

/** The page's own name and where on it the picture is. */
const titles: Readonly<Record<ScreenId, string>> = {
  "gear-menu": "Setup Menu, opened from the gear",
  "quick-find": "Setup, Quick Find",
  "app-manager": "External Client App Manager",
  "basic-information": "New External Client App, Basic Information",
  "oauth-settings": "New External Client App, API (Enable OAuth Settings)",
  "flow-enablement": "New External Client App, Flow Enablement",
  security: "New External Client App, Security",
  "policies-view": "External Client App, Policies tab",
  "policies-edit": "External Client App, Policies tab, editing",
  "settings-tab": "External Client App, Settings tab",
  verification: "Verify Your Identity",
  "consumer-details": "Consumer Details",
  "app-settings": "External Client App Settings",
  "my-domain": "My Domain",
  users: "Users, All Users",
  "user-detail": "Users, one user",
  "user-edit": "Users, User Edit",
  "user-permission-set-licenses": "Users, Permission Set License Assignments",
  profile: "Profiles, one profile",
  "permission-sets": "Permission Sets",
  "permission-set": "Permission Sets, System Permissions of one",
  "permission-set-assign": "Permission Sets, assigning one to a user",
  "api-access-control": "API Access Control",
  "connected-apps-usage": "Connected Apps OAuth Usage",
  "external-client-apps-usage": "External Client Apps OAuth Usage",
  "login-history": "Login History",
  "setup-audit-trail": "View Setup Audit Trail",
  "session-settings": "Session Settings",
};

/** Pages of which we know no capture. */
const undocumentedByPictures: readonly ScreenId[] = [
  "users",
  "user-detail",
  "user-edit",
  "user-permission-set-licenses",
  "profile",
  "permission-sets",
  "permission-set",
  "permission-set-assign",
  "api-access-control",
  "connected-apps-usage",
  "external-client-apps-usage",
  "login-history",
  "setup-audit-trail",
  "session-settings",
];

/** What stands under a drawing of a page that we know from words only; null where we have seen the page. */
export const screenNote = (id: ScreenId): string | null =>
  undocumentedByPictures.includes(id) ? "Drawn from Salesforce’s documentation; the page may look different." : null;

/** What the picture shows at a control: its kind, and its value or state. */
const shows: Readonly<Record<ControlId, string | ((values: ShownValues) => string)>> = {
  "gear-icon": "gear icon at the top right",
  "setup-menu-item": "first item of the menu",
  "quick-find": `box at the top left with “${typedForApps}” typed`,
  "app-manager-item": "item under Apps, External Client Apps",
  "new-external-client-app": "button at the top right",
  "app-name": ({ appName }) => `text “${appName}”`,
  "api-name": ({ apiName }) => `text “${apiName}”`,
  "contact-email": ({ contactEmail }) => `text “${contactEmail}”`,
  "distribution-state": "drop-down set to “Local”",
  "enable-oauth": "check box, ticked",
  "callback-url": ({ callbackUrl }) => `text “${callbackUrl}”`,
  "oauth-scopes": "two lists, with “Manage user data via APIs (api)” in Selected OAuth Scopes",
  "settings-client-credentials": "check box, ticked",
  "token-exchange": ({ rotatesByApi }) => (rotatesByApi ? "check box, ticked" : "check box, not ticked"),
  "token-exchange-secret": ({ rotatesByApi }) =>
    rotatesByApi ? "check box, ticked" : "check box, not ticked and gray; it appears once the one above is ticked",
  "web-server-secret": "check box, ticked",
  "refresh-token-secret": "check box, ticked",
  "create-button": "button at the bottom",
  "app-row": ({ appName }) => `link “${appName}” in the list`,
  "app-status": "“Enabled”",
  "policies-tab": "tab, selected",
  "policies-edit-button": "button at the right",
  "permitted-users": "drop-down set to “All users can self-authorize”",
  "policies-client-credentials": "check box, ticked",
  "run-as-username": ({ runAsUsername }) => `text “${runAsUsername}”`,
  "ip-relaxation": "drop-down set to “Enforce IP restrictions”",
  "policies-save-button": "button at the right",
  "settings-tab": "tab, selected",
  "consumer-key-and-secret": "button in OAuth Settings, App Settings",
  "verification-code": "empty text box for the code from the e-mail",
  "consumer-key": ({ consumerKey }) => `value “${consumerKey}” with a Copy button under it`,
  "consumer-secret": `value “${exampleSecret}”, an example, with a Copy button under it`,
  "app-settings-item": "item under Apps, External Client Apps",
  "rest-secret-access": "switch, On, as during a rotation",
  "my-domain-quick-find": "box at the top left with “My Domain” typed",
  "current-my-domain-url": ({ myDomain }) => `“${myDomain}”, followed by the words “with enhanced domains”`,
  "new-user": "button over the list",
  "user-row": ({ runAsUsername }) => `link in the row of “${runAsUsername}”`,
  "user-unfreeze": "button over the details of the user",
  "user-reset-password": "button over the details of the user",
  "user-permission-sets": "list under the details, with the button Edit Assignments",
  "user-username": ({ runAsUsername }) => `text “${runAsUsername}”`,
  "user-license": "drop-down set to “Salesforce Integration”",
  "user-profile": "drop-down set to “Minimum Access - API Only Integrations”",
  "user-active": "check box, ticked",
  "api-integration-license": "row of the list, its check box under Enabled ticked",
  "profile-api-enabled": "check box under Administrative Permissions, ticked",
  "profile-session-level": "line under Session Settings, “--None--”",
  "login-hours": "list under the details, with the button Edit",
  "login-ip-ranges": "list under the details, with the button New",
  "new-permission-set": "button over the list",
  "permission-set-row": "link “Orglink API” in the list",
  "manage-assignments": "button at the top",
  "permission-set-api-enabled": "row of System Permissions, its check box ticked",
  "assign-button": "button at the bottom right",
  "api-allowlist": "check box, ticked, on the page API Access Control",
  "install-app": ({ appName }) => `button in the row of “${appName}”`,
  "unblock-app": ({ appName }) => `button in the row of “${appName}”`,
  "login-status": ({ runAsUsername }) => `column, in the row of “${runAsUsername}”`,
  "audit-action": ({ appName }) => `column, with what was changed of “${appName}”`,
  "lock-sessions-to-ip": "check box, ticked",
};

export const screenTitle = (id: ScreenId): string => titles[id];

/**
 * The picture in words, a line for the page, then one for each ringed control by its number with what it shows; with no ring,
 * one for each control of the page.
 */
export function screenLines(id: ScreenId, ring: readonly ControlId[], values: OwnValues): readonly string[] {
  const shown = shownValues(values);
  const say = (control: ControlId) => {
    const what = shows[control];
    return `${controls[control].label}: ${typeof what === "string" ? what : what(shown)}`;
  };
  const onScreen = (control: ControlId) => controls[control].screen === id;
  const lines = ring.some(onScreen)
    ? ring.flatMap((control, index) => (onScreen(control) ? [`Ring ${index + 1}, ${say(control)}.`] : []))
    : controlIds.filter(onScreen).map((control) => `${say(control)}.`);
  const note = screenNote(id);
  return [`Drawing of the Salesforce page ${titles[id]}.`, ...lines, ...(note === null ? [] : [note])];
}

/** The same as running text. */
export const screenText = (id: ScreenId, ring: readonly ControlId[], values: OwnValues): string =>
  screenLines(id, ring, values).join(" ");
