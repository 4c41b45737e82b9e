import { performance } from "node:perf_hooks";
import type { CallTimings } from "#lib/domain/check/check-run";
import { retryAfterOf } from "#lib/domain/check/retry-after";
import type { TransportFault } from "#lib/domain/check/wire";
import type { WebhookHosts } from "#lib/domain/notices/webhook-hosts";
import { parseWebhookUrl, type WebhookUrl } from "#lib/domain/notices/webhook-url";
import { ok, type Result, refuse } from "#lib/domain/result";
import { harmless } from "#lib/domain/text/harmless";
import { limitCall } from "./call-limit.ts";
import { checkedResolver, type Resolve, resolveBySystem } from "./checked-resolver.ts";
import { DoorError, faultOf } from "./faults.ts";
import { fewLookups } from "./few-lookups.ts";
import { at, type FixedRoute } from "./fixed-route.ts";
import { openLane } from "./lane.ts";
import { createLanePool } from "./lane-pool.ts";
import { openTlsSocket, type Route } from "./tls-socket.ts";
import { privateTrusts, publicTrust } from "./trust.ts";

/** What one delivery may cost at most: `deadlineMs` for everything from the name to the head of the answer. */
const webhookLimits = {
  deadlineMs: 10_000,
  /** What is read of an answer; the rest stays unread and the connection is closed. */
  answerBytes: 4 * 1024,
  headerBytes: 16 * 1024,
  bodyBytes: 64 * 1024,
  /** Connections to one host at a time. Further deliveries wait for a turn, within their own deadline. */
  socketsPerHost: 2,
  /** Names looked up at the same time, of the four that the system does at once for everybody. */
  lookups: 2,
} as const;

const longestExcerptChars = 200;

export type WebhookRequest = {
  readonly url: WebhookUrl;
  /** Id, time and signatures; what else stands in the head the exit writes itself. */
  readonly headers: Readonly<Record<`webhook-${string}`, string>>;
  /** JSON, as it was signed. */
  readonly body: string;
  readonly signal?: AbortSignal;
};

export type WebhookReply = {
  readonly status: number;
  /** Whether the receiver took it: a status from 200 to 299, and no other; a redirect is not followed. */
  readonly isTaken: boolean;
  readonly timings: CallTimings;
  /** How long the receiver asks to be left alone, from 0 to a day. */
  readonly retryAfterSeconds?: number;
  /** The beginning of what it answered: one harmless line, perhaps empty. */
  readonly excerpt: string;
};

/** Why there was no answer. `code` is the runtime's, or one of the door's own. */
export type WebhookFault = TransportFault & { readonly timings: CallTimings };

/** The exit for webhooks. What the other side does is never an exception. */
export type WebhookExit = {
  /**
   * One attempt; nothing is sent twice.
   *
   * @throws RangeError on a bug: a body of more than 64 KiB
   */
  post(request: WebhookRequest): Promise<Result<WebhookReply, WebhookFault>>;
  /** Cuts every connection. */
  close(): void;
};

export type WebhookPolicy = {
  /** Where the operator lets webhooks go (`ORGLINK_WEBHOOK_HOSTS`). */
  readonly hosts: WebhookHosts;
  /** Certificate authorities trusted beside the usual ones, each as PEM (`ORGLINK_CA_FILE`). */
  readonly extraAuthorities?: readonly string[];
  /** Hosts that are dialled at a fixed place. Only tests and benchmarks set it. */
  readonly fixedRoutes?: ReadonlyMap<string, FixedRoute>;
  /** Stands in for the system's resolver; its answers are checked all the same. Only tests set it. */
  readonly resolve?: Resolve;
  /** Tighter limits; only tests set them. */
  readonly limits?: { readonly [Name in keyof typeof webhookLimits]?: number };
};

/**
 * Opens the exit for webhooks: https on port 443 of any public name that the operator allows, at public addresses only and the
 * very ones that were checked, a certificate for the name, no redirect followed, no proxy from the environment, a connection
 * a delivery, everything bounded by `webhookLimits`. An address is parsed again here, whatever its type says.
 */
export function openWebhookExit(policy: WebhookPolicy): WebhookExit {
  const limits = { ...webhookLimits, ...policy.limits };
  const resolvePublic = checkedResolver(fewLookups(policy.resolve ?? resolveBySystem, limits.lookups));
  const trustPublic = publicTrust(policy.extraAuthorities ?? []);
  const trustPrivate = privateTrusts();
  const closing = new AbortController();

  const pool = createLanePool(
    (host, onGone) =>
      openLane(
        host,
        (signal) => openTlsSocket(routeOf(host), signal),
        { ...limits, longAnswer: "cut", openMs: limits.deadlineMs, idleMs: limits.deadlineMs },
        onGone,
      ),
    { lanesPerHost: limits.socketsPerHost, idleMs: limits.deadlineMs, unusedMs: limits.deadlineMs },
  );

  function routeOf(host: string): Route {
    const fixed = policy.fixedRoutes?.get(host);
    if (!fixed) return { host, port: 443, resolve: resolvePublic, trust: trustPublic };
    return {
      host,
      port: fixed.port,
      resolve: at(fixed.address),
      trust: fixed.ca ? trustPrivate(fixed.ca) : trustPublic,
    };
  }

  async function post(request: WebhookRequest): Promise<WebhookReply> {
    const begun = performance.now();
    const url = judge(request);
    const limit = limitCall(request, limits.deadlineMs, closing.signal);
    try {
      limit.signal.throwIfAborted();
      const { lane } = await pool.acquire(url.hostname, limit.signal);
      try {
        const { opened } = lane;
        const { answer, firstByteMs } = await lane.exchange(
          { method: "POST", path: url.pathname + url.search, headers: headersOf(request), body: request.body },
          limit.signal,
        );
        const retryAfterSeconds = retryAfterOf(answer.headers);
        return {
          status: answer.status,
          isTaken: answer.status >= 200 && answer.status <= 299,
          timings: { ...(await opened).handshake, firstByteMs, totalMs: performance.now() - begun },
          ...(retryAfterSeconds === null ? {} : { retryAfterSeconds }),
          excerpt: harmless(answer.body, longestExcerptChars),
        };
      } finally {
        lane.close();
      }
    } catch (error) {
      throw limit.signal.aborted ? limit.signal.reason : error;
    } finally {
      limit.end();
    }
  }

  /** The last word on where a webhook goes: what was kept may be older than the operator's list. */
  function judge({ url }: WebhookRequest): URL {
    const judged = parseWebhookUrl(url, policy.hosts);
    if (!judged.ok) throw new DoorError("addressRefused", `no webhook goes to this address: ${judged.problem}`);
    return new URL(judged.value);
  }

  return {
    async post(request) {
      if (Buffer.byteLength(request.body) > limits.bodyBytes) {
        throw new RangeError(`a webhook has at most ${limits.bodyBytes} bytes`);
      }
      const begun = performance.now();
      try {
        return ok(await post(request));
      } catch (error) {
        const { code, message } = faultOf(error);
        return refuse({ code, message: harmless(message, 300), timings: { totalMs: performance.now() - begun } });
      }
    },
    close() {
      closing.abort(new DoorError("cancelled", "the exit was closed"));
      pool.close();
    },
  };
}

const headersOf = ({ headers }: WebhookRequest): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith("webhook-"))),
  "content-type": "application/json",
  accept: "*/*",
  "accept-encoding": "identity",
  "user-agent": "orglink",
  connection: "close",
});
