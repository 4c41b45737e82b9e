import type { Article } from "./article.ts";
import type { ProblemCode } from "./problem-codes.ts";

const runAsUser = {
  faultOwner: "run-as-user",
  step: "4-policies",
  control: "run-as-username",
  place: "users",
  retry: "no",
} as const;
const loginRestriction = {
  ...runAsUser,
  kind: "ip-or-hours-restricted",
  step: null,
  control: "login-ip-ranges",
  place: "profiles",
} as const;
const org = {
  kind: "org-inactive",
  faultOwner: "salesforce-setup",
  step: null,
  control: null,
  retry: "no",
} as const;

const allowAddress =
  "In Setup, open Profiles, the Run As user's profile, Login IP Ranges: add the address from which Orglink calls.";
const relaxIp =
  "Or in the app's Policies, Edit, set IP Relaxation to Relax IP restrictions, if the org's rules allow it.";
const loginHours = "In the same profile look at Login Hours: an integration needs all hours.";

/** The Run As user's own state, the limits on logins, and the state of the org. */
export const runAsUserAndOrgArticles = {
  "ip-or-hours-restricted": {
    ...loginRestriction,
    control: "login-status",
    place: "login-history",
    verified: "verified",
    title: "The Run As user may not log in from here or at this hour",
    likelyCause:
      "The Run As user's profile has Login IP Ranges that leave out Orglink's address, or Login Hours that leave out this hour. The answer does not say which of the two.",
    fixes: [
      "In Setup, open Login History, find the Run As user: Status says Restricted IP or Restricted time.",
      allowAddress,
      relaxIp,
      loginHours,
    ],
    doNot: ["Do not remove the profile's ranges altogether: they protect every user of the profile."],
    loginHistory: "Restricted IP",
    seeAlso: ["ip-restricted", "login-hours"],
  },
  "ip-restricted": {
    ...loginRestriction,
    verified: "verified",
    title: "The Run As user may not log in from this IP address",
    likelyCause:
      "Most often the Run As user's profile has Login IP Ranges, and the address from which Orglink calls is in none of them.",
    fixes: [
      allowAddress,
      relaxIp,
      "Ask whoever runs Orglink for its outgoing address; Login History shows it as Source IP.",
    ],
    doNot: [
      "Do not remove the profile's ranges altogether: they protect every user of the profile.",
      "Do not rely on Network Access alone: ranges in a profile count nevertheless.",
    ],
    loginHistory: "Restricted IP",
    seeAlso: ["ip-or-hours-restricted"],
  },
  "login-hours": {
    ...loginRestriction,
    control: "login-hours",
    verified: "reported",
    title: "The Run As user may not log in at this hour",
    likelyCause: "The Run As user's profile has Login Hours, and this hour is outside them.",
    fixes: [
      "In Setup, open Profiles, the Run As user's profile, Login Hours: allow all hours.",
      "Or choose a Run As user whose profile has no Login Hours.",
    ],
    loginHistory: "Restricted time",
    seeAlso: ["ip-or-hours-restricted"],
  },
  "run-as-user-inactive": {
    ...runAsUser,
    kind: "run-as-user-inactive",
    step: null,
    control: "user-active",
    verified: "verified",
    title: "The Run As user cannot log in",
    likelyCause: "The user named in Run As (Username) is deactivated, frozen or locked.",
    fixes: [
      "In Setup, open Users, the Run As user: select Active, click Unfreeze, or unlock the user, whichever is offered.",
      "Or name another user in Policies, Edit, Run As (Username).",
    ],
    doNot: ["Do not reactivate a person who has left: use an integration user instead."],
    loginHistory: "User is inactive",
    seeAlso: ["run-as-user-frozen"],
  },
  "run-as-user-frozen": {
    ...runAsUser,
    kind: "run-as-user-inactive",
    step: null,
    control: "user-unfreeze",
    verified: "reported",
    title: "The Run As user is frozen",
    likelyCause: "An administrator froze the user named in Run As (Username).",
    fixes: [
      "In Setup, open Users, the Run As user: click Unfreeze, once you know why the user was frozen.",
      "View Setup Audit Trail names who froze the user: ask them first.",
      "Or name another user in Policies, Edit, Run As (Username).",
    ],
    loginHistory: "User is frozen",
    seeAlso: ["run-as-user-inactive"],
  },
  "run-as-user-password-expired": {
    ...runAsUser,
    kind: "grant-refused",
    step: null,
    control: "user-reset-password",
    verified: "reported",
    title: "The Run As user's password has expired",
    likelyCause: "Salesforce refuses the token because the user named in Run As (Username) has to set a new password.",
    fixes: [
      "In Setup, open Users, the Run As user, and click Reset Password.",
      "Assign the Run As user a permission set with Password Never Expires, so that it does not happen again.",
    ],
  },
  "run-as-user-login-limit": {
    ...runAsUser,
    kind: "run-as-user-login-limit",
    place: "external-client-app-manager",
    verified: "reported",
    title: "The Run As user has no logins left",
    likelyCause:
      "The user's license allows no more logins. This is reported for users that Salesforce made for Einstein and Agentforce.",
    fixes: [
      "In Policies, Edit, Run As (Username): name an ordinary user or one with the Salesforce Integration license.",
    ],
    doNot: ["Do not test again and again: each try counts."],
    loginHistory: "Maximum logins exceeded",
    seeAlso: ["rate-limited"],
  },
  "rate-limited": {
    kind: "rate-limited",
    faultOwner: "unknown",
    step: null,
    control: null,
    retry: "after-wait",
    verified: "verified",
    title: "Too many requests in a short time",
    likelyCause:
      "Salesforce wants a pause: too many tokens or logins were asked for, by Orglink or by another program.",
    fixes: [
      "Wait 15 to 30 minutes, or as long as the answer says, and test again.",
      "In Login History, look for what else logs in as the Run As user.",
      "Have programs keep a token until it expires instead of asking for a new one each time.",
    ],
    doNot: ["Do not test again at once: it prolongs the pause."],
    loginHistory: "Login rate exceeded",
  },
  "org-inactive": {
    ...org,
    verified: "verified",
    title: "The org is closed, locked or suspended",
    likelyCause:
      "Salesforce knows the org and does not let anybody in. The answer does not say which of the reasons it is.",
    fixes: [
      "Log in to the org with the browser: its page says more. Data Not Available there means that the org has expired or was deleted.",
      "Check that Instance URL is the org you mean, and that the sandbox has not been deleted.",
      "Ask your Salesforce account executive or Salesforce support.",
    ],
    loginHistory: "Organization is inactive",
  },
  "org-locked": {
    ...org,
    verified: "reported",
    title: "The org is locked or suspended",
    likelyCause: "Salesforce has locked or suspended the org, often over a contract or a payment.",
    fixes: ["Ask your Salesforce account executive or Salesforce support to unlock it."],
    loginHistory: "Organization locked",
    seeAlso: ["org-inactive"],
  },
  "other-org": {
    kind: "orglink",
    faultOwner: "salesforce-setup",
    step: null,
    control: null,
    retry: "no",
    verified: "verified",
    title: "Another org answers than the one this connection was made for",
    likelyCause:
      "Key and secret are accepted, and Salesforce's answer names another org id than before: a sandbox gets a new one each time it is refreshed. Otherwise Instance URL now leads to another org.",
    fixes: [
      "If the org that answers is the one you want now, such as a refreshed sandbox, connect it as a new connection. This one keeps its history.",
      "If it should be the org of before, open My Domain in that org's Setup, copy Current My Domain URL, and enter it as Instance URL.",
      "In Company Information, compare the organization id with the two that are named here, and ask who refreshed or moved the org.",
    ],
    doNot: [
      "Do not let programs go on with it before you know which org it is: they would read and write another's data.",
    ],
    seeAlso: ["consumer-key-unknown", "my-domain-renamed"],
  },
  "run-as-user-changed": {
    ...runAsUser,
    kind: "orglink",
    place: "external-client-app-manager",
    verified: "verified",
    title: "Another Run As user than before",
    likelyCause:
      "Somebody has named another user in the app's Policies, Run As (Username). The connection works, now with the rights of that user.",
    fixes: [
      "If it was not meant, open the app's Policies, Edit, and name the former user in Run As (Username).",
      "If it was, look whether the new user may see and change what your programs need: objects, fields and records.",
      "View Setup Audit Trail names who changed the app.",
    ],
    doNot: ["Do not name an administrator to be rid of missing rights: a token can then do everything."],
    seeAlso: ["run-as-user-inactive"],
  },
  "trial-expired": {
    ...org,
    verified: "reported",
    title: "The trial org has expired",
    likelyCause: "The org was a trial, and its time is over.",
    fixes: ["Ask your Salesforce account executive to prolong it.", "Or set up the connection in another org."],
    loginHistory: "Trial Expired",
    seeAlso: ["org-inactive"],
  },
} as const satisfies Partial<Record<ProblemCode, Article>>;
