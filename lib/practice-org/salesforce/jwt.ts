import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import type { PracticeOrg, PracticeSession } from "../practice-org.ts";
import type { OrgCall } from "./org-call.ts";

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A JWT access token, signed RS256 by the org's key; RFC 9068 has the idea, Salesforce its own claims. */
export function newJwtToken(call: OrgCall, grant: Omit<PracticeSession, "accessToken">): string {
  const { org, settings } = call;
  const issuedAt = Math.floor(grant.issuedAtMs / 1000);
  const header = {
    tnk: `core/prod/${org.orgId}`,
    ver: "1.0",
    kid: publicKeyOf(org).kid,
    tty: "sfdc-core-token",
    typ: "JWT",
    alg: "RS256",
  };
  const claims = {
    scp: grant.scopes.join(" "),
    aud: [`https://${org.host}`],
    sub: `uid:${grant.userId}`,
    nbf: issuedAt,
    mty: "oauth",
    sfi: randomUUID(),
    roles: [],
    iss: `https://${org.host}`,
    hsc: false,
    exp: issuedAt + settings.sessionTimeoutMinutes * 60,
    iat: issuedAt,
    client_id: grant.consumerKey,
  };
  const content = `${encoded(header)}.${encoded(claims)}`;
  return `${content}.${sign("sha256", Buffer.from(content), signingKeyOf(org)).toString("base64url")}`;
}

/** The org's public key as `/id/keys` lists it. RFC 7517 §4. */
export function publicKeyOf(org: PracticeOrg) {
  const { kty, n = "", e = "" } = createPublicKey(signingKeyOf(org)).export({ format: "jwk" });
  const kid = createHash("sha256").update(n).digest("hex").slice(0, 16);
  return { kty, n, e, alg: "RS256", use: "sig", kid };
}

function signingKeyOf(org: PracticeOrg) {
  org.signingKeyPem ??= generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  }).privateKey;
  return createPrivateKey(org.signingKeyPem);
}
