import type { Article } from "./article.ts";
import type { ProblemCode } from "./problem-codes.ts";

const onTheWay = { faultOwner: "network", step: null, control: null, verified: "verified" } as const;
const noSetup = "Do not change anything in Salesforce: it has not judged what you entered.";

/** The way between Orglink and Salesforce: names, connections, certificates, time, and what stands in between. */
export const networkArticles = {
  "host-not-found": {
    kind: "host-not-found",
    faultOwner: "typed-value",
    step: "7-my-domain",
    control: "current-my-domain-url",
    place: "my-domain",
    retry: "no",
    propagation: true,
    verified: "verified",
    title: "No host has this name",
    likelyCause:
      "The Domain Name System does not know the My Domain. A letter is mistyped, or the middle part (.sandbox, .develop, .trailblaze, .scratch) is missing.",
    fixes: [
      "In Setup, open My Domain, copy Current My Domain URL and paste it into Instance URL.",
      "For a Developer Edition org the name ends in .develop.my.salesforce.com, for a sandbox in .sandbox.my.salesforce.com.",
      "If the sandbox was deleted or My Domain was renamed, use the org's present name.",
      "If the org or its My Domain is only minutes old, wait until the name is known everywhere.",
      "If the name opens in your browser, ask whoever runs Orglink which name server it uses.",
    ],
    doNot: ["Do not make a new External Client App: Salesforce was never reached."],
  },
  "name-server-unavailable": {
    ...onTheWay,
    kind: "connection-failed",
    retry: "now",
    title: "The name server did not answer",
    likelyCause: "Orglink could not ask which address the My Domain has. This says nothing about the My Domain itself.",
    fixes: ["Test again.", "If it stays so, have whoever runs Orglink check its name server and network."],
    doNot: [noSetup],
    seeAlso: ["host-not-found"],
  },
  "private-address-refused": {
    ...onTheWay,
    kind: "blocked-on-the-way",
    retry: "no",
    title: "The name leads to a private address",
    likelyCause:
      "The name server answers for this My Domain with an address of a private network. Salesforce's are public; Orglink does not send a Consumer Secret to a private one.",
    fixes: [
      "Have your network team check which address the name server gives for this host: a filter or a split name service may answer in Salesforce's place.",
      "If Salesforce is reached over a private connection on purpose, the one who runs Orglink decides which addresses it may use.",
    ],
    doNot: [noSetup],
  },
  "connection-failed": {
    ...onTheWay,
    kind: "connection-failed",
    retry: "now",
    title: "No connection to the My Domain",
    likelyCause: "The connection broke or never came about, for a reason the network did not name.",
    fixes: [
      "Test again.",
      "If it stays so, have your network team check that the machine Orglink runs on reaches the My Domain on port 443.",
    ],
    doNot: [noSetup],
  },
  "connection-refused": {
    ...onTheWay,
    kind: "connection-failed",
    retry: "now",
    title: "The connection was refused",
    likelyCause:
      "The address behind the My Domain turned the connection down. Salesforce's own hosts seldom do; a firewall or a wrong entry in the name service often does.",
    fixes: [
      "Test again.",
      "Have your network team allow outgoing connections to the My Domain on port 443.",
      "Have them check that no hosts file or internal name server gives another address for it.",
    ],
    doNot: [noSetup],
  },
  "connection-reset": {
    ...onTheWay,
    kind: "connection-failed",
    retry: "now",
    title: "The connection broke off",
    likelyCause:
      "The connection was there and was cut before the answer was complete: by a firewall, a proxy or a short fault of the network.",
    fixes: [
      "Test again.",
      "If it breaks every time, have your network team check what inspects outgoing https connections to the My Domain.",
    ],
    doNot: [noSetup],
  },
  "network-unreachable": {
    ...onTheWay,
    kind: "connection-failed",
    retry: "now",
    title: "There is no way to this address",
    likelyCause: "The machine Orglink runs on has no route to the My Domain's address, or no network at all.",
    fixes: [
      "Have whoever runs Orglink check its network connection.",
      "If the machine has only IPv4 or only IPv6, check that the other kind is not the one being tried.",
    ],
    doNot: [noSetup],
  },
  "tls-failed": {
    ...onTheWay,
    kind: "tls-failed",
    retry: "no",
    title: "No secure connection could be agreed on",
    likelyCause:
      "The two sides did not agree on TLS. A program offers a version that Salesforce does not take (it wants TLS 1.2 or later), something between Orglink and Salesforce takes part in the connection, or what answers is not https.",
    fixes: [
      "Have your network team check whether a proxy or firewall inspects https connections to the My Domain.",
      "Have whoever runs Orglink check the machine's clock.",
    ],
    doNot: ["Do not switch certificate checks off: the Consumer Secret would travel unprotected."],
  },
  "tls-expired": {
    ...onTheWay,
    kind: "tls-failed",
    retry: "no",
    title: "The certificate is out of date",
    likelyCause:
      "The certificate shown for the My Domain has run out or does not count yet. Either the clock of the machine Orglink runs on is wrong, or something between shows a certificate of its own.",
    fixes: [
      "Have whoever runs Orglink check date and time of the machine.",
      "Have your network team renew the certificate of the proxy that inspects https.",
    ],
    doNot: ["Do not switch certificate checks off."],
  },
  "tls-wrong-name": {
    ...onTheWay,
    kind: "tls-failed",
    retry: "no",
    title: "The certificate is for another name",
    likelyCause:
      "What answered proved to be somebody else than the My Domain: a proxy, a login page of the network, or another server under this name.",
    fixes: [
      "Have your network team check which server answers for this My Domain from where Orglink runs.",
      "Compare Instance URL with Current My Domain URL in Setup: old names of sandboxes have no certificate any more.",
    ],
    doNot: ["Do not switch certificate checks off."],
  },
  "tls-untrusted": {
    ...onTheWay,
    kind: "tls-failed",
    retry: "no",
    title: "The certificate comes from an unknown authority",
    likelyCause:
      "Most often a proxy that inspects https (Zscaler, Netskope and others) shows a certificate of your company in Salesforce's place, and Orglink does not know that authority.",
    fixes: [
      "Have your network team exempt the My Domain from inspection.",
      "Or have whoever runs Orglink add your company's authority with ORGLINK_CA_FILE.",
    ],
    doNot: ["Do not switch certificate checks off: anyone on the way could then read the Consumer Secret."],
  },
  "timed-out": {
    ...onTheWay,
    kind: "timed-out",
    retry: "now",
    title: "No answer in time",
    likelyCause:
      "The connection or the answer took longer than Orglink waits. A firewall that drops connections silently looks the same as a slow network or a busy org.",
    fixes: [
      "Test again.",
      "Look at status.salesforce.com for the org's instance.",
      "If it never gets through, have your network team allow outgoing connections to the My Domain on port 443.",
    ],
    doNot: ["Do not change key, secret or policies: a time-out says nothing about them."],
  },
  "blocked-on-the-way": {
    ...onTheWay,
    kind: "blocked-on-the-way",
    retry: "no",
    verified: "reported",
    title: "Something on the way answered in Salesforce's place",
    likelyCause:
      "The answer is not one of Salesforce's. Most often a web filter, proxy or firewall of the network Orglink runs in did not let the request through and answered itself.",
    fixes: [
      "Have your network team allow the My Domain (*.my.salesforce.com) for the machine Orglink runs on.",
      "Show them the words of the answer: they often name the product and the rule.",
    ],
    doNot: [noSetup],
  },
  "captive-portal": {
    ...onTheWay,
    kind: "blocked-on-the-way",
    retry: "no",
    verified: "reported",
    title: "The network wants a login first",
    likelyCause:
      "The network of the machine Orglink runs on shows its own page first, as guest networks do until somebody logs in or accepts their terms.",
    fixes: ["Log that machine in to the network, or move it to another network.", "Then test again."],
    doNot: [noSetup],
  },
  "proxy-login-required": {
    ...onTheWay,
    kind: "blocked-on-the-way",
    retry: "no",
    verified: "reported",
    title: "The proxy wants a user name and a password",
    likelyCause: "Requests go through a proxy that lets nobody pass without a login, and none was sent.",
    fixes: [
      "Have your network team let the machine Orglink runs on pass without a login, at least to *.my.salesforce.com.",
      "If another program made the request, give that program the proxy's login.",
    ],
    doNot: [noSetup],
  },
} as const satisfies Partial<Record<ProblemCode, Article>>;
