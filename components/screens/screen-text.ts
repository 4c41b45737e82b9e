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
};

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
  return [`Drawing of the Salesforce page ${titles[id]}.`, ...lines];
}

/** The same as running text. */
export const screenText = (id: ScreenId, ring: readonly ControlId[], values: OwnValues): string =>
  screenLines(id, ring, values).join(" ");
