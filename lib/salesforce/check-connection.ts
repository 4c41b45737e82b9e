import type { MyDomain } from "#lib/domain/address/my-domain";
import {
  type CallRecord,
  type CallTimings,
  type CheckReport,
  type Problem,
  type Stage,
  stagesOf,
} from "#lib/domain/check/check-run";
import type { Call, WireAnswer } from "#lib/domain/check/wire";
import type { Send, WireRequest } from "#lib/domain/check/wire-request";
import type { LookResult, SeenAnswer } from "#lib/domain/look/seen-answer";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { ok, type Result, refuse } from "#lib/domain/result";
import { apiRootRequest, readApiRoot } from "./api-root.ts";
import { type ApiVersion, dataVersionsRequest, readNewestVersion } from "./data-versions.ts";
import { explainFault } from "./explain/faults.ts";
import {
  adviceOf,
  type Expected,
  type Findings,
  identityCard,
  identityOf,
  noFindings,
  otherOrg,
  seenOf,
} from "./findings.ts";
import { introspectionRequest, readIntrospection } from "./introspection.ts";
import { openidConfigurationRequest, readOpenidConfiguration } from "./openid-configuration.ts";
import { organizationRequest, readOrganization } from "./organization-query.ts";
import { appsRequest, canRotate, consumersRequest, readConsumers, readFirstApp } from "./rotation-readiness.ts";
import { createStageLog, type OnStage, type StageLog } from "./stage-log.ts";
import { type AccessToken, type ClientCredentials, readToken, tokenMark, tokenRequest } from "./token-endpoint.ts";
import { readUser, userRequest } from "./user-query.ts";
import { readUserInfo, userInfoRequest } from "./userinfo.ts";

export type TypedConnection = ClientCredentials & {
  readonly myDomain: MyDomain;
  /** What is known from before, to be compared with what Salesforce says. */
  readonly expected?: Expected;
  /** The connection is meant to rotate consumer secrets through Salesforce's API: the run looks whether it could. */
  readonly rotatesByApi: boolean;
};

export type CheckPorts = {
  readonly send: Send;
  /** Opens connections ahead for the calls that run side by side. */
  readonly warm?: (myDomain: MyDomain, count: number) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Hears every state of the stages that it has time for; the run waits for it only at the end. */
  readonly onStage?: OnStage;
  /** Ends the run; what was running fails as `run-cancelled`. */
  readonly signal?: AbortSignal;
};

/** Connections to open beside the first call, which leaves one itself: api root, introspection, two queries, userinfo. */
const connectionsAhead = 4;
const connectionsAheadOf = ({ rotatesByApi }: TypedConnection): number => connectionsAhead + (rotatesByApi ? 1 : 0);

/**
 * Proves a connection: a Salesforce org answers, gives a token for key and secret, lets the token use the REST API,
 * and says whose it is and how long it lasts. The Consumer Secret is sent only to a host that answered as
 * Salesforce without it. Each call is made once; the token is forgotten with the run.
 *
 * @returns every stage as it went, and either who answered or the first problem. Throws only on a bug.
 */
export async function checkConnection(typed: TypedConnection, ports: CheckPorts): Promise<CheckReport> {
  const log = createStageLog(stagesOf(typed), ports.now, ports.onStage);
  const findings = noFindings();
  const ask = createAsk(ports, log, findings);

  const proven = await getToken(typed, ports, findings, log, ask);
  if (proven) await proveToken(typed, proven, findings, log, ask);

  log.skipRest();
  await log.settle();
  return reportOf(typed, findings, log);
}

/** Asks without any credential whether a Salesforce org answers at a My Domain: before a secret is kept for it. */
export async function reachOrg(myDomain: MyDomain, ports: CheckPorts): Promise<Result<ApiVersion, Problem>> {
  const log = createStageLog(["reach"], ports.now);
  const version = await reach(myDomain, 0, ports, log, createAsk(ports, log, noFindings()));
  const problem = log.records()[0]?.problem;
  if (version !== null) return ok(version);
  if (!problem) throw new Error("no org was reached, and nothing was in the way");
  return refuse(problem);
}

/**
 * Looks at an org as a check does, with as little as it can: it stops at the first refusal, also of what a check asks side by side,
 * and what the token can do is asked only where `askRest` says so, by the token's mark. Nothing is kept.
 */
export async function lookAtOrg(
  typed: TypedConnection,
  ports: CheckPorts,
  askRest: (mark: string) => boolean,
): Promise<LookResult> {
  const log = createStageLog(stagesOf(typed), ports.now);
  const findings = noFindings();
  const ask = createAsk(ports, log, findings);
  const proven = await getToken(typed, { ...ports, warm: () => undefined }, findings, log, ask);
  const answer = async (): Promise<Exclude<SeenAnswer, { came: "token" }>> => {
    log.skipRest();
    await log.settle();
    const { outcome } = reportOf(typed, findings, log);
    if (outcome.status === "passed") return { came: "all", card: outcome.card, advice: outcome.advice };
    return { came: "refused", stage: outcome.stage, problem: outcome.problem, seen: outcome.seen };
  };
  if (proven === null) {
    const refused = await answer();
    if (refused.came !== "refused") throw new Error("a look passed without a token");
    return { token: "refused", answer: refused };
  }
  const mark = tokenMark(proven.token);
  const { scopes } = proven.token;
  if (!askRest(mark)) return { token: "given", mark, scopes, rest: null };
  findings.token = proven.token;
  if (await mayUseApi(typed, proven, log, ask)) await proveRest(typed, proven, findings, log, ask);
  return { token: "given", mark, scopes, rest: await answer() };
}

/** The stages up to the token; null where one of them was refused. */
async function getToken(
  typed: TypedConnection,
  ports: CheckPorts,
  findings: Findings,
  log: StageLog,
  ask: Ask,
): Promise<Proven | null> {
  log.begin("address");
  log.end("address", "passed"); // a My Domain by its type: parsing refused everything else
  const version = await reach(typed.myDomain, connectionsAheadOf(typed), ports, log, ask);
  if (version === null) return null;
  findings.version = version;
  const token = await stage(log, "token", () => ask("token", "token", tokenRequest(typed.myDomain, typed), readToken));
  return token && { version, token };
}

async function reach(
  myDomain: MyDomain,
  ahead: number,
  ports: CheckPorts,
  log: StageLog,
  ask: Ask,
): Promise<ApiVersion | null> {
  return stage(log, "reach", async () => {
    const asked = ask("reach", "data-versions", dataVersionsRequest(myDomain), readNewestVersion);
    // Beside the first call, so that the handshakes cost no round trip later. Nothing is sent over these yet.
    if (!ports.signal?.aborted) ports.warm?.(myDomain, ahead);
    const versions = await asked;
    if (versions.ok || !mayBeAnother.includes(versions.problem.code)) return versions;

    // Something answers, and not as Salesforce does: another sign-in server says so itself.
    const request = openidConfigurationRequest(myDomain);
    const signIn = await ask("reach", "openid-configuration", request, readOpenidConfiguration);
    return !signIn.ok && signIn.problem.code === "not-salesforce" ? signIn : versions;
  });
}

/** What a server that is not Salesforce may look like when it is asked for API versions. */
const mayBeAnother: readonly ProblemCode[] = [
  "wrong-host-or-path",
  "unreadable-answer",
  "not-json",
  "request-rejected",
  "permission-missing",
];

type Proven = { readonly version: ApiVersion; readonly token: AccessToken };

/** The stages that need nothing but the token, side by side. */
async function proveToken(
  typed: TypedConnection,
  proven: Proven,
  findings: Findings,
  log: StageLog,
  ask: Ask,
): Promise<void> {
  findings.token = proven.token;
  const rest = proveRest(typed, proven, findings, log, ask);
  const api = mayUseApi(typed, proven, log, ask);
  await Promise.all([rest, api]);
}

const mayUseApi = ({ myDomain }: TypedConnection, { version, token }: Proven, log: StageLog, ask: Ask) =>
  stage(log, "api", () => ask("api", "data-root", apiRootRequest(myDomain, version, token.accessToken), readApiRoot));

/** All of them but the REST API itself. */
async function proveRest(
  typed: TypedConnection,
  { version, token }: Proven,
  findings: Findings,
  log: StageLog,
  ask: Ask,
): Promise<void> {
  const { myDomain } = typed;
  const session = learnSession(typed, token, findings, log, ask);
  const identity = learnIdentity(typed, { version, token }, findings, session, log, ask);
  const rotation = typed.rotatesByApi ? learnRotation(myDomain, { version, token }, findings, log, ask) : null;
  await Promise.all([session, identity, rotation]);
}

/** Without an answer to introspection the connection still works: only its expiry stays unknown. */
async function learnSession(
  typed: TypedConnection,
  token: AccessToken,
  findings: Findings,
  log: StageLog,
  ask: Ask,
): Promise<void> {
  log.begin("session");
  const request = introspectionRequest(typed.myDomain, typed, token.accessToken);
  const read = await ask("session", "introspect", request, readIntrospection);
  if (read.ok) {
    findings.introspection = read.value;
    log.end("session", "passed");
  } else {
    log.end("session", isCancelled(read.problem) ? "failed" : "advice", read.problem);
  }
}

/** An org or a Run As user that nobody names, and another org than expected, fail the stage; what rights hide is advice. */
async function learnIdentity(
  { myDomain, expected = {} }: TypedConnection,
  { version, token }: Proven,
  findings: Findings,
  session: Promise<void>,
  log: StageLog,
  ask: Ask,
): Promise<void> {
  log.begin("identity");
  const { accessToken } = token;
  const askUser = (id: string) =>
    ask("identity", "user-query", userRequest(myDomain, version, accessToken, id), readUser);
  const [organization, userInfo, early] = await Promise.all([
    ask("identity", "org-query", organizationRequest(myDomain, version, accessToken), readOrganization),
    ask("identity", "userinfo", userInfoRequest(myDomain, accessToken), readUserInfo),
    token.runAsUserId ? askUser(token.runAsUserId) : null,
    session,
  ]);
  if (organization.ok) findings.organization = organization.value;
  if (userInfo.ok) findings.userInfo = userInfo.value;
  else findings.isIdentityScopeAbsent = userInfo.problem.evidence.httpStatus === 403;

  const { orgId, runAsUserId } = identityOf(findings);
  const user = early ?? (runAsUserId ? await askUser(runAsUserId) : null); // late only when the token names no user
  if (user?.ok) findings.user = user.value;

  const problem = [organization, user].find((read) => read !== null && !read.ok);
  const hidden = problem && !problem.ok ? problem.problem : undefined;
  const other = otherOrg(expected, findings);
  if (hidden && isCancelled(hidden)) log.end("identity", "failed", hidden);
  else if (!orgId || !runAsUserId) log.end("identity", "failed", hidden ?? nobodyNamed);
  else if (other) log.end("identity", "failed", other);
  else log.end("identity", hidden ? "advice" : "passed", hidden);
}

/**
 * Reads what a rotation reads first, so that a closed switch or a missing permission shows before one is needed. The
 * connection works without it: Salesforce's own guide wants the switch off between rotations.
 */
async function learnRotation(
  myDomain: MyDomain,
  proven: Proven,
  findings: Findings,
  log: StageLog,
  ask: Ask,
): Promise<void> {
  log.begin("rotation-readiness");
  const read = await askForConsumers(myDomain, proven, ask);
  if (read.ok) return log.end("rotation-readiness", "passed");
  findings.notReadyToRotate = read.problem.code;
  log.end("rotation-readiness", isCancelled(read.problem) ? "failed" : "advice", read.problem);
}

async function askForConsumers(
  myDomain: MyDomain,
  { version, token: { accessToken } }: Proven,
  ask: Ask,
): Promise<Result<"within-reach", Problem>> {
  if (!canRotate(version)) return refuse({ code: "rotation-api-version", evidence: {} });
  const apps = appsRequest(myDomain, version, accessToken);
  const app = await ask("rotation-readiness", "eca-usage", apps, readFirstApp);
  if (!app.ok) return app;
  const consumers = consumersRequest(myDomain, version, accessToken, app.value);
  return ask("rotation-readiness", "eca-consumers", consumers, readConsumers);
}

const nobodyNamed: Problem = { code: "identity-unavailable", evidence: {} };
const isCancelled = (problem: Problem): boolean => problem.code === "run-cancelled";

/** A stage that passes or fails with its one question; gives the value, or null when it failed. */
async function stage<Value>(
  log: StageLog,
  name: Stage,
  question: () => Promise<Result<Value, Problem>>,
): Promise<Value | null> {
  log.begin(name);
  const answer = await question();
  if (answer.ok) log.end(name, "passed");
  else log.end(name, "failed", answer.problem);
  return answer.ok ? answer.value : null;
}

type Ask = <Value>(
  stage: Stage,
  call: Call,
  request: WireRequest,
  read: (myDomain: MyDomain, answer: WireAnswer) => Result<Value, Problem>,
) => Promise<Result<Value, Problem>>;

/** Makes a call once, keeps its record, and reads the answer or explains why there is none. */
function createAsk({ send, signal }: CheckPorts, log: StageLog, findings: Findings): Ask {
  return async (stageName, call, request, read) => {
    if (signal?.aborted) return refuse({ code: "run-cancelled", evidence: {} });
    const sent = await send({ ...request, ...(signal ? { signal } : {}) });
    const { method, path } = request;
    const record: CallRecord = sent.ok
      ? { method, path, httpStatus: sent.value.status, timings: rounded(sent.value.timings) }
      : { method, path, timings: rounded(sent.problem.timings) };
    log.addCall(stageName, record);
    if (sent.ok && sent.value.certificate) findings.certificate ??= sent.value.certificate;
    return sent.ok ? read(request.host, sent.value) : refuse(explainFault(call, request.host, sent.problem));
  };
}

/** To a tenth of a millisecond. */
function rounded(timings: CallTimings): CallTimings {
  const tenths = Object.entries(timings).map(([name, ms]) => [name, Math.round(ms * 10) / 10]);
  return Object.fromEntries(tenths) as CallTimings;
}

function reportOf(typed: TypedConnection, findings: Findings, log: StageLog): CheckReport {
  const stages = log.records();
  const advice = adviceOf(typed.myDomain, typed.expected ?? {}, findings);
  const failures = stages.filter(({ state }) => state === "failed");
  // What another org refuses says nothing of the one that was meant.
  const failed = failures.find(({ problem }) => problem?.code === "other-org") ?? failures[0];
  if (failed?.problem) {
    const { stage, problem } = failed;
    return { stages, outcome: { status: "failed", stage, problem, advice, seen: seenOf(findings) } };
  }
  const card = identityCard(findings);
  if (!card) throw new Error("a check run passed without finding out who answered");
  return { stages, outcome: { status: "passed", card, advice } };
}
