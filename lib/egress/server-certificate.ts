import type { TLSSocket } from "node:tls";
import type { ServerCertificate } from "#lib/domain/check/wire-request";
import { harmless } from "#lib/domain/text/harmless";

const longestIssuerChars = 100;

/** What is told of the server's certificate; read as its connection opens: Node 24 hands it out once, and nothing later. */
export function certificateOf(tls: TLSSocket): ServerCertificate | undefined {
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
export function issuerName(name: string): string {
  const parts = name.split("\n");
  const told = parts.find((part) => part.startsWith("O=")) ?? parts.find((part) => part.startsWith("CN=")) ?? "";
  const value = told.slice(told.indexOf("=") + 1);
  return harmless(value.replace(/\\(.)/g, "$1"), longestIssuerChars);
}
