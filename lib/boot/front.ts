import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { returnPathOf } from "#lib/domain/people/return-path";
import type { Env } from "#lib/env";
import { keepLook, lookIn } from "#lib/guide/looks";
import { readsBrotli, sendInBrotli } from "#lib/http/brotli";
import { clientAddressOf, type IsTrusted } from "#lib/http/client-address";
import type { OwnFiles } from "#lib/http/own-files";
import { passedHeaders } from "#lib/http/passed-headers";
import { type BodyProblem, hasBody, readBody, withBody } from "#lib/http/read-body";
import { type UnreadableRequest, unreadableIn } from "#lib/http/readable-request";
import { refuseRequest } from "#lib/http/refuse-request";
import { isOwnRequest, ownOrigins } from "#lib/http/request-origin";
import { takeRequestOutcome } from "#lib/http/request-outcome";
import { requestReference } from "#lib/http/request-reference";
import { contentSecurityPolicy, headersOfAll, headersOfPages } from "#lib/http/security-headers";
import { workspaceIn } from "#lib/routes";
import { type Answer, inTurn } from "./in-turn.ts";

const nonceBytes = 16;
const fontsLive = "public, max-age=31536000, immutable";

/** `isWhole` is called once a request is there to its end: from then on Orglink works, before that a sender may dawdle. */
export type Front = (request: IncomingMessage, response: ServerResponse, isWhole: () => void) => Promise<void>;

export type FrontParts = {
  readonly env: Pick<Env, "url" | "isUrlGiven">;
  readonly isTrusted: IsTrusted;
  readonly files: OwnFiles;
  /** What the build wrote into its pages' style elements, as sources with hashes. */
  readonly styleSources: readonly string[];
  readonly isDevelopment: boolean;
  /** Next. What answers before it (the API) is chosen here by path, once there is any. */
  readonly answer: Answer;
  /** Told of a bug behind the front; the person is given the id. */
  readonly report: (error: unknown, requestId: string) => void;
};

/**
 * What every request passes first, whatever its path: it gets an id, is bounded, is kept from telling what only our server
 * may, changes nothing when it comes from a foreign page, and its answer says what its page may do.
 */
export function frontOf({ env, isTrusted, files, styleSources, isDevelopment, answer, report }: FrontParts): Front {
  const own = ownOrigins(env);
  const forAll = headersOfAll(env.url);
  const answerPage = inTurn(answer);
  const newPolicy = () =>
    contentSecurityPolicy({ nonce: randomBytes(nonceBytes).toString("base64"), styleSources, isDevelopment });

  return async (request, response, isWhole) => {
    const requestId = randomUUID();
    response.setHeader("X-Request-Id", requestId);
    response.setHeaders(new Map(forAll));
    asOutcomeSays(response, requestId);
    const { method = "", url = "", headers, socket } = request;
    const path = pathOf(url);
    const isFile = path !== null && (method === "GET" || method === "HEAD") && files.has(rawPathOf(url));
    const policy = isFile ? null : newPolicy();
    if (policy !== null) {
      response.setHeaders(new Map([...headersOfPages, ["Content-Security-Policy", policy]]));
      response.setHeader("Cache-Control", "no-store");
    } else if (path?.startsWith("/fonts/")) {
      // The file's name carries the version of the typeface.
      response.setHeader("Cache-Control", fontsLive);
    }
    if (path === null) return refuseRequest(response, 400, unreadableAddress);

    const { origin = null } = headers;
    const fetchSite = oneOf(headers["sec-fetch-site"]);
    if (!isOwnRequest({ method, origin, fetchSite }, own)) return refuseRequest(response, 403, foreignPage(env.url));

    const unreadable = unreadableIn(request);
    if (unreadable !== null) {
      if (unreadable === "method") response.setHeader("Allow", "GET, HEAD, POST");
      return refuseRequest(response, unreadableStatus[unreadable], unreadableWords[unreadable]);
    }

    const look = path === "/guide" || path.startsWith("/guide/") ? lookIn(queryOf(url)) : null;
    if (look !== null) response.appendHeader("Set-Cookie", keepLook(look));

    const whole = hasBody(request) ? await withOwnBody(request) : request;
    if (typeof whole === "string") return whole === "too-large" ? refuseRequest(response, 413, tooLarge) : undefined;
    isWhole();
    whole.headers = passedHeaders(headers, {
      clientAddress: clientAddressOf(socket.remoteAddress ?? "", oneOf(headers["x-forwarded-for"]) ?? "", isTrusted),
      requestId,
      host: origin !== null && own.has(origin) ? new URL(origin).host : env.url.host,
      policy,
      workspace: isFile ? null : workspaceIn(rawPathOf(url)),
      page: isFile ? null : returnPathOf(url),
    });
    // Files keep what Next packs them with: they are asked for once.
    if (!isFile && readsBrotli(headers)) {
      delete whole.headers["accept-encoding"];
      sendInBrotli(response, method);
    }
    try {
      await (isFile ? answer : answerPage)(whole, response);
    } catch (error) {
      report(error, requestId);
      if (response.headersSent) response.destroy();
      else refuseRequest(response, 500, broken(requestId));
    }
  };
}

/** Next answers every failure with 500; the app may know that another status is right. */
function asOutcomeSays(response: ServerResponse, requestId: string): void {
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
  response.writeHead = (status: number, ...rest: unknown[]) =>
    writeHead(status === 500 ? (takeRequestOutcome(requestId) ?? status) : status, ...rest);
}

async function withOwnBody(request: IncomingMessage): Promise<IncomingMessage | BodyProblem> {
  const body = await readBody(request);
  return body.ok ? withBody(request, body.value) : body.problem;
}

/** The path as it came. A file has one spelling; Next answers some others with a page, which must have a page's policy. */
const rawPathOf = (url: string): string => url.split("?", 1)[0] ?? "";

/** The path of a request's target, decoded; null where it is none (`*`, another host's address) or cannot be decoded. */
function pathOf(url: string): string | null {
  if (!url.startsWith("/")) return null;
  try {
    return decodeURIComponent(rawPathOf(url));
  } catch {
    return null;
  }
}

const queryOf = (url: string): URLSearchParams => new URLSearchParams(url.slice(url.indexOf("?") + 1));

const oneOf = (value: string | readonly string[] | undefined): string | null =>
  typeof value === "string" ? value : (value?.join(", ") ?? null);

const unreadableAddress = "Orglink cannot read the address of this request.\n";

const unreadableStatus = { method: 405, action: 400, form: 415 } as const satisfies Record<UnreadableRequest, number>;
const unreadableWords = {
  method: "Orglink answers GET, HEAD and POST alone.\n",
  action: "This form was not made by this Orglink. Reload its page and send it again. Nothing was changed.\n",
  form: "This is no form that Orglink can read. Nothing was changed.\n",
} as const satisfies Record<UnreadableRequest, string>;

const tooLarge =
  "This is more than any form of Orglink takes, so nothing of it was read or changed.\n" +
  "Go back in your browser: what you typed is still there. Shorten the longest text and send it again.\n";

const foreignPage = ({ origin }: URL): string =>
  `This request came from a page that is not part of this Orglink, which answers at ${origin}. Nothing was changed.\n` +
  "If that is not the address in your browser, whoever runs this Orglink sets ORGLINK_URL to the one that is.\n";

const broken = (requestId: string): string =>
  `Orglink failed to answer. The fault is Orglink’s. Reference: ${requestReference(requestId)}\n`;
