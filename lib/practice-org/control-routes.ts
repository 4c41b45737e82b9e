import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { z } from "zod";
import { renamedHost } from "#lib/practice/my-domain-name";
import {
  type ControlRefusal,
  type CreateOrg,
  createAppSchema,
  createOrgSchema,
  practiceHostSchema,
  refreshSchema,
  renameSchema,
  rotateSchema,
  settingsChangeSchema,
  userChangeSchema,
} from "./control-protocol.ts";
import { readBody, writeAnswer } from "./http-exchange.ts";
import { newPracticeOrg, startedOver } from "./new-org.ts";
import {
  changeSettings,
  changeUser,
  initialSettings,
  refreshSandbox,
  renameMyDomain,
  rotateCredentials,
  setUp,
} from "./org-changes.ts";
import type { OrgRegistry } from "./org-registry.ts";
import { stateOf } from "./org-state.ts";
import type { PracticeOrg } from "./practice-org.ts";
import type { RequestLog } from "./request-log.ts";
import { type Answer, empty, json } from "./salesforce/answer.ts";

/** Serves the control interface. Without its token it is not there: 404. What it acknowledges is on the disk. */
export function controlRoutes(registry: OrgRegistry, log: RequestLog, controlToken: string) {
  return async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isAuthorized(incoming.headers.authorization, controlToken)) return writeAnswer(response, empty(404));
    const body = parseJson((await readBody(incoming)) ?? "");
    const [path = "/"] = (incoming.url ?? "/").split("?");
    const call = { registry, log, body, nowMs: Date.now() };
    const answer = answerControl(`${incoming.method} ${path}`, call);
    if (incoming.method !== "GET" && answer.status < 300) await registry.save();
    writeAnswer(response, answer);
  };
}

type ControlCall = {
  readonly registry: OrgRegistry;
  readonly log: RequestLog;
  readonly body: unknown;
  readonly nowMs: number;
};
type OrgControlCall = ControlCall & { readonly org: PracticeOrg; readonly userId: string };

/** What can be done to one org, by method and the path below `/orgs/<host>`. */
const orgActions: Readonly<Record<string, (call: OrgControlCall) => Answer>> = {
  "GET ": stateAnswer,
  "PATCH ": changeAnswer,
  "POST /set-up": ({ org, nowMs }) => {
    setUp(org, nowMs);
    return stateAnswer({ org, nowMs });
  },
  "POST /start-over": ({ org, registry, nowMs }) => {
    const fresh = startedOver(org, nowMs);
    registry.put(fresh);
    return stateAnswer({ org: fresh, nowMs });
  },
  "POST /create-app": createAppAnswer,
  "POST /rotate": (call) => {
    const { org, nowMs } = call;
    const wanted = read(rotateSchema, call.body);
    if ("status" in wanted) return wanted;
    if (org.app === null) return refusal(409, "no-app");
    rotateCredentials(org, nowMs, wanted.value);
    return stateAnswer(call);
  },
  "POST /rename": renameAnswer,
  "POST /refresh": (call) => {
    const wanted = read(refreshSchema, call.body);
    if ("status" in wanted) return wanted;
    refreshSandbox(call.org, wanted.value);
    return stateAnswer(call);
  },
  "POST /end-sessions": ({ org, nowMs }) => {
    org.sessions = [];
    return stateAnswer({ org, nowMs });
  },
  "GET /requests": ({ org, log }) => json(200, log.list(org.firstHost)),
  "PATCH /users": (call) => {
    const change = read(userChangeSchema, call.body);
    if ("status" in change) return change;
    return changeUser(call.org, call.userId, change.value) ? stateAnswer(call) : refusal(404, "no-such-user");
  },
};

function answerControl(methodAndPath: string, call: ControlCall): Answer {
  if (methodAndPath === "GET /orgs") {
    return json(
      200,
      call.registry.list().map((org) => stateOf(org, call.nowMs)),
    );
  }
  if (methodAndPath === "POST /orgs") return createOrgAnswer(call);
  const [, method = "", host = "", below = "", userId = ""] =
    /^([A-Z]+) \/orgs\/([^/]+)(\/[a-z-]+)?(?:\/([A-Za-z0-9]+))?$/.exec(methodAndPath) ?? [];
  const action = orgActions[`${method} ${below}`];
  if (action === undefined) return empty(404);
  const org = call.registry.find(host);
  return org === null ? refusal(404, "no-such-org") : action({ ...call, org, userId });
}

function createOrgAnswer({ registry, body, nowMs }: ControlCall): Answer {
  const wanted = read(createOrgSchema as unknown as z.ZodType<CreateOrg>, body);
  if ("status" in wanted) return wanted;
  const { host, preset, runAs = "integration-user", settings = {} } = wanted.value;
  if (registry.find(host) !== null) return refusal(409, "org-exists");
  const org = newPracticeOrg(host, { preset, runAs, settings, trialDays: null }, nowMs);
  registry.put(org);
  return json(201, stateOf(org, nowMs));
}

function changeAnswer(call: OrgControlCall): Answer {
  const change = read(settingsChangeSchema, call.body);
  if ("status" in change) return change;
  changeSettings(call.org, change.value, call.nowMs);
  return stateAnswer(call);
}

/** As the create page does: policies are as Salesforce makes them, whatever the app before had. */
function createAppAnswer(call: OrgControlCall): Answer {
  const app = read(createAppSchema, call.body);
  if ("status" in app) return app;
  if (call.org.app !== null) return refusal(409, "app-exists");
  const { appStatus, permittedUsers, policiesClientCredentials, runAsUsername, ipRelaxation, ...initial } =
    initialSettings();
  const policies = { appStatus, permittedUsers, policiesClientCredentials, runAsUsername, ipRelaxation };
  const { enableOauth, callbackUrl, oauthScopes, settingsClientCredentials } = initial;
  const oauth = { enableOauth, callbackUrl, oauthScopes, settingsClientCredentials };
  changeSettings(call.org, { ...policies, ...oauth, ...app.value, appExists: true }, call.nowMs);
  return stateAnswer(call);
}

/** A name that another org has, or had and still redirects from, is taken. */
function renameAnswer(call: OrgControlCall): Answer {
  const wanted = read(renameSchema, call.body);
  if ("status" in wanted) return wanted;
  const host = renamedHost(call.org.host, wanted.value.myDomainName);
  const field = { name: "myDomainName", message: "no My Domain" };
  if (!practiceHostSchema.safeParse(host).success) return refusal(400, "not-understood", [field]);
  const owner = call.registry.find(host);
  if (owner !== null && owner !== call.org) return refusal(409, "org-exists", [{ ...field, message: "taken" }]);
  renameMyDomain(call.org, host);
  return stateAnswer(call);
}

function stateAnswer({ org, nowMs }: Pick<OrgControlCall, "org" | "nowMs">): Answer {
  return json(200, stateOf(org, nowMs));
}

const refusal = (status: number, problem: ControlRefusal["problem"], fields: ControlRefusal["fields"] = []): Answer =>
  json(status, { problem, fields } satisfies ControlRefusal);

function read<Value>(schema: z.ZodType<Value>, body: unknown): { readonly value: Value } | Answer {
  const parsed = schema.safeParse(body);
  if (parsed.success) return { value: parsed.data };
  const fields = parsed.error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((name) => ({ name, message: "not known" }))
      : [{ name: issue.path.join("."), message: issue.message }],
  );
  return refusal(400, "not-understood", fields);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Compares digests, so that neither the time nor the length says how near a guess was. */
function isAuthorized(authorization: string | undefined, controlToken: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(authorization ?? ""), digest(`Bearer ${controlToken}`));
}
