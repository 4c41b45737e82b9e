import type { Article } from "./article.ts";
import type { ProblemCode } from "./problem-codes.ts";

const wrongHost = {
  faultOwner: "typed-value",
  step: "7-my-domain",
  control: "current-my-domain-url",
  place: "my-domain",
  retry: "no",
} as const;
const unreadable = {
  kind: "unreadable-answer",
  faultOwner: "unknown",
  step: null,
  control: null,
  retry: "now",
} as const;
const copyMyDomain = "In Setup, open My Domain, copy Current My Domain URL and paste it into Instance URL.";

/** Who or what answered, when the answer is not the one that was asked for; and Salesforce's own bad days. */
export const answerArticles = {
  redirected: {
    ...wrongHost,
    kind: "redirected",
    verified: "reported",
    title: "The host sends requests elsewhere",
    likelyCause:
      "The host answered with a redirect. Orglink does not follow it, because the Consumer Secret would go along; where it points is shown here.",
    fixes: [
      copyMyDomain,
      "If the target is your org's My Domain, enter that host.",
      "If the target is not Salesforce's, have your network team look at what answers here.",
    ],
    doNot: ["Do not enter the target's host before you have compared it with Current My Domain URL."],
  },
  "my-domain-renamed": {
    ...wrongHost,
    kind: "redirected",
    verified: "reported",
    title: "The org has another My Domain now",
    likelyCause:
      "Salesforce redirects the host you entered to another My Domain: it was renamed, or the sandbox has moved to its enhanced domain.",
    fixes: [
      "Compare where it points with Current My Domain URL in Setup, My Domain; enter it when they are the same.",
      "If they differ, enter Current My Domain URL.",
    ],
    doNot: ["Do not count on the redirect: requests with credentials do not follow it, and it can be switched off."],
  },
  "wrong-host-or-path": {
    ...wrongHost,
    kind: "wrong-host-or-path",
    verified: "verified",
    title: "There is no org's login under this host",
    likelyCause:
      "The host exists and says that there is nothing under the address of the token or data request. It is a site, an old name, or not the org's My Domain.",
    fixes: [
      copyMyDomain,
      "If My Domain shows the same host, the org may have been deleted or moved: log in to it with the browser.",
    ],
  },
  "edge-no-route": {
    ...wrongHost,
    kind: "edge-no-route",
    verified: "verified",
    retry: "after-wait",
    propagation: true,
    title: "Salesforce's edge does not know this host",
    likelyCause:
      "The request reached Salesforce, which has no routing information for the My Domain: the name is mistyped, or it is so new that it is not known everywhere yet.",
    fixes: [
      "Compare Instance URL with Current My Domain URL in Setup, My Domain.",
      "If the org or its My Domain is new, wait some minutes and test again.",
      "If both are right and it stays so, open a case with Salesforce Customer Support.",
    ],
  },
  "not-salesforce-answer": {
    ...wrongHost,
    kind: "not-salesforce-answer",
    verified: "reported",
    title: "The answer is a web page, not Salesforce's data",
    likelyCause:
      "A page came back where Salesforce sends data. The host is not the org's My Domain, or a proxy sent a page of its own.",
    fixes: [
      copyMyDomain,
      "If the host is right, have your network team check for a proxy or filter between Orglink and the My Domain.",
    ],
    seeAlso: ["blocked-on-the-way"],
  },
  "not-salesforce": {
    ...wrongHost,
    kind: "not-salesforce-answer",
    verified: "verified",
    title: "Another sign-in server answered, not Salesforce",
    likelyCause:
      "The server speaks OAuth, but its answer lacks what Salesforce always sends, or has what Salesforce never sends. It belongs to another product.",
    fixes: [copyMyDomain, "If the host is right, have your network team check which server answers under this name."],
    doNot: ["If the Consumer Secret was sent there, do not keep it: rotate it in Salesforce."],
  },
  "unreadable-answer": {
    ...unreadable,
    verified: "reported",
    title: "The answer cannot be read",
    likelyCause: "What came back is empty, cut off or of another form than Salesforce documents. It does not say why.",
    fixes: [
      "Test again.",
      "If it stays so, have your network team check what stands between Orglink and the My Domain.",
      "Send the support code of this check run to support: it leads to what was received.",
    ],
    doNot: ["Do not change key, secret or policies: this answer says nothing about them."],
  },
  "answer-too-large": {
    ...unreadable,
    step: "7-my-domain",
    control: "current-my-domain-url",
    verified: "reported",
    title: "The answer is larger than any of Salesforce's",
    likelyCause:
      "Orglink stopped reading at its limit of 256 KiB. Salesforce's answers to these requests are far smaller.",
    fixes: [
      "Compare Instance URL with Current My Domain URL in Setup, My Domain.",
      "Test again; if it stays so, have your network team check what answers under this name.",
    ],
  },
  "not-json": {
    ...unreadable,
    verified: "reported",
    title: "Plain text came back where Salesforce sends JSON",
    likelyCause: "The answer is text that Orglink does not know. Its beginning is shown here.",
    fixes: [
      "Read the text: it may name what sent it.",
      "Test again; if it stays so, have your network team check what stands between Orglink and the My Domain.",
    ],
  },
  "salesforce-unavailable": {
    kind: "salesforce-unavailable",
    faultOwner: "salesforce-outage",
    step: null,
    control: null,
    retry: "now",
    verified: "verified",
    title: "Salesforce cannot answer at the moment",
    likelyCause: "Salesforce, or what stands in front of it, reports a fault of its own or is overloaded.",
    fixes: [
      "Test again in a moment.",
      "Look at status.salesforce.com for the org's instance.",
      "If it lasts and the status page shows nothing, open a case with Salesforce and give the time of this check run.",
    ],
    doNot: ["Do not change anything in Setup: what you entered has not been judged."],
  },
  "salesforce-maintenance": {
    kind: "salesforce-maintenance",
    faultOwner: "salesforce-outage",
    step: null,
    control: null,
    retry: "after-wait",
    verified: "verified",
    title: "Salesforce is down for maintenance, or overloaded",
    likelyCause: "Salesforce says that the server is under maintenance or cannot take requests at the moment.",
    fixes: [
      "Look at status.salesforce.com for what concerns the org's instance, and for how long.",
      "Test again after that; if nothing is announced, in some minutes.",
    ],
    doNot: ["Do not change anything in Setup: what you entered has not been judged."],
    loginHistory: "Organization is in maintenance",
  },
} as const satisfies Partial<Record<ProblemCode, Article>>;
