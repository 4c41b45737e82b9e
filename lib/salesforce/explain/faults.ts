import type { Problem } from "#lib/domain/check-run";
import { harmless } from "#lib/domain/harmless";
import type { ProblemCode } from "#lib/domain/problem-codes";
import { type Call, doorFaults, type TransportFault } from "#lib/domain/wire";

/** Codes of Node's DNS, socket, TLS and HTTP layers, of undici and of our own door. */
const codeByFault: Readonly<Record<string, ProblemCode>> = {
  [doorFaults.addressRefused]: "private-address-refused",
  [doorFaults.deadline]: "timed-out",
  [doorFaults.tooLarge]: "answer-too-large",
  [doorFaults.cancelled]: "run-cancelled",

  ENOTFOUND: "host-not-found",
  ENODATA: "host-not-found",
  EAI_NODATA: "host-not-found",
  EAI_NONAME: "host-not-found",
  ENONAME: "host-not-found",
  NXDOMAIN: "host-not-found",
  EAI_AGAIN: "name-server-unavailable",
  EAI_FAIL: "name-server-unavailable",
  ESERVFAIL: "name-server-unavailable",
  EREFUSED: "name-server-unavailable",
  ETIMEOUT: "name-server-unavailable",
  EDNS: "name-server-unavailable",

  ECONNREFUSED: "connection-refused",
  ECONNRESET: "connection-reset",
  ECONNABORTED: "connection-reset",
  EPIPE: "connection-reset",
  UND_ERR_SOCKET: "connection-reset",
  ERR_STREAM_PREMATURE_CLOSE: "connection-reset",
  ERR_SOCKET_CLOSED: "connection-reset",
  HPE_INVALID_EOF_STATE: "connection-reset",
  EHOSTUNREACH: "network-unreachable",
  EHOSTDOWN: "network-unreachable",
  ENETUNREACH: "network-unreachable",
  ENETDOWN: "network-unreachable",
  EADDRNOTAVAIL: "network-unreachable",
  WSAHOST_NOT_FOUND: "host-not-found",
  WSATRY_AGAIN: "name-server-unavailable",
  11001: "host-not-found",
  11002: "name-server-unavailable",

  ETIME: "timed-out",
  ETIMEDOUT: "timed-out",
  ESOCKETTIMEDOUT: "timed-out",
  ERR_SOCKET_CONNECTION_TIMEOUT: "timed-out",
  UND_ERR_CONNECT_TIMEOUT: "timed-out",
  UND_ERR_HEADERS_TIMEOUT: "timed-out",
  UND_ERR_BODY_TIMEOUT: "timed-out",
  TIMEOUTERROR: "timed-out",
  TIMEOUT_ERR: "timed-out",

  CERT_HAS_EXPIRED: "tls-expired",
  CERT_NOT_YET_VALID: "tls-expired",
  ERR_TLS_CERT_ALTNAME_INVALID: "tls-wrong-name",
  ERR_TLS_CERT_ALTNAME_FORMAT: "tls-wrong-name",
  HOSTNAME_MISMATCH: "tls-wrong-name",
  DEPTH_ZERO_SELF_SIGNED_CERT: "tls-untrusted",
  SELF_SIGNED_CERT_IN_CHAIN: "tls-untrusted",
  UNABLE_TO_GET_ISSUER_CERT: "tls-untrusted",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "tls-untrusted",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "tls-untrusted",
  CERT_UNTRUSTED: "tls-untrusted",
  CERT_REJECTED: "tls-untrusted",
  CERT_CHAIN_TOO_LONG: "tls-untrusted",
  INVALID_CA: "tls-untrusted",
  PATH_LENGTH_EXCEEDED: "tls-untrusted",
  INVALID_PURPOSE: "tls-untrusted",
  ERROR_IN_CERT_NOT_BEFORE_FIELD: "tls-failed",
  ERROR_IN_CERT_NOT_AFTER_FIELD: "tls-failed",
  ERROR_IN_CRL_LAST_UPDATE_FIELD: "tls-failed",
  ERROR_IN_CRL_NEXT_UPDATE_FIELD: "tls-failed",
  EPROTO: "tls-failed",

  HPE_HEADER_OVERFLOW: "answer-too-large",
  UND_ERR_HEADERS_OVERFLOW: "answer-too-large",
  UND_ERR_RES_EXCEEDED_MAX_SIZE: "answer-too-large",
  UND_ERR_PRX_TLS: "tls-failed",
};

/** Whole families, and words of messages whose code says nothing (`UND_ERR_ABORTED`, a bare `fetch failed`). */
const codeByLook: readonly (readonly [RegExp, ProblemCode])[] = [
  [
    /enotfound|nxdomain|name or service not known|could not resolve host|name_?not_?resolved|cannot_?find_?host/i,
    "host-not-found",
  ],
  [/eai_again|temporary failure in name resolution|getaddrinfo failed/i, "name-server-unavailable"],
  [/proxy.{0,80}\b407\b|\b407\b.{0,80}proxy/i, "proxy-login-required"],
  [/proxy response|tunnel|proxy.?connection|proxy (?:refused|rejected|denied)|^err_proxy/i, "blocked-on-the-way"],
  [/timed?.?out|timeouterror/i, "timed-out"],
  [/certificate has expired|not yet valid|cert_date_invalid/i, "tls-expired"],
  [/altname|hostname\/ip does not match|hostname mismatch|cert_common_name_invalid/i, "tls-wrong-name"],
  [/self.signed|issuer cert|unable to verify|cert_authority_invalid/i, "tls-untrusted"],
  [
    /^(?:err_ssl|err_tls|err_osssl|err_cert|ssl|tls|cert_|crl_|unable_to_)|certificate|handshake|wrong version number/i,
    "tls-failed",
  ],
  [/econnrefused|connection_?refused/i, "connection-refused"],
  [
    /econnreset|connection_?(?:reset|closed|aborted)|other side closed|socket hang up|socket disconnected|premature close/i,
    "connection-reset",
  ],
  [/e(?:host|net)(?:unreach|down)|internet_disconnected|network_changed/i, "network-unreachable"],
];

/**
 * Explains why no answer came. Never throws; an unknown code is a connection that failed.
 *
 * @see Node.js documentation, Errors (common system errors, DNS and OpenSSL codes); undici, Errors
 */
export function explainFault(_call: Call, _askedHost: string, fault: TransportFault): Problem {
  const code = String(fault.code).slice(0, 80);
  const message = String(fault.message).slice(0, 1000);
  const name = code.toUpperCase();
  const known = Object.hasOwn(codeByFault, name) ? codeByFault[name] : undefined;
  const lookedUp = (text: string) => codeByLook.find(([look]) => look.test(text))?.[1];
  const looked = known ?? lookedUp(code) ?? lookedUp(message);
  const excerpt = harmless(code === "" ? message : `${code}: ${message}`, 300);
  return { code: looked ?? "connection-failed", evidence: excerpt === "" ? {} : { excerpt } };
}
