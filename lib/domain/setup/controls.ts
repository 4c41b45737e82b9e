/** The seven steps of the guide, in the order of the vendor page the product comes from. The id is also the URL. */
export const stepIds = [
  "1-open-setup",
  "2-create",
  "3-oauth-settings",
  "4-policies",
  "5-key-and-secret",
  "6-rest-access",
  "7-my-domain",
] as const;
export type StepId = (typeof stepIds)[number];

/** Our drawings of Salesforce pages; the comment is the number in the screens' specification. */
export const screenIds = [
  "gear-menu", // S1
  "quick-find", // S2
  "app-manager", // S3
  "basic-information", // S4
  "oauth-settings", // S5
  "flow-enablement", // S6
  "security", // S7
  "policies-view", // S8
  "policies-edit", // S9
  "settings-tab", // S10
  "verification", // S10b
  "consumer-details", // S11
  "app-settings", // S12
  "my-domain", // S13
  // No capture is known of these: drawn from Salesforce's documentation.
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
] as const;
export type ScreenId = (typeof screenIds)[number];

/** Is it needed for a token at all, recommended, or only for rotating secrets through the API? */
export type Need = "connect" | "recommended" | "rotation";

/** The same as the reader sees it, in badges and tables alike. */
export const needWords: Readonly<Record<Need, string>> = {
  connect: "needed to connect",
  recommended: "recommended",
  rotation: "only for rotation",
};

type ControlFacts = {
  /** Salesforce's own label, to the letter. */
  readonly label: string;
  /** The step of the guide that has it set; null for what only an article of a problem, or a part of a setup, leads to. */
  readonly step: StepId | null;
  readonly screen: ScreenId;
  readonly need: Need;
};

/** Of no step of the guide: where the user, the org's rules or its logs are looked at. */
const beside = { step: null, need: "recommended" } as const;

/** Every single thing the guide or an article asks to look at or to set, by a stable id that screens and problems share. */
export const controls = {
  "gear-icon": { label: "Setup", step: "1-open-setup", screen: "gear-menu", need: "connect" },
  "setup-menu-item": { label: "Setup", step: "1-open-setup", screen: "gear-menu", need: "connect" },

  "quick-find": { label: "Quick Find", step: "2-create", screen: "quick-find", need: "connect" },
  "app-manager-item": {
    label: "External Client App Manager",
    step: "2-create",
    screen: "quick-find",
    need: "connect",
  },
  "new-external-client-app": {
    label: "New External Client App",
    step: "2-create",
    screen: "app-manager",
    need: "connect",
  },
  "app-name": { label: "External Client App Name", step: "2-create", screen: "basic-information", need: "connect" },
  "api-name": { label: "API Name", step: "2-create", screen: "basic-information", need: "connect" },
  "contact-email": { label: "Contact Email", step: "2-create", screen: "basic-information", need: "connect" },
  "distribution-state": {
    label: "Distribution State",
    step: "2-create",
    screen: "basic-information",
    need: "connect",
  },

  "enable-oauth": { label: "Enable OAuth", step: "3-oauth-settings", screen: "oauth-settings", need: "connect" },
  "callback-url": { label: "Callback URL", step: "3-oauth-settings", screen: "oauth-settings", need: "connect" },
  "oauth-scopes": { label: "OAuth Scopes", step: "3-oauth-settings", screen: "oauth-settings", need: "connect" },
  "settings-client-credentials": {
    label: "Enable Client Credentials Flow",
    step: "3-oauth-settings",
    screen: "flow-enablement",
    need: "connect",
  },
  "token-exchange": {
    label: "Enable Token Exchange Flow",
    step: "3-oauth-settings",
    screen: "flow-enablement",
    need: "rotation",
  },
  "token-exchange-secret": {
    label: "Require secret for Token Exchange Flow",
    step: "3-oauth-settings",
    screen: "flow-enablement",
    need: "rotation",
  },
  "web-server-secret": {
    label: "Require secret for Web Server Flow",
    step: "3-oauth-settings",
    screen: "security",
    need: "recommended",
  },
  "refresh-token-secret": {
    label: "Require secret for Refresh Token Flow",
    step: "3-oauth-settings",
    screen: "security",
    need: "recommended",
  },
  "create-button": { label: "Create", step: "3-oauth-settings", screen: "security", need: "connect" },

  "app-row": { label: "External Client App Name", step: "4-policies", screen: "app-manager", need: "connect" },
  "app-status": { label: "App Status", step: "4-policies", screen: "policies-view", need: "connect" },
  "policies-tab": { label: "Policies", step: "4-policies", screen: "policies-view", need: "connect" },
  "policies-edit-button": { label: "Edit", step: "4-policies", screen: "policies-view", need: "connect" },
  "permitted-users": { label: "Permitted Users", step: "4-policies", screen: "policies-edit", need: "recommended" },
  "policies-client-credentials": {
    label: "Enable Client Credentials Flow",
    step: "4-policies",
    screen: "policies-edit",
    need: "connect",
  },
  "run-as-username": { label: "Run As (Username)", step: "4-policies", screen: "policies-edit", need: "connect" },
  "ip-relaxation": { label: "IP Relaxation", step: "4-policies", screen: "policies-edit", need: "recommended" },
  "policies-save-button": { label: "Save", step: "4-policies", screen: "policies-edit", need: "connect" },

  "settings-tab": { label: "Settings", step: "5-key-and-secret", screen: "settings-tab", need: "connect" },
  "consumer-key-and-secret": {
    label: "Consumer Key and Secret",
    step: "5-key-and-secret",
    screen: "settings-tab",
    need: "connect",
  },
  "verification-code": {
    label: "Verification Code",
    step: "5-key-and-secret",
    screen: "verification",
    need: "connect",
  },
  "consumer-key": { label: "Consumer Key", step: "5-key-and-secret", screen: "consumer-details", need: "connect" },
  "consumer-secret": {
    label: "Consumer Secret",
    step: "5-key-and-secret",
    screen: "consumer-details",
    need: "connect",
  },

  "app-settings-item": { label: "Settings", step: "6-rest-access", screen: "app-settings", need: "rotation" },
  "rest-secret-access": {
    label: "Allow access to External Client App consumer secrets via REST API",
    step: "6-rest-access",
    screen: "app-settings",
    need: "rotation",
  },

  "my-domain-quick-find": { label: "Quick Find", step: "7-my-domain", screen: "my-domain", need: "connect" },
  "current-my-domain-url": {
    label: "Current My Domain URL",
    step: "7-my-domain",
    screen: "my-domain",
    need: "connect",
  },

  "new-user": { ...beside, label: "New User", screen: "users" },
  "user-row": { ...beside, label: "Full Name", screen: "users" },
  "user-unfreeze": { ...beside, label: "Unfreeze", screen: "user-detail" },
  "user-reset-password": { ...beside, label: "Reset Password", screen: "user-detail" },
  "user-permission-sets": { ...beside, label: "Permission Set Assignments", screen: "user-detail" },
  "user-username": { ...beside, label: "Username", screen: "user-edit" },
  "user-license": { ...beside, label: "User License", screen: "user-edit" },
  "user-profile": { ...beside, label: "Profile", screen: "user-edit" },
  "user-active": { ...beside, label: "Active", screen: "user-edit" },
  "api-integration-license": {
    ...beside,
    label: "Salesforce API Integration",
    screen: "user-permission-set-licenses",
  },
  "profile-api-enabled": { ...beside, label: "API Enabled", screen: "profile" },
  "profile-session-level": {
    ...beside,
    label: "Session Security Level Required at Login",
    screen: "profile",
  },
  "login-hours": { ...beside, label: "Login Hours", screen: "profile" },
  "login-ip-ranges": { ...beside, label: "Login IP Ranges", screen: "profile" },
  "new-permission-set": { ...beside, label: "New", screen: "permission-sets" },
  "permission-set-row": { ...beside, label: "Permission Set Label", screen: "permission-sets" },
  "manage-assignments": { ...beside, label: "Manage Assignments", screen: "permission-set" },
  "permission-set-api-enabled": { ...beside, label: "API Enabled", screen: "permission-set" },
  "assign-button": { ...beside, label: "Assign", screen: "permission-set-assign" },
  "api-allowlist": {
    ...beside,
    label: "For admin-approved users, limit API access to only allowlisted connected apps",
    screen: "api-access-control",
  },
  "install-app": { ...beside, label: "Install", screen: "connected-apps-usage" },
  "unblock-app": { ...beside, label: "Unblock", screen: "external-client-apps-usage" },
  "login-status": { ...beside, label: "Status", screen: "login-history" },
  "audit-action": { ...beside, label: "Action", screen: "setup-audit-trail" },
  "lock-sessions-to-ip": {
    ...beside,
    label: "Lock sessions to the IP address from which they originated",
    screen: "session-settings",
  },
} as const satisfies Record<string, ControlFacts>;

export type ControlId = keyof typeof controls;
export const controlIds = Object.keys(controls) as readonly ControlId[];

/** A control that a step of the guide has set, and the guide has an instruction for. */
export type GuideControlId = {
  [Id in ControlId]: (typeof controls)[Id]["step"] extends null ? never : Id;
}[ControlId];
export const guideControlIds = controlIds.filter((id): id is GuideControlId => controls[id].step !== null);

/** Pages of Salesforce Setup that the guide and the articles link to; paths are in `lib/guide/setup-links.ts`. */
export const setupPages = [
  "external-client-app-manager",
  "external-client-app-settings",
  "external-client-app-oauth-usage",
  "connected-apps-oauth-usage",
  "manage-connected-apps",
  "app-manager",
  "my-domain",
  "users",
  "permission-sets",
  "profiles",
  "login-history",
  "setup-audit-trail",
  "session-settings",
  "session-management",
  "network-access",
  "company-information",
  "sandboxes",
  "release-updates",
  "oauth-and-openid-connect-settings",
  "api-access-control",
] as const;
export type SetupPage = (typeof setupPages)[number];
