import type { Article } from "./article.ts";
import type { ProblemCode } from "./problem-codes.ts";

const runAsUser = {
  faultOwner: "run-as-user",
  step: null,
  control: "manage-assignments",
  place: "permission-sets",
  retry: "no",
} as const;
const untold = { faultOwner: "unknown", step: null, control: null } as const;

/** What the org says to a token it has given out: sessions, API access, permissions, limits, identity. */
export const afterTokenArticles = {
  "session-invalid": {
    ...untold,
    kind: "session-invalid",
    retry: "now",
    verified: "verified",
    title: "Salesforce does not accept the token any more",
    likelyCause:
      "The token has expired, was revoked, or is tied to another IP address. Another program that uses the same app and Run As user may have revoked it: they share one token.",
    fixes: [
      "Test again: Orglink gets a fresh token.",
      "If a fresh token fails too, look at Session Settings: Lock sessions to the IP address from which they originated.",
      "Find out whether another program revokes tokens of this app.",
    ],
    seeAlso: ["session-not-for-rest"],
  },
  "session-not-for-rest": {
    kind: "session-not-for-rest",
    faultOwner: "salesforce-setup",
    step: "3-oauth-settings",
    control: "oauth-scopes",
    place: "external-client-app-manager",
    retry: "no",
    verified: "verified",
    title: "The token may not use the REST API",
    likelyCause:
      "Salesforce gave a token and refuses it for the REST API. Most often the api scope is missing; IP Relaxation on Enforce IP restrictions, API Access Control or a session security level asked for at login give the same text.",
    fixes: [
      "In Settings, Edit, OAuth Scopes: move Manage user data via APIs (api) to the selected scopes and click Save.",
      "In Policies look at IP Relaxation: with Enforce IP restrictions and Login IP Ranges in the Run As user's profile, a token that was just given out is refused from another address. Add the address from which Orglink calls to the profile.",
      "If the org uses API Access Control, have the app allowlisted and approved for the Run As user.",
      "In the Run As user's profile, look at Session Security Level Required at Login: High Assurance shuts this flow out.",
    ],
    loginHistory: "Failed: OAuth API access disabled",
    seeAlso: ["api-scope-missing", "api-access-control"],
  },
  "auth-header-rejected": {
    ...untold,
    kind: "auth-header-rejected",
    retry: "no",
    verified: "verified",
    title: "Salesforce could not read the token's header",
    likelyCause:
      "The Authorization header arrived in a form this service does not take: empty, changed on the way, or with another kind of token than it wants.",
    fixes: [
      "If another program made the request, check that it sends Authorization: Bearer and the access token, without quotes or line breaks.",
      "Have your network team check for a proxy that changes or drops the Authorization header.",
      "For services that want JSON Web Tokens, such as those on api.salesforce.com, select Issue JSON Web Token (JWT)-based access tokens for named users in the app's Settings.",
    ],
  },
  "api-disabled-for-org": {
    kind: "api-disabled-for-org",
    faultOwner: "salesforce-setup",
    step: null,
    control: "profile-api-enabled",
    place: "profiles",
    retry: "no",
    propagation: true,
    verified: "verified",
    title: "The REST API is not enabled for this org",
    likelyCause:
      "The Run As user lacks API Enabled, or the org's edition comes without API access (Professional without the add-on, for one). Salesforce uses the same text for both.",
    fixes: [
      "In Setup, open Profiles, the Run As user's profile, and look at API Enabled; a permission set can give it, too. Minimum Access - API Only Integrations has it already.",
      "In Setup, open Company Information and look at Organization Edition: Enterprise, Unlimited, Performance and Developer include API access.",
      "If the app is only minutes old, wait and test again.",
      "For Professional Edition, ask your Salesforce account executive for API access.",
    ],
    seeAlso: ["api-disabled-for-user"],
  },
  "api-disabled-for-user": {
    ...runAsUser,
    kind: "api-disabled-for-user",
    control: "permission-set-api-enabled",
    verified: "verified",
    title: "The Run As user lacks API Enabled",
    likelyCause: "The user named in Run As (Username) may not use the API.",
    fixes: [
      "In Setup, open Permission Sets, one with API Enabled, and assign it to the Run As user. The profile Minimum Access - API Only Integrations needs none: it has API access already.",
      "Which license such a permission set must have for a user with the Salesforce Integration license is disputed: with Salesforce API Integration it is known to work; with --None-- some report that it is refused when it is assigned, others that it works.",
      "Or name a user in Run As (Username) who has API Enabled.",
    ],
    loginHistory: "Failed: OAuth API access disabled",
    seeAlso: ["api-disabled-for-org"],
  },
  "api-limit-reached": {
    ...untold,
    kind: "api-limit-reached",
    retry: "after-wait",
    verified: "verified",
    title: "The org has used up its API requests",
    likelyCause: "All programs together have made as many API requests in 24 hours as the org may.",
    fixes: [
      "Wait: the limit counts the last 24 hours, so requests become free hour by hour.",
      "In Company Information, look at API Requests, Last 24 Hours, and find out which program makes the most.",
    ],
    doNot: ["Do not test again and again: each call counts once it is let through."],
  },
  "concurrent-limit-reached": {
    ...untold,
    kind: "api-limit-reached",
    retry: "after-wait",
    verified: "reported",
    title: "Too many long requests run at once in the org",
    likelyCause: "The org allows 25 requests of 20 seconds and more at a time (5 in Developer Edition and trials).",
    fixes: ["Wait a minute and test again.", "Find out which program runs long queries against the org."],
  },
  "permission-missing": {
    ...runAsUser,
    kind: "permission-missing",
    verified: "verified",
    title: "The Run As user may not see or do this",
    likelyCause: "The token works; the Run As user lacks a permission for what was asked.",
    fixes: [
      "In Setup, open Permission Sets, one with the permission that Salesforce's words name, and give it to the Run As user with Manage Assignments.",
      "If the words speak of limits, the permission is View Setup and Configuration. Orglink can do without it.",
    ],
    doNot: ["Do not make the Run As user a System Administrator to get past this."],
  },
  "object-not-visible": {
    ...runAsUser,
    kind: "permission-missing",
    verified: "verified",
    title: "The Run As user does not see this object",
    likelyCause:
      "Salesforce says that the object does not exist or shows no record of it. It says the same when the user has no read access to it.",
    fixes: [
      "In Setup, open Permission Sets, one with read access to the object that Salesforce names, and give it to the Run As user with Manage Assignments.",
      "Check the spelling of the object if another program made the request.",
    ],
    seeAlso: ["permission-missing"],
  },
  "security-policy-blocked": {
    kind: "security-policy-blocked",
    faultOwner: "salesforce-setup",
    step: null,
    control: null,
    retry: "no",
    verified: "reported",
    title: "A security policy of the org refused the request",
    likelyCause:
      "A transaction security policy, a demand for verification or a higher session level, or mutual authentication that the Run As user's profile enforces, stopped the request. A program cannot answer a verification.",
    fixes: [
      "Ask who looks after the org's security which policy it is: Setup, Transaction Security Policies.",
      "Have the Run As user exempted, or the policy changed.",
      "If the words speak of mutual authentication, choose a Run As user whose profile does not have Enforce SSL/TLS Mutual Authentication: Orglink shows no certificate of its own.",
      "In Session Settings, look at Session Security Levels; in the Run As user's profile, at Session Security Level Required at Login.",
    ],
    doNot: ["Do not switch the policy off without those who set it."],
  },
  "api-version-unsupported": {
    ...untold,
    kind: "api-version-unsupported",
    retry: "no",
    verified: "verified",
    title: "The org does not serve this API version or resource",
    likelyCause:
      "The version in the request is retired, not there yet, or the resource does not exist for this user. Retired are 7.0 to 30.0; 31.0 to 40.0 follow: unsupported from Summer '27, retired in Summer '28.",
    fixes: [
      "If another program made the request, have it use a version that https://<My Domain>/services/data/ lists.",
      "If Orglink made it, test again: it reads the list of versions anew.",
      "Check that the Run As user still has API Enabled.",
    ],
  },
  "wrong-instance": {
    kind: "wrong-instance",
    faultOwner: "unknown",
    step: "7-my-domain",
    control: "current-my-domain-url",
    place: "my-domain",
    retry: "no",
    verified: "verified",
    title: "The request went to another org than the token's",
    likelyCause: "A token counts only at the host that its token answer names as instance_url.",
    fixes: [
      "Compare Instance URL with Current My Domain URL in Setup, My Domain, and enter that.",
      "If another program made the request, have it call the host in instance_url.",
    ],
  },
  "identity-unavailable": {
    kind: "identity-unavailable",
    faultOwner: "salesforce-setup",
    step: null,
    control: null,
    retry: "no",
    verified: "reported",
    title: "Who the Run As user is could not be found out",
    likelyCause:
      "Salesforce gave no particulars of the user. Most often the app has only the api scope, which is enough for the connection.",
    fixes: [
      "Nothing has to be done: the connection works without it.",
      "To see name and e-mail here, add Access the identity URL service (id, profile, email, address, phone) to OAuth Scopes.",
    ],
  },
  "identity-scope-missing": {
    kind: "identity-unavailable",
    faultOwner: "salesforce-setup",
    step: null,
    control: null,
    retry: "no",
    verified: "reported",
    title: "The app has no scope for the user's identity",
    likelyCause:
      "Salesforce asks for an identity scope before it says who the Run As user is. The connection does not need it.",
    fixes: [
      "Nothing has to be done: the connection works without it.",
      "To see name and e-mail here, add Access the identity URL service (id, profile, email, address, phone) to OAuth Scopes.",
    ],
    seeAlso: ["identity-unavailable"],
  },
} as const satisfies Partial<Record<ProblemCode, Article>>;
