import type { Problem } from "#lib/domain/check/check-run";
import type { Call, TransportFault } from "#lib/domain/check/wire";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { harmless } from "#lib/domain/text/harmless";
import { codeOfSystemCode } from "./system-codes.ts";

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
  const known = codeOfSystemCode(code.toUpperCase());
  const lookedUp = (text: string) => codeByLook.find(([look]) => look.test(text))?.[1];
  const looked = known ?? lookedUp(code) ?? lookedUp(message);
  const excerpt = harmless(code === "" ? message : `${code}: ${message}`, 300);
  return { code: looked ?? "connection-failed", evidence: excerpt === "" ? {} : { excerpt } };
}
