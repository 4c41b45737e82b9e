import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { resetConnection } from "./connection-reset.ts";
import { longestBodyBytes, readBody, writeAnswer } from "./http-exchange.ts";
import type { OrgRegistry } from "./org-registry.ts";
import { orgAt, type PracticeOrg } from "./practice-org.ts";
import type { RequestLog } from "./request-log.ts";
import { edgeHasNoRoute, movedTo, plain } from "./salesforce/answer.ts";
import { answerCall, callKindOf } from "./salesforce/answer-call.ts";
import type { OrgRequest } from "./salesforce/org-call.ts";
import { cutOff, weatherOf } from "./salesforce/weather.ts";

/** Longest that a hanging call is held before its socket is closed: longer than any client of ours waits. */
const hangMs = 5 * 60 * 1000;

/**
 * Serves one request to one of the orgs, or as Salesforce's edge does for a host it does not know. A My Domain that an org had
 * before it was renamed redirects every call, the token endpoint's too.
 */
export function orgRoutes(registry: OrgRegistry, log: RequestLog) {
  return async (host: string, incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const org = registry.find(host);
    if (org === null) return writeAnswer(response, edgeHasNoRoute());
    const at = new Date();
    const request = await readRequest(incoming);
    if (request === null) return writeAnswer(response, plain(413, `More than ${longestBodyBytes} bytes.`));

    const status = await answerOrg({ org, host, request }, incoming, response, () => registry.saveSoon());
    const { method, path } = request;
    log.add(org.firstHost, { at: at.toISOString(), method, path, status, credential: credentialOf(request) });
  };
}

/** What is asked of an org, and under which of its hosts. */
type Asked = { readonly org: PracticeOrg; readonly host: string; readonly request: OrgRequest };

/** @returns the status that was answered, or null when the weather left the call without an answer. */
async function answerOrg(
  { org, host, request }: Asked,
  incoming: IncomingMessage,
  response: ServerResponse,
  changed: () => void,
): Promise<number | null> {
  const { path } = request;
  const target = incoming.url ?? path;
  const weather = weatherOf(org.settings, { host, target, kind: callKindOf(path) });
  switch (weather.kind) {
    case "instead":
      writeAnswer(response, weather.answer);
      return weather.answer.status;
    case "reset":
      resetConnection(incoming.socket);
      return null;
    case "hang":
      setTimeout(() => incoming.socket.destroy(), hangMs).unref();
      return null;
    case "delay":
      await wait(weather.seconds * 1000);
      break;
  }
  const nowMs = Date.now();
  const { sessions, settings } = org;
  const answer =
    host === org.host ? answerCall({ org, ...orgAt(org, nowMs), nowMs, request }) : movedTo(org.host, target);
  const written = weather.kind === "cut-off" ? cutOff(answer) : answer;
  if (org.sessions !== sessions || org.settings !== settings) changed();
  writeAnswer(response, written);
  return written.status;
}

async function readRequest(incoming: IncomingMessage): Promise<OrgRequest | null> {
  const body = await readBody(incoming);
  if (body === null) return null;
  const [path = "/", query = ""] = splitTarget(incoming.url ?? "/");
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(incoming.headers["content-type"] ?? "");
  return {
    method: incoming.method ?? "GET",
    path,
    query: new URLSearchParams(query),
    authorization: incoming.headers.authorization,
    form: isForm ? new URLSearchParams(body) : null,
  };
}

function splitTarget(target: string): readonly string[] {
  const question = target.indexOf("?");
  return question < 0 ? [target] : [target.slice(0, question), target.slice(question + 1)];
}

function credentialOf({ authorization = "", form, query }: OrgRequest) {
  if (/^(?:Bearer|OAuth) /i.test(authorization)) return "access-token";
  if (/^Basic /i.test(authorization) || form?.has("client_secret")) return "consumer-secret";
  return form?.has("token") || query.has("token") ? "access-token" : "none";
}
