import { practiceSwitches } from "#lib/practice/practice";
import type { PracticeOrg } from "../practice-org.ts";
import { type Answer, json, noSuchResource, restError } from "./answer.ts";
import { answerApps, answerConsumers } from "./app-credentials.ts";
import { isServedVersion } from "./discovery.ts";
import { identityUrl } from "./identity-url.ts";
import type { DataCall, LiveSession, OrgCall } from "./org-call.ts";
import { answerQuery } from "./query.ts";
import { bearerOf, findSession } from "./sessions.ts";

/** Resources below `/services/data/vNN.0`. */
const resources: Readonly<Record<string, (call: DataCall) => Answer>> = {
  "": answerRoot,
  "/query": answerQuery,
  "/limits": answerLimits,
  "/apps/oauth/usage": answerApps,
};

function resourceAt(path: string): ((call: DataCall) => Answer) | undefined {
  const appId = /^\/apps\/oauth\/credentials\/([A-Za-z0-9]{15,18})$/.exec(path)?.[1];
  return appId === undefined ? resources[path] : (call) => answerConsumers(call, appId);
}

/**
 * The REST API below `/services/data/`: refuses what Salesforce refuses, in its order (header, session, right to use the
 * API, version, limit), then answers. Each call that gets past them takes one of the day's API requests.
 */
export function answerDataApi(call: OrgCall): Answer {
  const { request, org } = call;
  if (request.authorization !== undefined && bearerOf(request.authorization) === null) {
    return restError(401, "INVALID_AUTH_HEADER", "INVALID_HEADER_TYPE");
  }
  const live = findSession(call, bearerOf(request.authorization) ?? "");
  if (live === null) return restError(401, "INVALID_SESSION_ID", "Session expired or invalid");
  const refusal = refuseUse(call, live);
  if (refusal !== null) return refusal;

  const [, base = "", version, resource = ""] =
    /^(\/services\/data\/(?:v(\d{2})\.0|latest))(\/.*)?$/.exec(request.path) ?? [];
  const isServed = base !== "" && (version === undefined || isServedVersion(call, Number(version)));
  const answer = resourceAt(resource.replace(/\/$/, ""));
  if (!isServed || answer === undefined) return noSuchResource();
  if (request.method !== "GET" && request.method !== "HEAD") return methodNotAllowed(request.method);

  const requestsLeft = org.settings.dailyApiRequestsLeft;
  if (requestsLeft === 0) return restError(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.");
  org.settings = { ...org.settings, dailyApiRequestsLeft: requestsLeft - 1 };
  const answered = answer({ ...call, ...live, settings: org.settings, base });
  const { max, left } = dailyRequests(org);
  return { ...answered, headers: { ...answered.headers, "sforce-limit-info": `api-usage=${max - left}/${max}` } };
}

function dailyRequests({ settings, origin }: PracticeOrg): { readonly max: number; readonly left: number } {
  const left = settings.dailyApiRequestsLeft;
  const start = origin.settings.dailyApiRequestsLeft ?? practiceSwitches.dailyApiRequestsLeft.initial;
  return { max: Math.max(left, start), left };
}

function refuseUse(call: OrgCall, { session, user }: LiveSession): Answer | null {
  const { settings } = call;
  const isAllowlisted = settings.permittedUsers === "admin-approved" && settings.isRunAsApproved;
  if (!session.scopes.includes("api") || (settings.apiAccessControl && !isAllowlisted)) {
    return restError(401, "INVALID_SESSION_ID", "This session is not valid for use with the REST API");
  }
  if (!settings.isRestApiIncluded) {
    return restError(403, "API_DISABLED_FOR_ORG", "The REST API is not enabled for this Organization.");
  }
  if (!user.isApiEnabled) return restError(403, "API_CURRENTLY_DISABLED", "API is disabled for this User");
  return null;
}

const methodNotAllowed = (method: string): Answer => {
  const refusal = restError(405, "METHOD_NOT_ALLOWED", `HTTP Method '${method}' not allowed. Allowed are HEAD,GET`);
  return { ...refusal, headers: { ...refusal.headers, allow: "HEAD,GET" } };
};

/** `GET /services/data/vNN.0/`: what there is. Only what this org really serves is listed. */
function answerRoot({ base, org, user }: DataCall): Answer {
  return json(200, {
    limits: `${base}/limits`,
    query: `${base}/query`,
    identity: identityUrl(org, user.id),
  });
}

/** `GET …/limits`: for users with View Setup and Configuration. */
function answerLimits({ user, org }: DataCall): Answer {
  if (!user.isAdministrator) return restError(403, "API_DISABLED_FOR_ORG", "limits resource is not enabled");
  const { max, left } = dailyRequests(org);
  return json(200, { DailyApiRequests: { Max: max, Remaining: left } });
}
