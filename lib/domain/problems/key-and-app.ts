import type { Article } from "./article.ts";
import type { ProblemCode } from "./problem-codes.ts";

const keyAndSecret = {
  faultOwner: "typed-value",
  step: "5-key-and-secret",
  place: "external-client-app-manager",
  retry: "no",
} as const;

/** Consumer Key, Consumer Secret, and whether the app they belong to may be used in this org. */
export const keyAndAppArticles = {
  "consumer-key-unknown": {
    ...keyAndSecret,
    kind: "consumer-key-unknown",
    control: "consumer-key",
    propagation: true,
    verified: "verified",
    title: "This org does not know the Consumer Key",
    likelyCause:
      "The Consumer Key was not copied whole, belongs to an app in another org (production instead of the sandbox, or the reverse), or the app is so new that Salesforce does not know it everywhere yet.",
    fixes: [
      "Copy the Consumer Key again: External Client App Manager, the app, Settings, OAuth Settings, Consumer Key and Secret. Use the copy button.",
      "Check that Instance URL is the org in which you made the app: compare it with Current My Domain URL in that org's Setup.",
      "If the app is new, wait: Salesforce says 2 to 10 minutes, and up to 30 have been reported.",
      "After a sandbox refresh, make the app again in the sandbox: refreshing does not copy local External Client Apps.",
      "Check in External Client App Manager that the app still exists.",
    ],
    doNot: ["Do not make a second app while the first is minutes old: the new one starts the wait again."],
    seeAlso: ["consumer-secret-wrong", "app-not-in-org"],
  },
  "consumer-key-missing": {
    ...keyAndSecret,
    kind: "consumer-key-missing",
    control: "consumer-key",
    verified: "reported",
    title: "No Consumer Key reached Salesforce",
    likelyCause: "The Consumer Key was empty when the request was made.",
    fixes: [
      "Copy the Consumer Key from Settings, OAuth Settings, Consumer Key and Secret, and enter it again.",
      "If another program asks for the token, check that it sends client_id in the form body.",
    ],
    loginHistory: "Missing Consumer Key Parameter",
  },
  "consumer-secret-wrong": {
    ...keyAndSecret,
    kind: "consumer-secret-wrong",
    control: "consumer-secret",
    verified: "verified",
    title: "The Consumer Secret is not the one of this app",
    likelyCause:
      "Salesforce knows the Consumer Key, and does not accept the Consumer Secret with it: it was cut off while copying, belongs to another app, or was rotated since.",
    fixes: [
      "Copy the Consumer Secret again: External Client App Manager, the app, Settings, OAuth Settings, Consumer Key and Secret. Use the copy button.",
      "Copy key and secret together from the same page: rotating changes both.",
      "Ask who else looks after the app whether the secret was rotated.",
    ],
    doNot: [
      "Do not rotate the secret to get a fresh one while other systems use this app: they would lose their connection.",
      "Do not send the secret by mail or chat to have it checked.",
    ],
    seeAlso: ["consumer-key-unknown"],
  },
  "consumer-secret-missing": {
    ...keyAndSecret,
    kind: "consumer-secret-missing",
    control: "consumer-secret",
    verified: "reported",
    title: "No Consumer Secret reached Salesforce",
    likelyCause: "The Consumer Secret was empty when the request was made.",
    fixes: [
      "Copy the Consumer Secret from Settings, OAuth Settings, Consumer Key and Secret, and enter it again.",
      "If another program asks for the token, check that it sends client_secret in the form body.",
    ],
  },
  "app-not-in-org": {
    kind: "app-not-in-org",
    faultOwner: "salesforce-setup",
    step: null,
    control: "install-app",
    place: "connected-apps-oauth-usage",
    retry: "no",
    verified: "verified",
    title: "This org does not have the app, or not for this user",
    likelyCause:
      "The Consumer Key is a real one, of an app that is not installed in the org behind this Instance URL: a local app of another org, or one whose installation is missing. Since September 2025 Salesforce refuses uninstalled connected apps, except for users with Approve Uninstalled Connected Apps and for authorizations given before. The same is reported where Permitted Users leaves the Run As user out.",
    fixes: [
      "If Instance URL is the right org and the app came from a vendor or another org, install it: Connected Apps OAuth Usage, Install, or the vendor's package.",
      "For an External Client App of your own, compare Instance URL with Current My Domain URL of the org in which you made it: a local app works there only, and under no login address.",
      "In the app's Policies look at Permitted Users: with Admin approved users are pre-authorized, the Run As user needs one of the listed profiles or permission sets.",
      "For a connected app that cannot be installed, the permission Approve Uninstalled Connected Apps lets a user use it all the same; give it to as few as possible.",
      "Or make an External Client App in this org and use its Consumer Key and Consumer Secret.",
    ],
    loginHistory: "Package for this consumer is not installed in your organization",
    seeAlso: ["consumer-key-unknown", "user-not-approved", "host-not-accepted"],
  },
  "app-disabled": {
    kind: "app-blocked",
    faultOwner: "salesforce-setup",
    step: "4-policies",
    control: "app-status",
    place: "external-client-app-manager",
    retry: "no",
    verified: "reported",
    title: "The External Client App is switched off",
    likelyCause: "App Status on the app's page is not Enabled, or its OAuth plugin is off.",
    fixes: [
      "In External Client App Manager, open the app and look at App Status. If it is not Enabled, switch the app on with the button at the top right.",
      "Ask who looks after the org's security before you switch an app back on.",
    ],
  },
  "app-blocked": {
    kind: "app-blocked",
    faultOwner: "salesforce-setup",
    step: null,
    control: "unblock-app",
    place: "external-client-app-oauth-usage",
    retry: "no",
    verified: "verified",
    title: "The app is blocked or disabled in this org",
    likelyCause:
      "The app is blocked in the org's OAuth usage or disabled under App Status, or API Access Control lets only listed apps in.",
    fixes: [
      "In Setup, open External Client Apps, OAuth Usage (for a connected app: Connected Apps OAuth Usage), find the app and click Unblock.",
      "In External Client App Manager, open the app and look at App Status: when it is Disabled, enable the app.",
      "If the org uses API Access Control, have the app added to the list.",
      "Ask who blocked it before you unblock it: View Setup Audit Trail names them.",
    ],
    doNot: ["Do not make a second app to get around the block."],
    seeAlso: ["app-disabled", "api-access-control"],
  },
  "api-access-control": {
    kind: "app-blocked",
    faultOwner: "salesforce-setup",
    step: null,
    control: "api-allowlist",
    place: "api-access-control",
    retry: "no",
    verified: "reported",
    title: "API Access Control keeps the app out",
    likelyCause: "The org limits API access to allowlisted apps, and this app is not one of them for the Run As user.",
    fixes: [
      `In Setup, find API Access Control. While For admin-approved users, limit API access to only allowlisted connected apps is on, have the app allowlisted and approved for the Run As user.`,
      "Ask who looks after the org's security: the limit was set on purpose.",
    ],
    doNot: ["Do not give the Run As user Use Any API Client only to get past this: it opens every app for that user."],
    seeAlso: ["app-blocked", "session-not-for-rest"],
  },
} as const satisfies Partial<Record<ProblemCode, Article>>;
