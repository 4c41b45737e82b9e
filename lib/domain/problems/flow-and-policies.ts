import type { Article } from "./article.ts";
import type { ProblemCode } from "./problem-codes.ts";

const inPolicies = {
  faultOwner: "salesforce-setup",
  step: "4-policies",
  place: "external-client-app-manager",
  retry: "no",
} as const;
const inScopes = {
  faultOwner: "salesforce-setup",
  step: "3-oauth-settings",
  control: "oauth-scopes",
  place: "external-client-app-manager",
  retry: "no",
} as const;

/** The client credentials flow, its two switches, its policies and its scopes; and what the token answer lacks. */
export const flowAndPolicyArticles = {
  "run-as-user-missing": {
    ...inPolicies,
    kind: "run-as-user-missing",
    control: "run-as-username",
    propagation: true,
    verified: "verified",
    title: "The External Client App has no Run As user",
    likelyCause:
      "Under Policies, Run As (Username) is empty or names no user of this org (an e-mail address that is nobody's username names none), or Enable Client Credentials Flow is off there. It has to be on in Settings and in Policies; the first does not switch on the second.",
    fixes: [
      "In External Client App Manager, open the app, Policies, Edit. Open OAuth Flows and External Client App Enhancements, select Enable Client Credentials Flow, enter Run As (Username), and click Save.",
      "Enter the username, not the display name; the e-mail address works only where it is the username too.",
      "Check in Settings that Enable Client Credentials Flow is selected under Flow Enablement.",
      "If you saved it minutes ago, wait up to 30 minutes: Salesforce spreads the change first.",
    ],
    doNot: ["Do not use your own account as Run As user: the connection ends when you leave or change your role."],
    seeAlso: ["flow-not-enabled"],
  },
  "flow-not-enabled": {
    kind: "flow-not-enabled",
    faultOwner: "salesforce-setup",
    step: "3-oauth-settings",
    control: "settings-client-credentials",
    place: "external-client-app-manager",
    retry: "no",
    propagation: true,
    verified: "verified",
    title: "The client credentials flow is off for this app",
    likelyCause:
      "Enable Client Credentials Flow is not selected in the app's Settings or not in its Policies. It stands in both places, and both are needed.",
    fixes: [
      "In External Client App Manager, open the app, Settings, Edit, Flow Enablement: select Enable Client Credentials Flow, confirm if Salesforce asks, and click Save.",
      "Then Policies, Edit, OAuth Flows and External Client App Enhancements: select Enable Client Credentials Flow, enter Run As (Username), and click Save.",
      "If you saved it minutes ago, wait up to 30 minutes.",
    ],
    seeAlso: ["run-as-user-missing"],
  },
  "host-not-accepted": {
    kind: "host-not-accepted",
    faultOwner: "typed-value",
    step: "7-my-domain",
    control: "current-my-domain-url",
    place: "my-domain",
    retry: "no",
    verified: "verified",
    title: "This host does not serve the client credentials flow",
    likelyCause:
      "Salesforce answers this flow only on the org's My Domain, not on login.salesforce.com, test.salesforce.com, a Lightning, Setup or site address. Whatever such a host answers says nothing about key, secret or policies.",
    fixes: [
      "In Setup, open My Domain, copy Current My Domain URL and paste it into Instance URL.",
      "If another program made the request, have it ask for the token there: https://, then Current My Domain URL, then /services/oauth2/token.",
    ],
    seeAlso: ["address-shared-login-host"],
  },
  "request-rejected": {
    kind: "request-rejected",
    faultOwner: "unknown",
    step: null,
    control: null,
    retry: "no",
    verified: "verified",
    title: "Salesforce did not accept the request itself",
    likelyCause:
      "The request lacked something or had something too much by the time it arrived: a wrong method, a missing grant_type, a scope parameter, a query that this org does not know. Either the sender made it so, or something on the way changed it.",
    fixes: [
      "If another program made the request, compare it with Salesforce's documentation: POST over https, form-encoded, grant_type=client_credentials, without scope.",
      "If Orglink made it, have your network team check for a proxy that changes requests, and send the support code to support.",
      "If the text speaks of the grant type, check that Enable Client Credentials Flow is selected in Settings and in Policies.",
    ],
    doNot: ["Do not change key or secret: they have not been judged."],
    seeAlso: ["flow-not-enabled"],
  },
  "wrong-flow": {
    kind: "wrong-flow",
    faultOwner: "unknown",
    step: null,
    control: null,
    place: "login-history",
    retry: "no",
    verified: "verified",
    title: "This answer belongs to another OAuth flow",
    likelyCause:
      "The text speaks of a password, a refresh token, an assertion or a browser login. The client credentials flow uses none of them.",
    fixes: [
      "In Setup, open Login History and look for the login type: OAuth Client Credential is this flow, anything else is another one.",
      "If another program made the request, set it to grant_type=client_credentials with Consumer Key and Consumer Secret.",
      "Check that the Consumer Key is the one of the External Client App you set up for this connection.",
    ],
    doNot: ["Do not reset a user's password or security token: this flow does not use them."],
    loginHistory: "Login invalid",
  },
  "grant-refused": {
    kind: "grant-refused",
    faultOwner: "unknown",
    step: null,
    control: "login-status",
    place: "login-history",
    retry: "no",
    verified: "reported",
    title: "Salesforce refused the token without a reason we know",
    likelyCause:
      "The answer is invalid_grant with no text, or with a text that is new to us. It often concerns the policies or the Run As user; this answer does not prove which.",
    fixes: [
      "In Setup, open Login History and look for the Run As user at the time of this check run: Status says why.",
      "Check Policies: Enable Client Credentials Flow, Run As (Username), Permitted Users.",
      "Check that the Run As user is active and not frozen.",
    ],
    seeAlso: ["run-as-user-missing", "flow-not-enabled", "run-as-user-inactive", "user-not-approved"],
  },
  "unknown-oauth-error": {
    kind: "unknown-oauth-error",
    faultOwner: "unknown",
    step: null,
    control: "login-status",
    place: "login-history",
    retry: "no",
    verified: "reported",
    title: "Salesforce said something we do not know yet",
    likelyCause: "The error word is new to us. Salesforce's own words are shown here.",
    fixes: [
      "In Setup, open Login History and look at the time of this check run: Status may say more.",
      "Read Salesforce's words, and search for them in Salesforce Help.",
      "Send the support code to support: unknown answers are collected so that they get an article.",
    ],
  },
  "user-not-approved": {
    ...inPolicies,
    kind: "user-not-approved",
    control: "permitted-users",
    propagation: true,
    verified: "verified",
    title: "Permitted Users leaves the Run As user out",
    likelyCause:
      "Permitted Users is Admin approved users are pre-authorized, and the Run As user has none of the profiles and permission sets listed in App Policies.",
    fixes: [
      "In the app's Policies, Edit, look at Permitted Users: with Admin approved users are pre-authorized, add a permission set under App Policies, click Save, and assign it to the Run As user.",
      "Or set Permitted Users to All users can self-authorize, if the org's rules allow it.",
      "If you saved it minutes ago, wait some minutes and test again.",
    ],
  },
  "scope-not-usable": {
    ...inScopes,
    kind: "scope-not-usable",
    verified: "reported",
    title: "The app lacks the api scope, or has none for this flow",
    likelyCause:
      "The app has no scope that the client credentials flow can give out. Full access, web and refresh token scopes alone do not count.",
    fixes: [
      "In Settings, Edit, OAuth Scopes: move Manage user data via APIs (api) to the selected scopes and click Save.",
      "Remove scopes that nothing needs.",
      "If another program made the request, have it send no scope parameter.",
    ],
    seeAlso: ["too-many-scopes", "api-scope-missing"],
  },
  "too-many-scopes": {
    ...inScopes,
    kind: "scope-not-usable",
    verified: "reported",
    title: "The app has too many scopes",
    likelyCause:
      "Salesforce refuses a token when the app has many fine-grained scopes, such as all those of Data Cloud.",
    fixes: [
      "In Settings, Edit, OAuth Scopes: keep Manage user data via APIs (api), remove the others that nothing needs, and click Save.",
    ],
    seeAlso: ["scope-not-usable"],
  },
  "api-scope-missing": {
    ...inScopes,
    kind: "api-scope-missing",
    verified: "reported",
    title: "The token lacks the api scope",
    likelyCause: "Salesforce gave a token, and the app's scopes do not let it use the REST API.",
    fixes: [
      "In Settings, Edit, OAuth Scopes: move Manage user data via APIs (api) to the selected scopes and click Save.",
      "Then wait some minutes and test again: a token keeps the scopes it was made with.",
    ],
    seeAlso: ["session-not-for-rest"],
  },
  "token-answer-incomplete": {
    kind: "token-answer-incomplete",
    faultOwner: "unknown",
    step: null,
    control: null,
    retry: "now",
    verified: "reported",
    title: "The answer contains no usable token",
    likelyCause: "The status says that it worked, and the access token is missing, empty or of no possible length.",
    fixes: [
      "Test again.",
      "If it stays so, have your network team check for a proxy that changes answers, and send the support code to support.",
    ],
  },
  "token-type-unexpected": {
    kind: "token-type-unexpected",
    faultOwner: "salesforce-setup",
    step: null,
    control: null,
    place: "external-client-app-manager",
    retry: "no",
    verified: "reported",
    title: "The token is of a kind that Orglink cannot use",
    likelyCause:
      "The answer names another type than Bearer. Tokens of such types, DPoP for one, count only with a proof that Orglink does not make.",
    fixes: [
      "In External Client App Manager, open the app, Settings, Edit, Security: look for an option that demands DPoP or another proof, and clear it for this app.",
      "If the org's rules demand it, use an app of its own for this connection.",
    ],
  },
  "instance-url-foreign": {
    kind: "instance-url-foreign",
    faultOwner: "unknown",
    step: "7-my-domain",
    control: "current-my-domain-url",
    place: "my-domain",
    retry: "no",
    verified: "reported",
    title: "The token answer points to a host that is not Salesforce's",
    likelyCause: "The answer names a foreign host as instance_url. Orglink sends nothing to it.",
    fixes: [
      "Compare Instance URL with Current My Domain URL in Setup, My Domain.",
      "Have your network team check what answers under this name.",
      "Rotate the Consumer Secret if you cannot explain the host.",
    ],
    doNot: ["Do not open the host that the answer names."],
    seeAlso: ["not-salesforce"],
  },
} as const satisfies Partial<Record<ProblemCode, Article>>;
