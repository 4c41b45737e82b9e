import type { MyDomain } from "#lib/domain/address/my-domain";
import type { Result } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import type { CallTimings } from "./check-run.ts";
import type { TransportFault, WireAnswer } from "./wire.ts";

/** One HTTPS request to an org: the host, and what to say there. Credentials stay wrapped until they are written to the wire. */
export type WireRequest = {
  readonly host: MyDomain;
  readonly method: "GET" | "POST";
  /** Begins with one slash; the query, if any, is already encoded. */
  readonly path: string;
  /** Beside those the door sets itself. Never a credential. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as `application/x-www-form-urlencoded`. */
  readonly form?: Readonly<Record<string, string | Secret>>;
  /** Sent as `Authorization: Bearer`. */
  readonly bearer?: Secret;
  /** Milliseconds for everything from the name to the last byte; the door's own limit is the longest there is. */
  readonly deadlineMs?: number;
  readonly signal?: AbortSignal;
};

/** The certificate by which a server was believed. */
export type ServerCertificate = {
  /** The organization that issued it, or else the common name: one harmless line. */
  readonly issuer: string;
  /** SHA-256 of the whole, as pairs of hexadecimal digits between colons. */
  readonly fingerprint: string;
  /** ISO 8601. */
  readonly validTo: string;
};

/** An answer with the times it took, whose certificate it came under, and where it pointed when it was a redirect (never followed). */
type WireReply = WireAnswer & {
  readonly timings: CallTimings;
  readonly certificate?: ServerCertificate;
  readonly redirectTarget?: string;
};

/** Why no answer came, and how far the call had got. */
type WireFault = TransportFault & { readonly timings: CallTimings };

/** The network as the rest of the code sees it: one request, one reply or one fault. It never throws for what the other side does. */
export type Send = (request: WireRequest) => Promise<Result<WireReply, WireFault>>;
