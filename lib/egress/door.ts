import { performance } from "node:perf_hooks";
import { isMyDomain, isPracticeHost, type MyDomain } from "#lib/domain/address/my-domain";
import type { CallTimings } from "#lib/domain/check/check-run";
import type { Send, WireRequest } from "#lib/domain/check/wire-request";
import { ok, refuse } from "#lib/domain/result";
import { limitCall } from "./call-limit.ts";
import { checkedResolver, type Resolve, resolveBySystem } from "./checked-resolver.ts";
import { DoorError, faultOf } from "./faults.ts";
import { at, type FixedRoute } from "./fixed-route.ts";
import { type Lane, type LaneRequest, openLane } from "./lane.ts";
import { createLanePool } from "./lane-pool.ts";
import { openTlsSocket, type Route } from "./tls-socket.ts";
import { privateTrusts, publicTrust } from "./trust.ts";

/** What one call may cost at most: `deadlineMs` for everything from the name to the last byte; bytes as received. */
const doorLimits = {
  deadlineMs: 10_000,
  answerBytes: 256 * 1024,
  headerBytes: 16 * 1024,
  /** How long a connection is kept after its last call. */
  idleMs: 5_000,
} as const;

const lanesPerHost = 8;
/** On a kept connection, on a new one, on one that is shared with other calls. */
const mostAttempts = 3;

export type DoorPolicy = {
  /** Which hosts may be asked at all; when absent every My Domain, practice hosts included when `practice` is there. */
  readonly isAllowedHost?: (host: string) => boolean;
  /** Certificate authorities trusted beside the usual ones, each as PEM (`ORGLINK_CA_FILE`). */
  readonly extraAuthorities?: readonly string[];
  /** The practice org's loopback port and its certificate authority, or null while it is off. Asked at each connection. */
  readonly practice?: () => { readonly port: number; readonly ca: string } | null;
  /** Hosts that are dialled at a fixed place, without DNS and without the address check. Only tests and benchmarks set it. */
  readonly fixedRoutes?: ReadonlyMap<string, FixedRoute>;
  /** Stands in for the system's resolver; its answers are checked all the same. Only tests set it. */
  readonly resolve?: Resolve;
  /** Tighter limits; only tests set them. */
  readonly limits?: { readonly [Name in keyof typeof doorLimits]?: number };
};

export type Door = {
  readonly send: Send;
  /** Opens up to `count` connections to a host before they are needed. Nothing is sent over them; a failure shows only when one is used. */
  warm(host: MyDomain, count: number): void;
  /** Cuts every connection, in use or not. */
  close(): void;
};

/**
 * Opens the door to the network for calls to Salesforce (webhooks and mails have exits of their own beside it): https on port 443 only, hosts that are a My Domain only, public
 * addresses only and the very ones that were checked, a certificate for the name, no redirect followed, no compression, no proxy from the
 * environment, everything bounded by `doorLimits`. A call is never made twice once a byte of it was sent, a GET over a
 * connection that had gone stale excepted.
 */
export function openDoor(policy: DoorPolicy = {}): Door {
  const limits = { ...doorLimits, ...policy.limits };
  const isAllowedHost =
    policy.isAllowedHost ?? ((host: string) => isMyDomain(host, { practice: policy.practice !== undefined }));
  const resolvePublic = checkedResolver(policy.resolve ?? resolveBySystem);
  const trustPublic = publicTrust(policy.extraAuthorities ?? []);
  const trustPrivate = privateTrusts();
  const closing = new AbortController();

  const pool = createLanePool(
    (host, onGone) =>
      openLane(
        host,
        async (signal) => openTlsSocket(routeOf(host), signal),
        { ...limits, longAnswer: "refused", openMs: limits.deadlineMs },
        onGone,
      ),
    { lanesPerHost, idleMs: limits.idleMs, unusedMs: limits.deadlineMs },
  );

  function routeOf(host: string): Route {
    const fixed = policy.fixedRoutes?.get(host);
    if (fixed) {
      const trust = fixed.ca ? trustPrivate(fixed.ca) : trustPublic;
      return { host, port: fixed.port, resolve: at(fixed.address), trust };
    }
    if (host.endsWith(".test")) {
      const practice = isPracticeHost(host) ? policy.practice?.() : null;
      if (!practice) throw new DoorError("addressRefused", `${host} is a practice host, and the practice org is off`);
      return { host, port: practice.port, resolve: at("127.0.0.1"), trust: trustPrivate(practice.ca) };
    }
    return { host, port: 443, resolve: resolvePublic, trust: trustPublic };
  }

  const send: Send = async (request) => {
    const begun = performance.now();
    const elapsed = (): CallTimings => ({ totalMs: performance.now() - begun });
    if (!isAllowedHost(request.host)) {
      const refusal = new DoorError("addressRefused", "only a Salesforce My Domain may be asked");
      return refuse({ ...faultOf(refusal), timings: elapsed() });
    }

    const limit = limitCall(request, limits.deadlineMs, closing.signal);
    try {
      for (let attempt = 1; ; attempt += 1) {
        limit.signal.throwIfAborted();
        const isLast = attempt === mostAttempts;
        const { lane, isNew } = await pool.acquire(request.host, limit.signal, isLast);
        try {
          const { answer, firstByteMs } = await lane.exchange(laneRequest(request), limit.signal);
          const { handshake, certificate } = await lane.opened;
          pool.release(request.host, lane);
          const timings = { ...(isNew ? handshake : {}), firstByteMs, ...elapsed() };
          const target = redirectTargetOf(request.host, answer.status, answer.headers);
          return ok({ ...answer, timings, ...target, ...(certificate ? { certificate } : {}) });
        } catch (error) {
          lane.close();
          if (isLast || limit.signal.aborted || error instanceof DoorError) throw error;
          if (isNew) {
            // Some proxies let few connections through: what could not be opened may still share one that was.
            if (lane.hasSent() || !pool.hasLanes(request.host)) throw error;
            attempt = mostAttempts - 1;
          } else if (!mayRepeat(request, lane)) throw error;
        }
      }
    } catch (error) {
      return refuse({ ...faultOf(limit.signal.aborted ? limit.signal.reason : error), timings: elapsed() });
    } finally {
      limit.end();
    }
  };

  return {
    send,
    warm(host, count) {
      if (isAllowedHost(host) && !closing.signal.aborted) pool.openAhead(host, count);
    },
    close() {
      closing.abort(new DoorError("cancelled", "the door was closed"));
      pool.close();
    },
  };
}

/** A kept connection may have gone stale unnoticed. What was not sent may be sent; a GET again, but never a secret. */
const mayRepeat = (request: WireRequest, lane: Lane): boolean =>
  !lane.hasSent() || (request.method === "GET" && !lane.hasAnswered());

function laneRequest(request: WireRequest): LaneRequest {
  const headers: Record<string, string> = {
    accept: "application/json",
    ...request.headers,
    "accept-encoding": "identity",
    "user-agent": "orglink",
  };
  if (request.bearer) headers.authorization = `Bearer ${request.bearer.reveal()}`;
  if (!request.form) return { method: request.method, path: request.path, headers };

  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(request.form)) {
    // Not by `instanceof`: Next loads the class several times in one process, and a Secret of another copy is one all the same.
    form.append(name, typeof value === "string" ? value : value.reveal());
  }
  headers["content-type"] = "application/x-www-form-urlencoded";
  return { method: request.method, path: request.path, headers, body: form.toString() };
}

/** Where a redirect points, without what may be secret in its query. */
function redirectTargetOf(host: string, status: number, headers: Readonly<Record<string, string>>) {
  if (status < 300 || status > 399 || !headers.location) return {};
  const target = URL.parse(headers.location, `https://${host}/`);
  return target ? { redirectTarget: `${target.protocol}//${target.host}${target.pathname}`.slice(0, 300) } : {};
}
