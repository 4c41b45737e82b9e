import type { ControlId, ScreenId } from "#lib/domain/setup/controls";

export { practiceSuffix } from "#lib/domain/address/salesforce-hosts";

/** OAuth scopes an External Client App can select, with Salesforce's labels, in the order of its list of available scopes. */
export const practiceScopes = [
  { value: "id", label: "Access the identity URL service (id, profile, email, address, phone)" },
  { value: "api", label: "Manage user data via APIs (api)" },
  { value: "web", label: "Manage user data via Web browsers (web)" },
  { value: "full", label: "Full access (full)" },
  { value: "chatter_api", label: "Access Connect REST API resources (chatter_api)" },
  { value: "visualforce", label: "Access Visualforce applications (visualforce)" },
  { value: "refresh_token", label: "Perform requests at any time (refresh_token, offline_access)" },
  { value: "openid", label: "Access unique user identifiers (openid)" },
  { value: "custom_permissions", label: "Access custom permissions (custom_permissions)" },
  { value: "pardot_api", label: "Manage Pardot services (pardot_api)" },
  { value: "lightning", label: "Access Lightning applications (lightning)" },
  { value: "content", label: "Access content resources (content)" },
  { value: "cdp_ingest_api", label: "Manage Data Cloud Ingestion API data (cdp_ingest_api)" },
  { value: "cdp_profile_api", label: "Manage Data Cloud profile data (cdp_profile_api)" },
  { value: "cdp_query_api", label: "Perform ANSI SQL queries on Data Cloud data (cdp_query_api)" },
  { value: "chatbot_api", label: "Access chatbot services (chatbot_api)" },
] as const;
export type PracticeScope = (typeof practiceScopes)[number]["value"];

/** Setup pages with switches that the guide has no screen for, by the name Salesforce gives them; the last two are no pages. */
export const elsewherePages = [
  "External Client Apps OAuth Usage",
  "API Access Control",
  "Profiles",
  "Company Information",
  "Login History",
  "Release",
  "Weather",
] as const;
export type ElsewherePage = (typeof elsewherePages)[number];

type Choice<Value> = { readonly value: Value; readonly label: string };

/** How a switch is set. `initial`: in a new org before the guide; `guided`: after it, where the guide changes it. */
type Setting =
  | { readonly kind: "check-box"; readonly initial: boolean; readonly guided?: boolean }
  | { readonly kind: "text"; readonly initial: string; readonly guided?: string }
  | {
      readonly kind: "number";
      readonly initial: number;
      readonly min: number;
      readonly max: number;
      readonly unit?: "seconds" | "minutes";
      readonly suggested?: readonly number[];
    }
  | { readonly kind: "choice"; readonly initial: string; readonly choices: readonly Choice<string>[] }
  | {
      readonly kind: "list";
      readonly initial: readonly string[];
      readonly guided?: readonly string[];
      readonly choices: readonly Choice<string>[];
    };

export type PracticeSwitch = Setting & {
  /** Salesforce's own label, to the letter, where it has one. */
  readonly label: string;
  readonly page: ScreenId | ElsewherePage;
  readonly control?: ControlId;
  /** What it does to a connection. */
  readonly explanation: string;
  /** Belongs to the app: a change reaches the token endpoint only after the propagation delay. */
  readonly propagates?: true;
};

/**
 * Every switch of a practice org, in the order an admin meets them: the one source for the state's type, for what the
 * control interface accepts, for what *set up* and *start over* do, and for the switches page.
 */
export const practiceSwitches = {
  appExists: {
    kind: "check-box",
    initial: false,
    guided: true,
    label: "New External Client App",
    page: "app-manager",
    control: "new-external-client-app",
    explanation: "Off: the org has no app, and no Consumer Key. On again: a new app with a new key and secret.",
    propagates: true,
  },
  appName: {
    kind: "text",
    initial: "Orglink",
    label: "External Client App Name",
    page: "basic-information",
    control: "app-name",
    explanation: "A name for people; nothing depends on it.",
    propagates: true,
  },
  apiName: {
    kind: "text",
    initial: "Orglink",
    label: "API Name",
    page: "basic-information",
    control: "api-name",
    explanation: "A name for programs; nothing here depends on it.",
    propagates: true,
  },
  contactEmail: {
    kind: "text",
    initial: "admin@practice.example",
    label: "Contact Email",
    page: "basic-information",
    control: "contact-email",
    explanation: "Salesforce writes here about the app; no effect on the connection.",
    propagates: true,
  },
  distributionState: {
    kind: "choice",
    initial: "local",
    choices: [
      { value: "local", label: "Local" },
      { value: "packaged", label: "Packaged" },
    ],
    label: "Distribution State",
    page: "basic-information",
    control: "distribution-state",
    explanation: "A local app works in the org that made it; a packaged one does not work in a sandbox.",
    propagates: true,
  },
  enableOauth: {
    kind: "check-box",
    initial: false,
    guided: true,
    label: "Enable OAuth",
    page: "oauth-settings",
    control: "enable-oauth",
    explanation: "Off: the app has no Consumer Key, so the token endpoint knows none.",
    propagates: true,
  },
  callbackUrl: {
    kind: "text",
    initial: "",
    guided: "https://localhost",
    label: "Callback URL",
    page: "oauth-settings",
    control: "callback-url",
    explanation: "Needed to save the app; never used by the client credentials flow.",
    propagates: true,
  },
  oauthScopes: {
    kind: "list",
    initial: [],
    guided: ["api"],
    choices: practiceScopes,
    label: "OAuth Scopes",
    page: "oauth-settings",
    control: "oauth-scopes",
    explanation:
      "What a token may do. Without api the REST API refuses it; full, web and refresh_token do not count here.",
    propagates: true,
  },
  settingsClientCredentials: {
    kind: "check-box",
    initial: false,
    guided: true,
    label: "Enable Client Credentials Flow",
    page: "flow-enablement",
    control: "settings-client-credentials",
    explanation: "The first of two places. Off: Salesforce says that the flow is not enabled.",
    propagates: true,
  },
  tokenExchange: {
    kind: "check-box",
    initial: false,
    label: "Enable Token Exchange Flow",
    page: "flow-enablement",
    control: "token-exchange",
    explanation: "Not needed to connect.",
    propagates: true,
  },
  tokenExchangeSecret: {
    kind: "check-box",
    initial: false,
    label: "Require secret for Token Exchange Flow",
    page: "flow-enablement",
    control: "token-exchange-secret",
    explanation: "Not needed to connect.",
    propagates: true,
  },
  webServerSecret: {
    kind: "check-box",
    initial: true,
    label: "Require secret for Web Server Flow",
    page: "security",
    control: "web-server-secret",
    explanation: "Does not touch the client credentials flow.",
    propagates: true,
  },
  refreshTokenSecret: {
    kind: "check-box",
    initial: true,
    label: "Require secret for Refresh Token Flow",
    page: "security",
    control: "refresh-token-secret",
    explanation: "Does not touch the client credentials flow.",
    propagates: true,
  },
  jwtAccessTokens: {
    kind: "check-box",
    initial: false,
    label: "Issue JSON Web Token (JWT)-based access tokens for named users",
    page: "security",
    explanation: "On: the access token is a signed JWT instead of an opaque text.",
    propagates: true,
  },
  appStatus: {
    kind: "choice",
    initial: "enabled",
    choices: [
      { value: "enabled", label: "Enabled" },
      { value: "disabled", label: "Disabled" },
    ],
    label: "App Status",
    page: "policies-view",
    control: "app-status",
    explanation: "Disabled: no tokens, and those already given out stop working.",
    propagates: true,
  },
  permittedUsers: {
    kind: "choice",
    initial: "all-users",
    choices: [
      { value: "all-users", label: "All users can self-authorize" },
      { value: "admin-approved", label: "Admin approved users are pre-authorized" },
    ],
    label: "Permitted Users",
    page: "policies-edit",
    control: "permitted-users",
    explanation: "Admin approved: the Run As user needs a selected profile or permission set.",
    propagates: true,
  },
  isRunAsApproved: {
    kind: "check-box",
    initial: false,
    label: "Selected Permission Sets",
    page: "policies-edit",
    explanation: "On: one of the selected permission sets is assigned to the Run As user.",
    propagates: true,
  },
  policiesClientCredentials: {
    kind: "check-box",
    initial: false,
    guided: true,
    label: "Enable Client Credentials Flow",
    page: "policies-edit",
    control: "policies-client-credentials",
    explanation: "The second of two places. Off: Salesforce says that no client credentials user is enabled.",
    propagates: true,
  },
  runAsUsername: {
    kind: "text",
    initial: "",
    label: "Run As (Username)",
    page: "policies-edit",
    control: "run-as-username",
    explanation:
      "The user whose rights the token has. Wants the username: an e-mail address that is none counts as empty.",
    propagates: true,
  },
  ipRelaxation: {
    kind: "choice",
    initial: "enforce",
    choices: [
      { value: "enforce", label: "Enforce IP restrictions" },
      { value: "relax", label: "Relax IP restrictions" },
    ],
    label: "IP Relaxation",
    page: "policies-edit",
    control: "ip-relaxation",
    explanation: "Matters only if the Run As user's profile has Login IP Ranges.",
    propagates: true,
  },
  sessionTimeoutMinutes: {
    kind: "number",
    initial: 120,
    min: 1,
    max: 1440,
    unit: "minutes",
    label: "Session Timeout In Minutes",
    page: "policies-edit",
    explanation: "How long an access token works. Shorter also ends the tokens already given out.",
    propagates: true,
  },
  restSecretAccess: {
    kind: "check-box",
    initial: false,
    label: "Allow access to External Client App consumer secrets via REST API",
    page: "app-settings",
    control: "rest-secret-access",
    explanation:
      "Needed only to rotate Consumer Secrets through the API. Off: Salesforce refuses that, and nothing else.",
  },
  renamedMyDomain: {
    kind: "text",
    initial: "",
    label: "Current My Domain URL",
    page: "my-domain",
    control: "current-my-domain-url",
    explanation:
      "The host that the token answer's instance_url names: the address above while this is empty. Another one does not rename the org.",
  },
  appBlocked: {
    kind: "check-box",
    initial: false,
    label: "Block",
    page: "External Client Apps OAuth Usage",
    explanation: "On: Salesforce says that an admin blocked the app, and its tokens stop working.",
  },
  apiAccessControl: {
    kind: "check-box",
    initial: false,
    label: "For admin-approved users, limit API access to only allowlisted connected apps.",
    page: "API Access Control",
    explanation: "On: a token comes, but the REST API refuses it unless the Run As user is admin approved for the app.",
  },
  loginIpRanges: {
    kind: "check-box",
    initial: false,
    label: "Login IP Ranges",
    page: "Profiles",
    explanation: "On: the Run As user's profile has ranges, and Orglink's address is outside of them.",
  },
  isOutsideLoginHours: {
    kind: "check-box",
    initial: false,
    label: "Login Hours",
    page: "Profiles",
    explanation: "On: the Run As user's profile does not allow to log in at this hour.",
  },
  orgName: {
    kind: "text",
    initial: "Practice Org",
    label: "Organization Name",
    page: "Company Information",
    explanation: "Shown on the identity card of the connection.",
  },
  edition: {
    kind: "choice",
    initial: "Enterprise Edition",
    choices: [
      { value: "Enterprise Edition", label: "Enterprise Edition" },
      { value: "Unlimited Edition", label: "Unlimited Edition" },
      { value: "Developer Edition", label: "Developer Edition" },
      { value: "Professional Edition", label: "Professional Edition" },
      { value: "Team Edition", label: "Group Edition" },
    ],
    label: "Organization Edition",
    page: "Company Information",
    explanation: "Shown on the identity card of the connection.",
  },
  isSandbox: {
    kind: "check-box",
    initial: false,
    label: "Sandbox",
    page: "Company Information",
    explanation: "What the org says of itself when it is asked.",
  },
  instanceName: {
    kind: "text",
    initial: "PRA1",
    label: "Instance",
    page: "Company Information",
    explanation: "Where Salesforce runs the org; shown on the identity card.",
  },
  trialEndsOn: {
    kind: "text",
    initial: "",
    label: "Trial Expiration Date",
    page: "Company Information",
    explanation: "Year-month-day; empty for an org that is no trial. Once it is past, the org is inactive.",
  },
  isRestApiIncluded: {
    kind: "check-box",
    initial: true,
    label: "API Access",
    page: "Company Information",
    explanation: "Off: an edition without the API add-on. Tokens come, the REST API refuses them.",
  },
  orgStanding: {
    kind: "choice",
    initial: "active",
    choices: [
      { value: "active", label: "Active" },
      { value: "inactive", label: "Inactive" },
      { value: "locked", label: "Locked, closed or suspended" },
    ],
    label: "Organization Status",
    page: "Company Information",
    explanation: "An org that is not active gives no tokens and refuses the ones it gave.",
  },
  dailyApiRequestsLeft: {
    kind: "number",
    initial: 100_000,
    min: 0,
    max: 100_000_000,
    suggested: [0, 100_000],
    label: "API Requests, Last 24 Hours",
    page: "Company Information",
    explanation: "Requests left today; every REST call takes one, token requests take none. At 0 the REST API refuses.",
  },
  loginLimit: {
    kind: "choice",
    initial: "none",
    choices: [
      { value: "none", label: "None reached" },
      { value: "login-rate", label: "Login rate exceeded" },
      { value: "logins-exceeded", label: "Number of logins exceeded" },
      { value: "maximum-logins", label: "Maximum logins exceeded" },
    ],
    label: "Status",
    page: "Login History",
    explanation: "A limit on logins that the next token request meets.",
  },
  newestApiVersion: {
    kind: "number",
    initial: 68,
    min: 31,
    max: 99,
    label: "API Version",
    page: "Release",
    explanation: "The newest version the org lists: 68 is Winter '27.",
  },
  propagationDelaySeconds: {
    kind: "number",
    initial: 0,
    min: 0,
    max: 3600,
    unit: "seconds",
    suggested: [0, 90, 600],
    label: "Propagation delay",
    page: "Weather",
    explanation: "How long a change of the app takes to reach the token endpoint, counted from the last change.",
  },
  weather: {
    kind: "choice",
    initial: "fine",
    choices: [
      { value: "fine", label: "Fine" },
      { value: "outage", label: "Outage (503)" },
      { value: "maintenance", label: "Down for maintenance (503)" },
      { value: "internal-fault", label: "Internal fault (500)" },
      { value: "bad-gateway", label: "Edge cannot reach the instance (502)" },
      { value: "edge-no-route", label: "Edge does not know the host (420)" },
      { value: "rate-limited", label: "Too many requests (429)" },
      { value: "slow", label: "Slow: answers after the seconds below" },
      { value: "hanging", label: "Hanging: never answers" },
      { value: "redirect-my-domain", label: "Redirect to another My Domain" },
      { value: "redirect-lightning", label: "Redirect to the Lightning host" },
      { value: "login-page", label: "Login page instead of an answer" },
      { value: "captive-portal", label: "Guest network asks to log in (511)" },
      { value: "not-json", label: "Text that is not JSON" },
      { value: "empty", label: "Empty answer" },
      { value: "cut-off", label: "Answer cut off in the middle" },
      { value: "too-large", label: "Answer too large" },
      { value: "reset", label: "Connection reset" },
    ],
    label: "Weather",
    page: "Weather",
    explanation: "What Salesforce, its edge or the network does to every call chosen below.",
  },
  weatherAt: {
    kind: "choice",
    initial: "every-call",
    choices: [
      { value: "every-call", label: "Every call" },
      { value: "before-token", label: "Calls without a token (versions, discovery)" },
      { value: "token", label: "The token endpoint" },
      { value: "after-token", label: "Calls with a token" },
    ],
    label: "Where",
    page: "Weather",
    explanation: "Which calls the weather touches.",
  },
  weatherSeconds: {
    kind: "number",
    initial: 5,
    min: 0,
    max: 600,
    unit: "seconds",
    label: "Seconds",
    page: "Weather",
    explanation: "How late a slow answer comes, and what Retry-After says.",
  },
} as const satisfies Record<string, PracticeSwitch>;

export type PracticeSwitchId = keyof typeof practiceSwitches;
export const practiceSwitchIds = Object.keys(practiceSwitches) as readonly PracticeSwitchId[];

type ValueOf<Switch> = Switch extends { kind: "check-box" }
  ? boolean
  : Switch extends { kind: "text" }
    ? string
    : Switch extends { kind: "number" }
      ? number
      : Switch extends { kind: "choice"; choices: readonly Choice<infer Value>[] }
        ? Value
        : Switch extends { kind: "list"; choices: readonly Choice<infer Value>[] }
          ? readonly Value[]
          : never;

/** The value of every switch. */
export type PracticeSettings = {
  readonly [Id in PracticeSwitchId]: ValueOf<(typeof practiceSwitches)[Id]>;
};

/** A user of a practice org, with what the Run As user's rights depend on. */
export type PracticeUser = {
  /** 18 characters, `005…`. */
  readonly id: string;
  readonly username: string;
  readonly email: string;
  readonly name: string;
  readonly profile: string;
  readonly license: string;
  readonly isActive: boolean;
  readonly isFrozen: boolean;
  readonly isApiEnabled: boolean;
  /** Modify All Data and View Setup and Configuration. */
  readonly isAdministrator: boolean;
  /** May read and rotate consumer secrets through the API, once the org's switch is on. */
  readonly mayRotateSecrets: boolean;
};
export type PracticeUserChange = Partial<Omit<PracticeUser, "id">>;

/** Switches of one user, on Salesforce's Users page (API Enabled and Modify All Data stand on the profile). */
export const practiceUserSwitches = {
  username: { kind: "text", label: "Username", explanation: "What Run As (Username) wants." },
  email: { kind: "text", label: "Email", explanation: "Not the username, unless both are the same." },
  name: { kind: "text", label: "Name", explanation: "The display name; Run As does not take it." },
  profile: { kind: "text", label: "Profile", explanation: "Shown on the identity card." },
  license: { kind: "text", label: "User License", explanation: "Shown on the identity card." },
  isActive: { kind: "check-box", label: "Active", explanation: "Off: no tokens, and those given out stop working." },
  isFrozen: { kind: "check-box", label: "Freeze", explanation: "On: the user cannot log in, so no tokens." },
  isApiEnabled: {
    kind: "check-box",
    label: "API Enabled",
    explanation: "Off: tokens come, the REST API refuses them.",
  },
  isAdministrator: {
    kind: "check-box",
    label: "Modify All Data",
    explanation: "On: sees every user and the org's limits. Too much for a Run As user.",
  },
  mayRotateSecrets: {
    kind: "check-box",
    label: "External Client App Developer, View Client Secret",
    explanation: "Both permissions are needed to rotate a Consumer Secret through the API, and to nothing else.",
  },
} as const satisfies Record<
  keyof PracticeUserChange,
  { readonly kind: "check-box" | "text"; readonly label: string; readonly explanation: string }
>;

/** A practice org as its Setup and its page of switches show it. Key and secret are practice values: they open nothing real. */
export type PracticeOrgState = {
  /** Such as `acme.my.salesforce.test`. */
  readonly host: string;
  /** Those it had before it was renamed; they redirect to it. */
  readonly formerHosts: readonly string[];
  /** 18 characters, `00D…`. */
  readonly orgId: string;
  readonly settings: PracticeSettings;
  /** What this org has from its making and other orgs do not; *set up* leaves it so. */
  readonly own: Partial<PracticeSettings>;
  readonly users: readonly PracticeUser[];
  /** Null without an app, or while Enable OAuth is off. */
  readonly credentials: { readonly consumerKey: string; readonly consumerSecret: string } | null;
  /** Instants as ISO 8601 texts; null without an app. */
  readonly appCreatedAt: string | null;
  readonly appChangedAt: string | null;
  /** When the token endpoint will know the last change of the app; null when it already does. */
  readonly settlesAt: string | null;
};

/** One request that reached a practice org. What came as a credential is named by kind, never kept. */
export type PracticeRequest = {
  readonly at: string;
  readonly method: string;
  /** Without its query. */
  readonly path: string;
  /** Null when the weather left it without an answer. */
  readonly status: number | null;
  readonly credential: "none" | "consumer-secret" | "access-token";
};
