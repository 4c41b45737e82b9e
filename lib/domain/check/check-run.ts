import type { ProblemCode } from "#lib/domain/problems/problem-codes";

/** The stages of a check run, in order; the four from `api` on run side by side once there is a token. */
const stages = ["address", "reach", "token", "api", "identity", "session", "rotation-readiness"] as const;
export type Stage = (typeof stages)[number];

/** The stages of one connection's runs: who does not rotate through the API is not asked whether that could be done. */
export const stagesOf = ({ rotatesByApi }: { readonly rotatesByApi: boolean }): readonly Stage[] =>
  stages.filter((stage) => rotatesByApi || stage !== "rotation-readiness");

/** What Salesforce (or something on the way) said, made harmless: bounded, one line, no control characters, no credential. */
export type Evidence = {
  readonly httpStatus?: number;
  /** RFC 6749 §5.2 `error`, or the REST `errorCode`. */
  readonly errorWord?: string;
  /** RFC 6749 §5.2 `error_description`, or the REST `message`. */
  readonly errorText?: string;
  /** Beginning of an answer that was none of ours to read, or the runtime's word for a transport fault (`ENOTFOUND`). */
  readonly excerpt?: string;
  /** Where a redirect pointed; never followed. */
  readonly redirectTarget?: string;
  /** How long the answer asks to be left alone (RFC 9110 §10.2.3 `Retry-After`). */
  readonly retryAfterSeconds?: number;
  /** The org that answered, and the one this connection was made for: 18 characters each, where they are not the same. */
  readonly orgId?: string;
  readonly expectedOrgId?: string;
};

/** An expected, explained failure. Its text is the article of `code`; only what was seen travels with it. */
export type Problem = {
  readonly code: ProblemCode;
  readonly evidence: Evidence;
};

/** Durations in milliseconds, each absent when the socket was already open. */
export type CallTimings = {
  readonly dnsMs?: number;
  readonly connectMs?: number;
  readonly tlsMs?: number;
  readonly firstByteMs?: number;
  readonly totalMs: number;
};

/** One request of a stage: what was asked, never with what credential. */
export type CallRecord = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly httpStatus?: number;
  readonly timings: CallTimings;
};

export type StageState = "pending" | "running" | "passed" | "advice" | "failed" | "skipped";

export type StageRecord = {
  readonly stage: Stage;
  readonly state: StageState;
  /** Milliseconds since the run began. */
  readonly startedAfterMs?: number;
  readonly durationMs?: number;
  readonly calls: readonly CallRecord[];
  /** The failure of a `failed` stage, or what was missing in an `advice` stage. */
  readonly problem?: Problem;
};

/** A stage of a run that has ended early: what was under way will bring no answer any more, what had not begun never begins. */
export function cutShort(record: StageRecord): StageRecord {
  if (record.state !== "running" && record.state !== "pending") return record;
  return { ...record, state: "skipped" };
}

/** What contradicts what was typed or is worth knowing; shown, never blocking. */
const adviceKinds = [
  "instance-url-differs",
  "no-instance-url",
  // Of stored runs alone: since it is a problem, `other-org`, no run brings it any more.
  "other-org-than-before",
  "run-as-user-changed",
  "is-sandbox",
  "is-production",
  "jwt-token",
  "broad-scope",
  "identity-scope-absent",
  "run-as-administrator",
  "run-as-person",
  "trial-ends",
  "old-api-version",
  "odd-identity",
  "not-ready-to-rotate",
] as const;
/** `detail` of `not-ready-to-rotate` is the code of its problem, of the others what Salesforce said, made harmless. */
export type Advice = { readonly kind: (typeof adviceKinds)[number]; readonly detail?: string };

/** Who answered: proven by a check run, never typed. Absent fields could not be found out. */
export type IdentityCard = {
  readonly orgId: string;
  readonly orgName?: string;
  readonly edition?: string;
  readonly isSandbox?: boolean;
  readonly instanceName?: string;
  readonly trialEndsAt?: string;
  readonly runAsUserId: string;
  readonly runAsUsername?: string;
  readonly runAsName?: string;
  readonly runAsProfile?: string;
  readonly runAsLicense?: string;
  /** Host of Salesforce's `instance_url`. */
  readonly instanceHost?: string;
  readonly scopes: readonly string[];
  readonly tokenFormat: "opaque" | "jwt";
  readonly tokenLifetimeSeconds?: number;
  readonly apiVersion: string;
  /** Of the server that answered: who issued its certificate, the SHA-256 of it, and when it ends (ISO 8601). */
  readonly certificateIssuer?: string;
  readonly certificateFingerprint?: string;
  readonly certificateValidTo?: string;
};

export type CheckOutcome =
  | { readonly status: "passed"; readonly card: IdentityCard; readonly advice: readonly Advice[] }
  | {
      readonly status: "failed";
      readonly stage: Stage;
      readonly problem: Problem;
      readonly advice: readonly Advice[];
      /** Who answered, as far as the run came; empty when nobody did. */
      readonly seen: Partial<IdentityCard>;
    };

export type CheckReport = { readonly stages: readonly StageRecord[]; readonly outcome: CheckOutcome };

/** What is known of a run at any moment; `interrupted` is a run whose process ended before it did. */
const runStates = ["running", "passed", "failed", "interrupted", "cancelled"] as const;
export type RunState = (typeof runStates)[number];
