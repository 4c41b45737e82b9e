import type { Problem } from "#lib/domain/check/check-run";
import type { Call, WireAnswer } from "#lib/domain/check/wire";
import { readSaid } from "./said.ts";
import { hostOfUrl } from "./salesforce-host.ts";

/** Worth knowing about an answer that worked; never a reason to refuse it. */
const warningWords = [
  "no-instance-url",
  "instance-url-differs",
  "sandbox-hint",
  "jwt-token",
  "broad-scope",
  "odd-id",
  "run-as-is-a-person",
  "trial-ends",
  "api-limit-near",
  "no-rotation-version",
  "already-gone",
] as const;
export type WarningWord = (typeof warningWords)[number];

type Fields = Readonly<Record<string, unknown>>;
type Look = (json: Fields, askedHost: string) => readonly (WarningWord | false)[];

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** Scopes beyond what a server-to-server connection needs; each opens more than the REST API. */
const broadScopes = ["full", "web", "refresh_token", "offline_access", "visualforce"];
/** First API version that can stage and rotate credentials (Winter '26). */
const rotationVersion = 65;

const lookAtToken: Look = (json, askedHost) => {
  const instanceHost = hostOfUrl(text(json.instance_url));
  const scopes = text(json.scope).split(/\s+/);
  return [
    instanceHost === null && "no-instance-url",
    instanceHost !== null && instanceHost !== askedHost.toLowerCase() && "instance-url-differs",
    (json.token_format === "jwt" || text(json.access_token).startsWith("eyJ")) && "jwt-token",
    scopes.some((scope) => broadScopes.includes(scope)) && "broad-scope",
    !/^https:\/\/[^/]+\/id\/00D\w{12,15}\/005\w{12,15}$/.test(text(json.id)) && "odd-id",
  ];
};

const lookAtOrg: Look = (json) => {
  const record: unknown = Array.isArray(json.records) ? json.records[0] : undefined;
  if (!isFields(record)) return [];
  return [record.IsSandbox === true && "sandbox-hint", text(record.TrialExpirationDate) !== "" && "trial-ends"];
};

const lookAtLimits: Look = (json) => {
  const daily = json.DailyApiRequests;
  if (!isFields(daily) || typeof daily.Max !== "number" || typeof daily.Remaining !== "number") return [];
  return [daily.Remaining < daily.Max / 20 && "api-limit-near"];
};

const lookAtUser: Look = (json) => [json.is_salesforce_integration_user === false && "run-as-is-a-person"];

const looks: Partial<Readonly<Record<Call, Look>>> = {
  token: lookAtToken,
  "org-query": lookAtOrg,
  limits: lookAtLimits,
  userinfo: lookAtUser,
  identity: lookAtUser,
};

const newestVersion = (json: readonly unknown[]): number =>
  Math.max(0, ...json.slice(0, 500).map((row) => (isFields(row) ? Number.parseFloat(String(row.version)) || 0 : 0)));

/** What is worth knowing about an answer, beside the problem it has or (mostly) has not. */
export function warningsOf(
  call: Call,
  askedHost: string,
  answer: WireAnswer,
  problem: Problem | null,
): readonly WarningWord[] {
  if (problem !== null && problem.code !== "instance-url-foreign") return [];
  if (answer.status >= 400) return ["already-gone"];
  const { json } = readSaid(answer);
  if (Array.isArray(json)) {
    return call === "data-versions" && newestVersion(json) < rotationVersion ? ["no-rotation-version"] : [];
  }
  const look = looks[call];
  return isFields(json) && look ? look(json, askedHost).filter((word) => word !== false) : [];
}
