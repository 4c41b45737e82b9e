import "reflect-metadata";
import { webcrypto } from "node:crypto";
import {
  BasicConstraintsExtension,
  cryptoProvider,
  SubjectAlternativeNameExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from "@peculiar/x509";

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
const dayMs = 86_400_000;

/** A certificate with its key, both PEM. */
export type Identity = { readonly cert: string; readonly key: string };

/** A certificate authority for one test. */
export type TestAuthority = {
  readonly ca: string;
  /** Issues a certificate for these names; `expiredDaysAgo` makes it one that has ended. */
  issue(names: readonly string[], options?: { readonly expiredDaysAgo?: number }): Promise<Identity>;
};

let authorities = 0;

/** Makes a certificate authority that nothing trusts unless told to, of a name of its own. */
export async function createTestAuthority(name?: string): Promise<TestAuthority> {
  cryptoProvider.set(webcrypto as Crypto);
  authorities += 1;
  const caKeys = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const ca = await X509CertificateGenerator.createSelfSigned({
    name: name ?? `CN=Orglink test authority ${authorities}`,
    keys: caKeys as CryptoKeyPair,
    notBefore: new Date(Date.now() - 90 * dayMs),
    notAfter: new Date(Date.now() + 90 * dayMs),
    signingAlgorithm: algorithm,
    extensions: [new BasicConstraintsExtension(true, 0, true)],
  });

  return {
    ca: ca.toString("pem"),
    async issue(names, { expiredDaysAgo = -30 } = {}) {
      const keys = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
      const leaf = await X509CertificateGenerator.create({
        subject: `CN=${names[0]}`,
        issuer: ca.subject,
        notBefore: new Date(Date.now() - 60 * dayMs),
        notAfter: new Date(Date.now() - expiredDaysAgo * dayMs),
        publicKey: keys.publicKey as CryptoKey,
        signingKey: caKeys.privateKey as CryptoKey,
        signingAlgorithm: algorithm,
        extensions: [new SubjectAlternativeNameExtension(names.map((value) => ({ type: "dns" as const, value })))],
      });
      return { cert: leaf.toString("pem"), key: await keyPem(keys.privateKey) };
    },
  };
}

/** A certificate that vouches for itself. */
export async function createSelfSigned(name: string): Promise<Identity> {
  cryptoProvider.set(webcrypto as Crypto);
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  const certificate: X509Certificate = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys: keys as CryptoKeyPair,
    notBefore: new Date(Date.now() - dayMs),
    notAfter: new Date(Date.now() + dayMs),
    signingAlgorithm: algorithm,
    extensions: [new SubjectAlternativeNameExtension([{ type: "dns", value: name }])],
  });
  return { cert: certificate.toString("pem"), key: await keyPem(keys.privateKey) };
}

async function keyPem(key: webcrypto.CryptoKey): Promise<string> {
  const der = Buffer.from(await webcrypto.subtle.exportKey("pkcs8", key)).toString("base64");
  return `-----BEGIN PRIVATE KEY-----\n${der.match(/.{1,64}/g)?.join("\n")}\n-----END PRIVATE KEY-----\n`;
}
