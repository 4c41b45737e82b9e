import type { ProblemCode } from "../problems/problem-codes.ts";

/** What a repair can begin with, as its address says it. */
export const repairTopics = ["consumer-secret", "key-and-secret", "my-domain", "run-as-user"] as const;
export type RepairTopic = (typeof repairTopics)[number];

/** What *Repair* opens after a problem; `elsewhere`: nothing is to be typed anew, it is put right in Salesforce or on the way. */
export type RepairWay = RepairTopic | "elsewhere";

const ways = {
  // An address that is none: a saved connection has one, so these come from what was typed for a repair.
  "address-unsafe-address": "my-domain",
  "address-looks-like-consumer-key": "my-domain",
  "address-looks-like-consumer-secret": "my-domain",
  "address-not-an-address": "my-domain",
  "address-shared-login-host": "my-domain",
  "address-instanced-host": "my-domain",
  "address-site-host": "my-domain",
  "address-not-salesforce": "my-domain",
  "address-ambiguous": "my-domain",

  "host-not-found": "my-domain",
  "name-server-unavailable": "elsewhere",
  "private-address-refused": "elsewhere",
  "connection-failed": "elsewhere",
  "connection-refused": "elsewhere",
  "connection-reset": "elsewhere",
  "network-unreachable": "elsewhere",
  "tls-failed": "elsewhere",
  "tls-expired": "elsewhere",
  "tls-wrong-name": "elsewhere",
  "tls-untrusted": "elsewhere",
  "timed-out": "elsewhere",
  "blocked-on-the-way": "elsewhere",
  "captive-portal": "elsewhere",
  "proxy-login-required": "elsewhere",

  redirected: "my-domain",
  "my-domain-renamed": "my-domain",
  "wrong-host-or-path": "my-domain",
  "edge-no-route": "my-domain",
  "not-salesforce-answer": "my-domain",
  "not-salesforce": "my-domain",
  "unreadable-answer": "elsewhere",
  "answer-too-large": "elsewhere",
  "not-json": "elsewhere",

  "consumer-key-unknown": "key-and-secret",
  "consumer-key-missing": "key-and-secret",
  "consumer-secret-wrong": "consumer-secret",
  "consumer-secret-missing": "consumer-secret",
  "run-as-user-missing": "run-as-user",
  "flow-not-enabled": "elsewhere",
  "host-not-accepted": "my-domain",
  "request-rejected": "elsewhere",
  "wrong-flow": "elsewhere",
  "user-not-approved": "elsewhere",
  "app-blocked": "elsewhere",
  "app-not-in-org": "key-and-secret",
  "app-disabled": "elsewhere",
  "ip-or-hours-restricted": "elsewhere",
  "ip-restricted": "elsewhere",
  "login-hours": "elsewhere",
  "run-as-user-inactive": "run-as-user",
  "run-as-user-frozen": "run-as-user",
  "run-as-user-password-expired": "run-as-user",
  "run-as-user-login-limit": "run-as-user",
  "grant-refused": "elsewhere",
  "org-inactive": "elsewhere",
  "org-locked": "elsewhere",
  "trial-expired": "elsewhere",
  "rate-limited": "elsewhere",
  "scope-not-usable": "elsewhere",
  "too-many-scopes": "elsewhere",
  "unknown-oauth-error": "elsewhere",
  "token-answer-incomplete": "elsewhere",
  "token-type-unexpected": "elsewhere",
  "instance-url-foreign": "elsewhere",
  "api-scope-missing": "elsewhere",

  "salesforce-unavailable": "elsewhere",
  "salesforce-maintenance": "elsewhere",

  "session-invalid": "elsewhere",
  "session-not-for-rest": "elsewhere",
  "auth-header-rejected": "elsewhere",
  "api-disabled-for-org": "elsewhere",
  "api-disabled-for-user": "run-as-user",
  "api-access-control": "elsewhere",
  "api-limit-reached": "elsewhere",
  "concurrent-limit-reached": "elsewhere",
  "permission-missing": "run-as-user",
  "object-not-visible": "run-as-user",
  "security-policy-blocked": "elsewhere",
  "api-version-unsupported": "elsewhere",
  "wrong-instance": "my-domain",
  "identity-unavailable": "elsewhere",
  "identity-scope-missing": "elsewhere",

  // A repair never changes the org: its address is what can be put right, or the other org is connected by itself.
  "other-org": "my-domain",
  "run-as-user-changed": "run-as-user",

  "rotation-switch-off": "elsewhere",
  "rotation-permission-missing": "elsewhere",
  "rotation-app-not-found": "elsewhere",
  "rotation-no-consumer": "elsewhere",
  "rotation-staged-exists": "elsewhere",
  "rotation-api-version": "elsewhere",

  "run-interrupted": "elsewhere",
  "run-cancelled": "elsewhere",
  "sealed-secret-unreadable": "consumer-secret",
  "too-many-attempts": "elsewhere",
  unexpected: "elsewhere",
} as const satisfies Readonly<Record<ProblemCode, RepairWay>>;

/** What a repair of a connection with this problem begins with. */
export const repairOf = (code: ProblemCode): RepairWay => ways[code];

/** The topic that an address names; null where it names none. */
export const parseRepairTopic = (text: unknown): RepairTopic | null =>
  repairTopics.find((topic) => topic === text) ?? null;

/** What can be typed anew; all else of a connection stays. */
export const repairFields = ["consumerKey", "consumerSecret", "instanceUrl"] as const;
export type RepairField = (typeof repairFields)[number];

const fieldsOf: Readonly<Record<RepairTopic, readonly RepairField[]>> = {
  "consumer-secret": ["consumerSecret"],
  "key-and-secret": ["consumerKey", "consumerSecret"],
  "my-domain": ["instanceUrl"],
  "run-as-user": [],
};

/** The fields that a topic is about, and the others, which stand behind them. */
export function repairOrder(topic: RepairTopic): {
  readonly about: readonly RepairField[];
  readonly others: readonly RepairField[];
} {
  const about = fieldsOf[topic];
  return { about, others: repairFields.filter((field) => !about.includes(field)) };
}
