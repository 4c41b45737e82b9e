import { createPrivateKey, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { practiceSuffix } from "#lib/practice/practice";
import { type IssuedCertificate, issueCa, issueLeaf } from "./issue-certificate.ts";
import { type PracticeFiles, writeAtomically } from "./practice-files.ts";
import { partitions } from "./practice-host.ts";

/** The certificate of hosts without a partition; also what a client gets that names a host we have no certificate for. */
const noPartition = "production";

const dayMs = 24 * 60 * 60 * 1000;
const renewBeforeMs = { ca: 60 * dayMs, leaf: 30 * dayMs };

export type PracticeCertificates = {
  readonly caPem: string;
  /** By what follows a host's first label, such as `sandbox.my.salesforce.test`. */
  readonly leafBySuffix: ReadonlyMap<string, IssuedCertificate>;
  readonly fallback: IssuedCertificate;
};

/**
 * Reads the practice CA and one wildcard certificate for each partition, and makes those that are missing, unreadable, of
 * another CA or near their end (60 days for the CA, 30 for the others). The CA stays the same between starts.
 */
export async function ensureCertificates(files: PracticeFiles, now: Date): Promise<PracticeCertificates> {
  const ca =
    readKept(files.caCertificate, files.caKey, new Date(now.getTime() + renewBeforeMs.ca)) ??
    (await keep(files.caCertificate, files.caKey, await issueCa(now)));

  const leafBySuffix = new Map<string, IssuedCertificate>();
  const ensureLeaf = async (partition: string, suffix: string) => {
    const paths = [files.leafCertificate(partition), files.leafKey(partition)] as const;
    const kept = readKept(...paths, new Date(now.getTime() + renewBeforeMs.leaf));
    const leaf =
      kept !== null && isIssuedBy(kept, ca)
        ? kept
        : await keep(...paths, await issueLeaf(ca, { type: "dns", value: `*.${suffix}` }, now));
    leafBySuffix.set(suffix, leaf);
    return leaf;
  };

  const fallback = await ensureLeaf(noPartition, practiceSuffix);
  for (const partition of partitions) await ensureLeaf(partition, `${partition}.${practiceSuffix}`);
  return { caPem: ca.certificatePem, leafBySuffix, fallback };
}

function readKept(certificatePath: string, keyPath: string, goodUntil: Date): IssuedCertificate | null {
  try {
    const kept = { certificatePem: readFileSync(certificatePath, "utf8"), keyPem: readFileSync(keyPath, "utf8") };
    const certificate = new X509Certificate(kept.certificatePem);
    const isUsable = certificate.validToDate > goodUntil && certificate.checkPrivateKey(createPrivateKey(kept.keyPem));
    return isUsable ? kept : null;
  } catch {
    return null;
  }
}

function isIssuedBy(leaf: IssuedCertificate, ca: IssuedCertificate): boolean {
  return new X509Certificate(leaf.certificatePem).verify(new X509Certificate(ca.certificatePem).publicKey);
}

async function keep(certificatePath: string, keyPath: string, issued: IssuedCertificate): Promise<IssuedCertificate> {
  await writeAtomically(keyPath, issued.keyPem);
  await writeAtomically(certificatePath, issued.certificatePem);
  return issued;
}
