import { parseSalesforceId } from "#lib/domain/check/salesforce-id";
import type { Call } from "#lib/domain/check/wire";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { hostOfUrl, isSalesforceHost } from "./salesforce-host.ts";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Verdict on a readable 2xx body: null when it is what the call promises. */
type Judge = (json: Fields, askedHost: string) => ProblemCode | null;

/** The longest access token that can be one; Salesforce's JSON Web Tokens stay well under it. */
const longestTokenChars = 16_384;

/** Scopes that let a token use the REST API. */
const apiScopes = ["api", "full"];

const judgeToken: Judge = (json, askedHost) => {
  const token = json.access_token;
  if (!isText(token) || token.length > longestTokenChars || /[\s\p{Cc}]/u.test(token)) return "token-answer-incomplete";
  if (!isSalesforceToken(json, token)) return "not-salesforce";
  if (isText(json.token_type) && json.token_type.toLowerCase() !== "bearer") return "token-type-unexpected";
  const instanceHost = isText(json.instance_url) ? hostOfUrl(json.instance_url) : null;
  if (instanceHost !== null && !isSalesforceHost(instanceHost, askedHost)) return "instance-url-foreign";
  if (isText(json.scope)) {
    const scopes = json.scope.toLowerCase().split(/[\s,]+/);
    if (!apiScopes.some((scope) => scopes.includes(scope))) return "api-scope-missing";
  }
  return null;
};

/** Salesforce's answers carry `id`, `instance_url` or a token that begins with an org id; other servers' carry none. */
const isSalesforceToken = (json: Fields, token: string): boolean =>
  isText(json.id) || isText(json.instance_url) || isText(json.signature) || /^00D[A-Za-z0-9]{12,15}!/.test(token);

const judgeConfiguration: Judge = (json, askedHost) => {
  if (!isText(json.issuer)) return "unreadable-answer";
  const issuerHost = hostOfUrl(json.issuer);
  if (issuerHost === null || !isSalesforceHost(issuerHost, askedHost)) return "not-salesforce";
  const endpoint = isText(json.token_endpoint) ? json.token_endpoint : "";
  return endpoint === "" || /\/services\/oauth2\/token\/?$/.test(endpoint) ? null : "not-salesforce";
};

const judgeRecords: Judge = (json) => {
  if (!isList(json.records)) return "unreadable-answer";
  return json.records.length > 0 ? null : "object-not-visible";
};

/** Who the Run As user is; a user who is not active gets no token the next time. */
const judgeUser = (json: Fields, isNamed: boolean): ProblemCode | null => {
  if (json.active === false) return "run-as-user-inactive";
  return isNamed ? null : "identity-unavailable";
};

const hasStagedSet = (json: Fields): boolean => {
  const sets = isList(json.stagedCredentials) ? json.stagedCredentials : [json];
  return sets.some((set) => isFields(set) && isText(set.id));
};

const judges: Readonly<Record<Exclude<Call, "data-versions" | "revoke" | "authorize" | "staged-delete">, Judge>> = {
  token: judgeToken,
  "data-root": (json) =>
    Object.values(json).some((url) => isText(url) && url.includes("/services/data/")) ? null : "unreadable-answer",
  limits: (json) =>
    Object.values(json).some((limit) => isFields(limit) && "Max" in limit) ? null : "unreadable-answer",
  userinfo: (json) => judgeUser(json, isText(json.user_id) || isText(json.sub)),
  identity: (json) => judgeUser(json, isText(json.user_id) || isText(json.id)),
  "org-query": judgeRecords,
  "user-query": judgeRecords,
  introspect: (json) => {
    if (json.active === true) return null;
    return json.active === false ? "session-invalid" : "unreadable-answer";
  },
  "openid-configuration": judgeConfiguration,
  "auth-configuration": (json) =>
    isText(json.OrgId) && parseSalesforceId(json.OrgId, "org") !== null ? null : "unreadable-answer",
  "eca-usage": (json) => (isList(json.apps) ? null : "unreadable-answer"),
  "eca-consumers": (json) => {
    if (!isList(json.consumers)) return "unreadable-answer";
    return json.consumers.length > 0 ? null : "rotation-no-consumer";
  },
  "eca-key-and-secret": (json) => {
    if (isText(json.key) && isText(json.secret)) return null;
    return isText(json.key) ? "rotation-permission-missing" : "unreadable-answer";
  },
  "staged-create": (json) => (hasStagedSet(json) ? null : "unreadable-answer"),
  "staged-rotate": (json) => (hasStagedSet(json) ? null : "unreadable-answer"),
};

/**
 * Judges a 2xx answer's JSON: null when the call worked, else why it did not although the status says so.
 *
 * @see RFC 6749 §5.1; SALESFORCE.md sections 1.2 and 3 for the shapes
 */
export function judgeSuccess(call: Call, askedHost: string, json: unknown): ProblemCode | null {
  if (call === "revoke" || call === "authorize" || call === "staged-delete") return null;
  if (call === "data-versions") {
    const isVersions = isList(json) && json.some((row) => isFields(row) && /^\d{1,4}\.\d$/.test(String(row.version)));
    if (isVersions) return null;
    return isFields(json) && Object.keys(json).length > 0 ? "not-salesforce" : "unreadable-answer";
  }
  return isFields(json) ? judges[call](json, askedHost) : "unreadable-answer";
}
