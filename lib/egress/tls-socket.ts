import { once } from "node:events";
import { connect as connectTcp, isIP, type Socket } from "node:net";
import { performance } from "node:perf_hooks";
import { connect as connectTls, type SecureContext, type TLSSocket } from "node:tls";
import type { ServerCertificate } from "#lib/domain/check/wire-request";
import { harmless } from "#lib/domain/text/harmless";
import type { Resolve } from "./checked-resolver.ts";

/** Where to dial a host. */
export type Place = { readonly host: string; readonly port: number; readonly resolve: Resolve };

/** Where to dial a host and which certificate authorities to believe there. */
export type Route = Place & {
  readonly trust: SecureContext;
  /** What is offered to be spoken (ALPN): HTTP, unless an exit says otherwise. */
  readonly protocols?: readonly string[];
};

/** Durations in milliseconds. */
export type Handshake = { readonly dnsMs: number; readonly connectMs: number; readonly tlsMs: number };
export type OpenSocket = {
  readonly socket: TLSSocket;
  readonly handshake: Handshake;
  /** Absent when it cannot be read: it was checked all the same. */
  readonly certificate: ServerCertificate | undefined;
};

/** Per address, when a name has several; a link over a satellite needs most of it. */
const attemptMs = 1_000;

/**
 * Opens a TCP connection to the very addresses that `place.resolve` handed out. Rejects with the runtime's error, or with the
 * signal's reason.
 */
export async function openTcpSocket(
  place: Place,
  signal: AbortSignal,
): Promise<{ readonly socket: Socket; readonly handshake: Omit<Handshake, "tlsMs"> }> {
  const begun = performance.now();
  const addresses = await untilAborted(place.resolve(place.host), signal);
  const resolved = performance.now();

  const socket = connectTcp({
    host: place.host,
    port: place.port,
    // The name is not looked up a second time: what was checked is what is dialled.
    lookup: (_host, _options, callback) => callback(null, [...addresses]),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: attemptMs,
    noDelay: true,
  });
  socket.on("error", ignore);
  try {
    await once(socket, "connect", { signal });
    return { socket, handshake: { dnsMs: resolved - begun, connectMs: performance.now() - resolved } };
  } catch (error) {
    socket.destroy();
    throw signal.aborted ? signal.reason : error;
  }
}

/**
 * Opens a TLS connection to the very addresses that `route.resolve` handed out, and believes it only with a certificate for
 * `route.host`. Rejects with the runtime's error, or with the signal's reason.
 */
export async function openTlsSocket(route: Route, signal: AbortSignal): Promise<OpenSocket> {
  const tcp = await openTcpSocket(route, signal);
  const connected = performance.now();
  let socket: TLSSocket | undefined;
  try {
    socket = connectTls({
      socket: tcp.socket,
      ...nameOf(route.host),
      secureContext: route.trust,
      rejectUnauthorized: true, // whatever NODE_TLS_REJECT_UNAUTHORIZED says
      ALPNProtocols: [...(route.protocols ?? ["http/1.1"])],
    });
    socket.on("error", ignore); // a parked connection may break with nobody waiting for it
    await once(socket, "secureConnect", { signal });
    const tlsMs = performance.now() - connected;
    return { socket, certificate: certificateOf(socket), handshake: { ...tcp.handshake, tlsMs } };
  } catch (error) {
    socket?.destroy();
    tcp.socket.destroy();
    throw signal.aborted ? signal.reason : error;
  }
}

/** An address is no server name (RFC 6066 §3); the certificate is for it all the same. */
const nameOf = (host: string) => (isIP(host) === 0 ? { servername: host } : { host });

const longestIssuerChars = 100;

/** What is told of the server's certificate; read as its connection opens: Node 24 hands it out once, and nothing later. */
function certificateOf(tls: TLSSocket): ServerCertificate | undefined {
  try {
    const certificate = tls.getPeerX509Certificate();
    if (certificate === undefined) return undefined;
    const { issuer, fingerprint256: fingerprint, validToDate } = certificate;
    return { issuer: issuerName(issuer), fingerprint, validTo: validToDate.toISOString() };
  } catch {
    return undefined; // an odd date or name is no reason to give up a connection that was believed
  }
}

/** The organization of a name such as `C=US\nO=DigiCert Inc\nCN=…`, or its common name. RFC 2253 §2.4 escapes with a backslash. */
function issuerName(name: string): string {
  const parts = name.split("\n");
  const told = parts.find((part) => part.startsWith("O=")) ?? parts.find((part) => part.startsWith("CN=")) ?? "";
  const value = told.slice(told.indexOf("=") + 1);
  return harmless(value.replace(/\\(.)/g, "$1"), longestIssuerChars);
}

/** Waits for a promise, but not longer than the signal allows; the work itself, if it cannot be stopped, ends unobserved. */
export async function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  let stop: () => void = ignore;
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

function ignore(): void {}
