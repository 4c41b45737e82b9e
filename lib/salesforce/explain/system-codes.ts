import { doorFaults } from "#lib/domain/check/wire";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { fewOfEach } from "./few-of-each.ts";

/** Codes of Node's DNS, socket, TLS and HTTP layers, of undici, of browsers and name servers, and of our own door. */
const codeBySystemCode: Readonly<Record<string, ProblemCode>> = {
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

  // Windows and POSIX, as libraries print them.
  WSAECONNRESET: "connection-reset",
  WSAECONNABORTED: "connection-reset",
  WSAETIMEDOUT: "timed-out",
  WSAECONNREFUSED: "connection-refused",
  WSAEHOSTUNREACH: "network-unreachable",
  WSAENETUNREACH: "network-unreachable",
  WSANO_DATA: "host-not-found",
  WSANO_RECOVERY: "name-server-unavailable",
  ESHUTDOWN: "connection-reset",
  SERVFAIL: "name-server-unavailable",
  EBADRESP: "name-server-unavailable",
  EFORMERR: "name-server-unavailable",
  HOST_NOT_FOUND: "host-not-found",
  NO_DATA: "host-not-found",
  NO_RECOVERY: "name-server-unavailable",
  TRY_AGAIN: "name-server-unavailable",
  ERR_HTTP2_STREAM_ERROR: "connection-reset",
  ERR_HTTP2_SESSION_ERROR: "connection-reset",
  ERR_HTTP2_STREAM_CANCEL: "connection-reset",
  ERR_HTTP2_GOAWAY_SESSION: "connection-reset",
  ERR_INVALID_URL: "address-not-an-address",
  ERR_INVALID_PROTOCOL: "address-not-an-address",
  ERR_UNESCAPED_CHARACTERS: "address-not-an-address",
  CURLE_URL_MALFORMAT: "address-not-an-address",
  CURLE_COULDNT_RESOLVE_HOST: "host-not-found",
  CURLE_COULDNT_RESOLVE_PROXY: "name-server-unavailable",
  CURLE_COULDNT_CONNECT: "connection-refused",
  CURLE_OPERATION_TIMEDOUT: "timed-out",
  CURLE_RECV_ERROR: "connection-reset",
  CURLE_SEND_ERROR: "connection-reset",
  CURLE_GOT_NOTHING: "connection-reset",
  CURLE_SSL_CONNECT_ERROR: "tls-failed",

  // Browsers.
  ERR_NAME_NOT_RESOLVED: "host-not-found",
  ERR_NAME_RESOLUTION_FAILED: "name-server-unavailable",
  ERR_DNS_SERVER_FAILED: "name-server-unavailable",
  ERR_DNS_TIMED_OUT: "name-server-unavailable",
  ERR_DNS_MALFORMED_RESPONSE: "name-server-unavailable",
  DNS_PROBE_FINISHED_NXDOMAIN: "host-not-found",
  DNS_PROBE_FINISHED_BAD_CONFIG: "name-server-unavailable",
  DNS_PROBE_FINISHED_BAD_SECURE_CONFIG: "name-server-unavailable",
  DNS_PROBE_FINISHED_NO_INTERNET: "network-unreachable",
  DNS_PROBE_STARTED: "name-server-unavailable",
  DNS_PROBE_POSSIBLE: "name-server-unavailable",
  ERR_INTERNET_DISCONNECTED: "network-unreachable",
  ERR_ADDRESS_UNREACHABLE: "network-unreachable",
  ERR_NETWORK_CHANGED: "network-unreachable",
  ERR_CONNECTION_REFUSED: "connection-refused",
  ERR_CONNECTION_RESET: "connection-reset",
  ERR_CONNECTION_CLOSED: "connection-reset",
  ERR_CONNECTION_ABORTED: "connection-reset",
  ERR_EMPTY_RESPONSE: "connection-reset",
  ERR_HTTP2_PROTOCOL_ERROR: "connection-reset",
  ERR_HTTP2_PING_FAILED: "connection-reset",
  ERR_QUIC_PROTOCOL_ERROR: "connection-reset",
  ERR_INCOMPLETE_CHUNKED_ENCODING: "connection-reset",
  ERR_CONTENT_LENGTH_MISMATCH: "connection-reset",
  ERR_TLS_HANDSHAKE_TIMEOUT: "timed-out",
  ERR_CONNECTION_FAILED: "connection-failed",
  ERR_CONNECTION_TIMED_OUT: "timed-out",
  ERR_TIMED_OUT: "timed-out",
  ERR_TOO_MANY_REDIRECTS: "redirected",
  ERR_TUNNEL_CONNECTION_FAILED: "blocked-on-the-way",
  ERR_PROXY_CONNECTION_FAILED: "blocked-on-the-way",
  ERR_PROXY_CERTIFICATE_INVALID: "blocked-on-the-way",
  ERR_PROXY_AUTH_UNSUPPORTED: "proxy-login-required",
  ERR_PROXY_AUTH_REQUESTED: "proxy-login-required",
  ERR_UNEXPECTED_PROXY_AUTH: "proxy-login-required",
  ERR_BLOCKED_BY_ADMINISTRATOR: "blocked-on-the-way",
  ERR_BLOCKED_BY_CLIENT: "blocked-on-the-way",
  ERR_BLOCKED_BY_RESPONSE: "blocked-on-the-way",
  ERR_ACCESS_DENIED: "blocked-on-the-way",
  ERR_CERT_DATE_INVALID: "tls-expired",
  ERR_CERT_COMMON_NAME_INVALID: "tls-wrong-name",
  ERR_CERT_AUTHORITY_INVALID: "tls-untrusted",
  SEC_ERROR_UNKNOWN_ISSUER: "tls-untrusted",
  SEC_ERROR_UNTRUSTED_ISSUER: "tls-untrusted",
  SEC_ERROR_CA_CERT_INVALID: "tls-untrusted",
  SEC_ERROR_EXPIRED_CERTIFICATE: "tls-expired",
  SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE: "tls-expired",
  MOZILLA_PKIX_ERROR_MITM_DETECTED: "tls-untrusted",
  MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT: "tls-untrusted",
  MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE: "tls-expired",
  SSL_ERROR_BAD_CERT_DOMAIN: "tls-wrong-name",
  SSL_ERROR_HANDSHAKE_FAILURE_ALERT: "tls-failed",
  SSL_ERROR_UNSUPPORTED_VERSION: "tls-failed",
  SSL_ERROR_NO_CYPHER_OVERLAP: "tls-failed",
  SSL_ERROR_RX_RECORD_TOO_LONG: "tls-failed",
  SSL_ERROR_PROTOCOL_VERSION_ALERT: "tls-failed",
  PR_CONNECT_RESET_ERROR: "connection-reset",
  PR_END_OF_FILE_ERROR: "connection-reset",
  PR_CONNECT_REFUSED_ERROR: "connection-refused",
  NS_ERROR_UNKNOWN_HOST: "host-not-found",
  NS_ERROR_CONNECTION_REFUSED: "connection-refused",
  NS_ERROR_NET_RESET: "connection-reset",
  NS_ERROR_NET_INTERRUPT: "connection-reset",
  NS_ERROR_NET_TIMEOUT: "timed-out",
  NS_ERROR_PROXY_CONNECTION_REFUSED: "blocked-on-the-way",

  // Windows' secure channel.
  SEC_E_UNTRUSTED_ROOT: "tls-untrusted",
  SEC_E_CERT_EXPIRED: "tls-expired",
  SEC_E_WRONG_PRINCIPAL: "tls-wrong-name",
  SEC_E_ILLEGAL_MESSAGE: "tls-failed",
  SEC_E_ALGORITHM_MISMATCH: "tls-failed",
  SEC_E_UNSUPPORTED_FUNCTION: "tls-failed",
  SEC_E_INVALID_TOKEN: "tls-failed",
  CERT_E_UNTRUSTEDROOT: "tls-untrusted",
  CERT_E_CN_NO_MATCH: "tls-wrong-name",
  CERT_E_EXPIRED: "tls-expired",
  CRYPT_E_NO_REVOCATION_CHECK: "tls-failed",
  CRYPT_E_REVOCATION_OFFLINE: "tls-failed",
};

/** What a code in capitals means; only the codes there are, so that a setting with a similar name is none. */
export function codeOfSystemCode(code: string): ProblemCode | undefined {
  if (Object.hasOwn(codeBySystemCode, code)) return codeBySystemCode[code];
  return /^ERR_(?:SSL|OSSL|TLS)_[A-Z0-9_]{3,60}$/.test(code) ? "tls-failed" : undefined;
}

/** POSIX numbers of Linux and macOS, and of `getaddrinfo`, as languages print them behind `Errno`. */
const codeByErrno: Readonly<Record<string, ProblemCode>> = {
  "-2": "host-not-found",
  "-3": "name-server-unavailable",
  "-4": "name-server-unavailable",
  "-5": "host-not-found",
  "8": "host-not-found",
  "32": "connection-reset",
  "51": "network-unreachable",
  "53": "connection-reset",
  "54": "connection-reset",
  "60": "timed-out",
  "61": "connection-refused",
  "65": "network-unreachable",
  "101": "network-unreachable",
  "103": "connection-reset",
  "104": "connection-reset",
  "110": "timed-out",
  "111": "connection-refused",
  "113": "network-unreachable",
};

/** Windows Sockets' numbers: long enough to be recognized behind any word for an error. */
const codeByWindowsNumber: Readonly<Record<string, ProblemCode>> = {
  "10050": "network-unreachable",
  "10051": "network-unreachable",
  "10052": "connection-reset",
  "10053": "connection-reset",
  "10054": "connection-reset",
  "10058": "connection-reset",
  "10060": "timed-out",
  "10061": "connection-refused",
  "10064": "network-unreachable",
  "10065": "network-unreachable",
  "11001": "host-not-found",
  "11002": "name-server-unavailable",
  "11003": "name-server-unavailable",
  "11004": "host-not-found",
  "12002": "timed-out",
  "12007": "host-not-found",
  "12029": "connection-failed",
  "12030": "connection-reset",
  "12031": "connection-reset",
  "12152": "unreadable-answer",
  "12175": "tls-failed",
  "0x80072EE2": "timed-out",
  "0x80072EE7": "host-not-found",
  "0x80072EFD": "connection-failed",
  "0x80072EFE": "connection-reset",
  "0x80072EFF": "connection-reset",
  "0x80072F05": "tls-expired",
  "0x80072F06": "tls-wrong-name",
  "0x80072F0D": "tls-untrusted",
  "0x80072F7D": "tls-failed",
  "0x80072F8F": "tls-failed",
  "0x80092012": "tls-failed",
  "0x80092013": "tls-failed",
  "0x80090325": "tls-untrusted",
  "0x80090322": "tls-wrong-name",
  "0x80090326": "tls-failed",
  "0x80090308": "tls-failed",
  "0x80090331": "tls-failed",
};

/** Apple's `NSURLErrorDomain`. */
const codeByAppleNumber: Readonly<Record<string, ProblemCode>> = {
  "-1000": "address-not-an-address",
  "-1001": "timed-out",
  "-1002": "address-not-an-address",
  "-1003": "host-not-found",
  "-1004": "connection-refused",
  "-1005": "connection-reset",
  "-1006": "name-server-unavailable",
  "-1007": "redirected",
  "-1009": "network-unreachable",
  "-1200": "tls-failed",
  "-1201": "tls-expired",
  "-1202": "tls-untrusted",
  "-1203": "tls-untrusted",
  "-1204": "tls-expired",
};

type NumberedCodes = readonly [pattern: RegExp, codes: Readonly<Record<string, ProblemCode>>];

/** Where such numbers stand; the first group is the number. */
const numbered: readonly NumberedCodes[] = [
  [/\berrno["']?[\s:=]{0,3}(-?\d{1,3})\b/gi, codeByErrno],
  [
    /(?:errno|win32|winerror|wsa|sockets?|errors?|(?:error|socket|native|status|return|exit)[ _]?code|exception|winhttp|wininet)["']?[\s:=#([]{1,3}(1[0-2]\d{3})\b/gi,
    codeByWindowsNumber,
  ],
  [/\bcode["']?\s{0,2}[:=]\s{0,2}["']?(1[0-2]\d{3})\b/gi, codeByWindowsNumber],
  [/\((100[56]\d|1100[1-4])\)/g, codeByWindowsNumber],
  [/\b(0x800[79][0-9A-Fa-f]{4})\b/g, codeByWindowsNumber],
  [/\b(?:NSURLErrorDomain|kCFErrorDomainCFNetwork)\D{0,16}(-\d{3,4})\b/g, codeByAppleNumber],
];

/** The codes that are no words of a language, as somebody types them in. */
const inSmallLetters =
  /\b(?:e[a-z]{4,14}|servfail|nxdomain|(?:eai|err|dns_probe|und_err|ssl_error|sec_error|ns_error)_[a-z0-9_]{3,60})\b/g;

export type SystemCode = { readonly code: ProblemCode; readonly from: number; readonly to: number };

/** The codes of operating systems, TLS libraries, name servers and browsers that stand in `text`. */
export function systemCodesIn(text: string): readonly SystemCode[] {
  const found: SystemCode[] = [];
  for (const match of text.matchAll(/\b[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)*\b/g)) {
    const code = codeOfSystemCode(match[0]);
    if (code !== undefined) found.push({ code, from: match.index, to: match.index + match[0].length });
  }
  for (const match of text.matchAll(inSmallLetters)) {
    const code = codeOfSystemCode(match[0].toUpperCase());
    if (code !== undefined) found.push({ code, from: match.index, to: match.index + match[0].length });
  }
  for (const [pattern, codes] of numbered) {
    for (const match of text.matchAll(pattern)) {
      const number = (match[1] ?? "").replace(/^0x.*/, (hex) => `0x${hex.slice(2).toUpperCase()}`);
      const code = Object.hasOwn(codes, number) ? codes[number] : undefined;
      if (code !== undefined) found.push({ code, from: match.index, to: match.index + match[0].length });
    }
  }
  return fewOfEach(found, ({ code }) => code);
}
