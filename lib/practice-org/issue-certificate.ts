import "reflect-metadata"; // @peculiar/x509 needs it before it is loaded
import * as x509 from "@peculiar/x509";
import { practiceSuffix } from "#lib/practice/practice";

x509.cryptoProvider.set(crypto);

/** A certificate and its private key (PKCS #8), both as PEM. */
export type IssuedCertificate = { readonly certificatePem: string; readonly keyPem: string };

const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const dayMs = 24 * 60 * 60 * 1000;
const validDays = { ca: 5 * 365, leaf: 390 };
const nameConstraintsOid = "2.5.29.30";

/** Makes a CA whose certificates count for names below `my.salesforce.test` only, and for no IP address. Five years. */
export async function issueCa(now: Date): Promise<IssuedCertificate> {
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: "CN=Orglink practice org CA",
    keys,
    signingAlgorithm: algorithm,
    ...validity(now, validDays.ca),
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      new x509.Extension(nameConstraintsOid, true, nameConstraints(practiceSuffix)),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return asPem(certificate, keys.privateKey);
}

/** What a server certificate is for: a DNS name, a wildcard perhaps, or an address. */
export type SubjectName = { readonly type: "dns" | "ip"; readonly value: string };

/** Makes a server certificate for one name, signed by the CA. 390 days. */
export async function issueLeaf(ca: IssuedCertificate, name: SubjectName, now: Date): Promise<IssuedCertificate> {
  const issuer = new x509.X509Certificate(ca.certificatePem);
  const signingKey = await crypto.subtle.importKey(
    "pkcs8",
    x509.PemConverter.decodeFirst(ca.keyPem),
    algorithm,
    false,
    ["sign"],
  );
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.create({
    subject: "CN=Orglink practice org",
    issuer: issuer.subject,
    publicKey: keys.publicKey,
    signingKey,
    signingAlgorithm: algorithm,
    ...validity(now, validDays.leaf),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([name]),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  });
  return asPem(certificate, keys.privateKey);
}

const newKeys = () => crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);

/** Begins an hour early, for machines whose clocks differ. */
const validity = (now: Date, days: number) => ({
  notBefore: new Date(now.getTime() - 60 * 60 * 1000),
  notAfter: new Date(now.getTime() + days * dayMs),
});

async function asPem(certificate: x509.X509Certificate, privateKey: CryptoKey): Promise<IssuedCertificate> {
  const key = await crypto.subtle.exportKey("pkcs8", privateKey);
  return {
    certificatePem: `${certificate.toString("pem")}\n`,
    keyPem: `${x509.PemConverter.encode(key, "PRIVATE KEY")}\n`,
  };
}

/**
 * Permits one DNS subtree and excludes every IPv4 and IPv6 address, which a DNS constraint alone would leave open.
 *
 * @see RFC 5280 §4.2.1.10
 */
function nameConstraints(dnsSubtree: string): Uint8Array<ArrayBuffer> {
  const sequence = 0x30;
  const subtree = (choice: number, base: Uint8Array) => der(sequence, der(choice, base));
  const permitted = der(0xa0, subtree(0x82, Buffer.from(dnsSubtree, "ascii")));
  const excluded = der(0xa1, subtree(0x87, new Uint8Array(8)), subtree(0x87, new Uint8Array(32)));
  return der(sequence, permitted, excluded);
}

/** One DER element with a one-byte length, enough for what is written here. */
function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const content = Buffer.concat(parts);
  if (content.length > 127) throw new Error("a DER element of more than 127 bytes needs a longer length");
  return Uint8Array.from([tag, content.length, ...content]);
}
