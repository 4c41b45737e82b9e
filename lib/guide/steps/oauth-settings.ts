import { checkedAgainst, type Step } from "../step.ts";

export const oauthSettings: Step = {
  id: "3-oauth-settings",
  title: "Turn on OAuth and the flow",
  shortTitle: "OAuth settings",
  salesforceTitle: "API (Enable OAuth Settings)",
  minutes: 3,
  why: "Here you say how the app may get tokens and what a token may be used for. One flow and one scope are enough: the client credentials flow, in which no person signs in, and the scope for the REST API. Everything else stays as Salesforce has it.",
  page: "external-client-app-manager",
  quickFind: "External Client App",
  instructions: [
    {
      control: "enable-oauth",
      kind: "set",
      action: "Open API (Enable OAuth Settings) and tick Enable OAuth.",
      value: { kind: "on" },
      why: "The rest of this step appears only once it is ticked.",
    },
    {
      control: "callback-url",
      kind: "set",
      action: "Type the callback URL, on one line.",
      value: { kind: "own", name: "callbackUrl" },
      why: "Salesforce does not save the app without one. This flow never calls it, so it needs no address of yours; https://localhost leads no further than a browser's own machine.",
    },
    {
      control: "oauth-scopes",
      kind: "set",
      action: "Select the scope under Available OAuth Scopes, then click ▶ to move it to Selected OAuth Scopes.",
      value: { kind: "text", text: "Manage user data via APIs (api)", copyable: true },
      why: "It opens the REST API to the token. Selected but not moved counts for nothing, and every scope more widens what a stolen token could do.",
    },
    {
      control: "settings-client-credentials",
      kind: "set",
      action:
        "Tick Enable Client Credentials Flow under Flow Enablement; if Salesforce asks for confirmation, click OK.",
      value: { kind: "on" },
      why: "This allows the flow for the app, no more. A check box of the same name on the Policies tab turns it on, in step 4; ticking this one does not tick that one. The warning is fair: whoever holds key and secret acts as the Run As user.",
    },
    {
      control: "token-exchange",
      kind: "set",
      action: "Tick it only if Orglink is to rotate this app's secret; to connect, leave it off.",
      value: { kind: "on-to-rotate" },
      why: "Instructions for rotating secrets ask for it. A connection gets its tokens without it, and a flow that nobody uses is best left off.",
      needNote: "Not needed to connect.",
    },
    {
      control: "token-exchange-secret",
      kind: "set",
      action: "If you ticked Enable Token Exchange Flow, tick this too; it appears under it.",
      value: { kind: "on-to-rotate" },
      why: "With the flow on, nobody should exchange a token without the Consumer Secret.",
      needNote: "Not needed to connect.",
    },
    {
      control: "web-server-secret",
      kind: "set",
      action: "Under Security, leave it ticked.",
      value: { kind: "on" },
      why: "This flow does not use it. It keeps the secret compulsory should somebody turn on a browser sign-in for this app later.",
    },
    {
      control: "refresh-token-secret",
      kind: "set",
      action: "Leave it ticked.",
      value: { kind: "on" },
      why: "The same, for refresh tokens. This flow has none.",
    },
    {
      control: "create-button",
      kind: "press",
      action: "Click Create, at the foot of the page.",
      why: "The app exists now. Salesforce takes 2 to 10 minutes, at times 30, until every server knows it; go on with step 4 meanwhile.",
    },
  ],
  leftAlone: [
    { label: "Introspect all Tokens", text: "off; an app may look up its own tokens without it" },
    { label: "Configure ID token", text: "off" },
    { label: "Enable Authorization Code and Credentials Flow", text: "off; another flow, in spite of its name" },
    { label: "Enable Device Flow", text: "off" },
    { label: "Enable JWT Bearer Flow", text: "off" },
    {
      label: "Require Proof Key for Code Exchange (PKCE) extension for Supported Authorization Flows",
      text: "leave it on; it does not apply to this flow",
    },
    { label: "Enable Refresh Token Rotation", text: "off; there are no refresh tokens here" },
    {
      label: "Issue JSON Web Token (JWT)-based access tokens for named users",
      text: "off; Orglink takes either kind of token",
    },
    { label: "Limit Idle Refresh Token Time-to-Live (TTL) to 30 Days", text: "as Salesforce has it" },
    { label: "Enforce Refresh Token IP Allowlist", text: "as Salesforce has it" },
    {
      label: "Web App (Enable SAML Settings), Mobile App Settings, Push Notification Settings, Notification Settings",
      text: "leave them closed",
    },
  ],
  notes: [
    "Rows that are gray are set by Salesforce; leave them.",
    "A new app is refused at first, often with words about an unknown key. Orglink waits and tries again for you.",
  ],
  slips: [
    {
      text: "The scope was selected but not moved to the right. The token comes, and the REST API refuses it.",
      problem: "api-scope-missing",
    },
    {
      text: "Only the Authorization Code and Credentials Flow was ticked, one row below.",
      problem: "flow-not-enabled",
    },
    {
      text: "Dozens of scopes were moved across to be safe. Salesforce can refuse a token for too many.",
      problem: "too-many-scopes",
    },
    {
      text: "The connection is tried in the first minutes after Create.",
      problem: "consumer-key-unknown",
    },
  ],
  looksDifferent: [
    "Limit Idle Refresh Token Time-to-Live (TTL) to 30 Days and Enforce Refresh Token IP Allowlist appear in orgs of 2026 and later.",
    "The confirmation at Enable Client Credentials Flow is reported, not seen by us. None appears? Go on.",
    "The order of the scopes varies with the products in your org; look for the word (api) at the end.",
    "Later, on the app's Settings tab, the section is called OAuth Settings and needs Edit first.",
  ],
  screens: ["oauth-settings", "flow-enablement", "security"],
  checkedAgainst,
};
