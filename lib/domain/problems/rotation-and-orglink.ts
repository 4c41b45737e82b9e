import type { Article } from "./article.ts";
import type { ProblemCode } from "./problem-codes.ts";

const ours = { kind: "orglink", faultOwner: "orglink", step: null, control: null, verified: "verified" } as const;
const untouched = "The connection itself works; only rotating the secret through the API is affected.";

/** Rotating the Consumer Secret through the API, and what is Orglink's own doing. */
export const rotationAndOrglinkArticles = {
  "rotation-switch-off": {
    kind: "rotation-switch-off",
    faultOwner: "salesforce-setup",
    step: "6-rest-access",
    control: "rest-secret-access",
    place: "external-client-app-settings",
    retry: "no",
    verified: "reported",
    title: "Access to consumer secrets through the REST API is off",
    likelyCause: `The org does not let the REST API read or rotate consumer secrets. ${untouched}`,
    fixes: [
      "In Setup, open External Client Apps, Settings, and turn on Allow access to External Client App consumer secrets via REST API.",
      "Check that the app's Distribution State is Local: only local apps can be rotated through the API.",
      "If it is on, the user lacks External Client App Developer or View Client Secret: Salesforce uses the same text.",
      "Turn it off again after rotating: Salesforce's own hardening guide wants it off.",
    ],
    seeAlso: ["rotation-permission-missing"],
  },
  "rotation-permission-missing": {
    kind: "rotation-permission-missing",
    faultOwner: "run-as-user",
    step: null,
    control: "manage-assignments",
    place: "permission-sets",
    retry: "no",
    verified: "reported",
    title: "The user may not rotate consumer secrets",
    likelyCause: `Rotating needs the permissions External Client App Developer and View Client Secret. ${untouched}`,
    fixes: [
      "In Setup, open Permission Sets, one with External Client App Developer and View Client Secret, and give it to the user who rotates with Manage Assignments.",
      "Use an app and a user of their own for rotating.",
    ],
    doNot: [
      "Do not give these permissions to the Run As user of a data connection: it could then read every app's secret.",
    ],
    seeAlso: ["rotation-switch-off"],
  },
  "rotation-app-not-found": {
    kind: "rotation-app-not-found",
    faultOwner: "unknown",
    step: null,
    control: null,
    place: "external-client-app-manager",
    retry: "no",
    verified: "reported",
    title: "The app or its staged credentials are not there",
    likelyCause:
      "Salesforce does not know the app, the consumer or the staged set that was asked for, or does not show it to this user.",
    fixes: [
      "Check in External Client App Manager that the app still exists, and that its Distribution State is Local: only local apps can be rotated through the API.",
      "Start the rotation again: a staged set ends after 30 days and can be deleted before.",
      "Check that Allow access to External Client App consumer secrets via REST API is on.",
    ],
    seeAlso: ["rotation-switch-off"],
  },
  "rotation-no-consumer": {
    kind: "rotation-no-consumer",
    faultOwner: "salesforce-setup",
    step: "3-oauth-settings",
    control: "enable-oauth",
    place: "external-client-app-manager",
    retry: "no",
    verified: "reported",
    title: "The app has no key and secret to rotate",
    likelyCause: "Salesforce lists the app without a consumer: OAuth is not enabled for it, or it was removed.",
    fixes: [
      "In the app's Settings, check that Enable OAuth is selected.",
      "Check that this is the app the connection uses.",
    ],
  },
  "rotation-staged-exists": {
    kind: "rotation-staged-exists",
    faultOwner: "salesforce-setup",
    step: "5-key-and-secret",
    control: "consumer-key-and-secret",
    place: "external-client-app-manager",
    retry: "no",
    verified: "reported",
    title: "A staged key and secret are left over",
    likelyCause:
      "An app holds one staged set at a time. An earlier rotation was not finished, or the last one's old set is still kept.",
    fixes: [
      "In External Client App Manager, open the app, Settings, Consumer Key and Secret, and delete the staged set once no system uses the old one any more. Then rotate again.",
      "Or let Orglink delete it.",
    ],
    doNot: [
      "Do not delete the staged set while a system still uses the old secret: it would lose its connection at once.",
    ],
  },
  "rotation-api-version": {
    kind: "api-version-unsupported",
    faultOwner: "unknown",
    step: "5-key-and-secret",
    control: "consumer-key-and-secret",
    place: "external-client-app-manager",
    retry: "no",
    verified: "verified",
    title: "The org is too old for rotating through the API",
    likelyCause: `Staging and rotating need API version 65.0 (Winter '26) or later, and the org offers none. ${untouched}`,
    fixes: [
      "Rotate by hand: the app, Settings, OAuth Settings, Consumer Key and Secret.",
      "Or wait for the org's next release.",
    ],
  },

  "run-interrupted": {
    ...ours,
    retry: "now",
    title: "Orglink stopped in the middle of this check run",
    likelyCause: "The process that did the check ended before it was through. Nothing was half saved.",
    fixes: ["Test again."],
  },
  "run-cancelled": {
    ...ours,
    retry: "now",
    title: "The check run was cancelled",
    likelyCause: "Somebody clicked Cancel, or the setup it belongs to was withdrawn.",
    fixes: ["Test again when you are ready."],
  },
  "sealed-secret-unreadable": {
    ...ours,
    retry: "no",
    title: "The sealed Consumer Secret cannot be opened",
    likelyCause: "The key that sealed it is not in Orglink's keyring, or the record was damaged.",
    fixes: [
      "Have whoever runs Orglink check that the keyring has every key that was ever used.",
      "Or enter Consumer Key and Consumer Secret again: they are sealed with the present key.",
    ],
    doNot: ["Do not rotate the secret in Salesforce for this: the one there is still the right one."],
  },
  "too-many-attempts": {
    ...ours,
    retry: "after-wait",
    title: "Orglink is pausing before it asks again",
    likelyCause:
      "There were many checks at once or within a few minutes, of one host or by one person. Orglink holds back so that Salesforce does not lock the Run As user out.",
    fixes: [
      "Wait a few minutes, then test again.",
      "Use the time to read the problem of the last try: it did not go away by repeating.",
    ],
  },
  unexpected: {
    ...ours,
    retry: "now",
    title: "Something went wrong in Orglink",
    likelyCause: "Orglink met a case it was not made for. This is our error, not yours and not Salesforce's.",
    fixes: ["Test again.", "If it happens again, send the support code to support."],
    doNot: ["Do not change anything in Salesforce."],
  },
} as const satisfies Partial<Record<ProblemCode, Article>>;
