import type { ControlId, SetupPage, StepId } from "#lib/domain/setup/controls";
import type { ProblemCode } from "./problem-codes.ts";

/** The broader word of a situation: what tools that know fewer situations would call it. Several codes share one kind. */
const problemKinds = [
  "consumer-key-unknown",
  "consumer-key-missing",
  "consumer-secret-wrong",
  "consumer-secret-missing",
  "run-as-user-missing",
  "flow-not-enabled",
  "host-not-accepted",
  "request-rejected",
  "wrong-flow",
  "user-not-approved",
  "app-blocked",
  "app-not-in-org",
  "ip-or-hours-restricted",
  "run-as-user-inactive",
  "run-as-user-login-limit",
  "grant-refused",
  "org-inactive",
  "rate-limited",
  "scope-not-usable",
  "api-scope-missing",
  "salesforce-unavailable",
  "salesforce-maintenance",
  "edge-no-route",
  "redirected",
  "wrong-host-or-path",
  "blocked-on-the-way",
  "not-salesforce-answer",
  "unreadable-answer",
  "token-answer-incomplete",
  "token-type-unexpected",
  "instance-url-foreign",
  "unknown-oauth-error",
  "host-not-found",
  "connection-failed",
  "tls-failed",
  "timed-out",
  "session-invalid",
  "session-not-for-rest",
  "auth-header-rejected",
  "api-disabled-for-org",
  "api-disabled-for-user",
  "api-limit-reached",
  "permission-missing",
  "security-policy-blocked",
  "api-version-unsupported",
  "wrong-instance",
  "identity-unavailable",
  "rotation-switch-off",
  "rotation-permission-missing",
  "rotation-app-not-found",
  "rotation-no-consumer",
  "rotation-staged-exists",
  // Ours alone: nothing Salesforce or the network said.
  "orglink",
] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** Who can change it. `unknown` where the answer does not prove anybody's fault. */
export const faultOwners = [
  "salesforce-setup",
  "typed-value",
  "run-as-user",
  "network",
  "salesforce-outage",
  "orglink",
  "unknown",
] as const;
export type FaultOwner = (typeof faultOwners)[number];

/** Does the same request with the same values make sense again? `no`: something has to be changed first. */
const retries = ["no", "now", "after-wait"] as const;
export type Retry = (typeof retries)[number];

/**
 * What an admin reads about one problem: the page, the panel after a failure, the answer of Explain and the line in the
 * support bundle all come from here. Plain text, Salesforce's labels to the letter, no markup.
 */
export type Article = {
  readonly title: string;
  readonly kind: ProblemKind;
  readonly likelyCause: string;
  /** What to do, the likeliest first; `rankFixes` reorders them by what is known. */
  readonly fixes: readonly string[];
  /** Tempting, and wrong. */
  readonly doNot?: readonly string[];
  readonly faultOwner: FaultOwner;
  /** The step of the guide that has `control` set; null when none does. */
  readonly step: StepId | null;
  /** What the first fix names, to be ringed and led to; null where it names nothing that is drawn. */
  readonly control: ControlId | null;
  /** The page of Setup that the first fix leads to: the one that `control` is on, if there is one. */
  readonly place?: SetupPage;
  readonly retry: Retry;
  /** True where Salesforce answers like this while it spreads a new app or a change; such a run may wait and try again. */
  readonly propagation?: true;
  /** `verified`: seen word for word in real traffic or official documentation. `reported`: told, no exact answer known. */
  readonly verified: "verified" | "reported";
  /** Text of the Status column in Login History to filter for. */
  readonly loginHistory?: string;
  readonly seeAlso?: readonly ProblemCode[];
};
