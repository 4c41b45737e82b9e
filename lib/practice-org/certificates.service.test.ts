import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, createServer } from "node:tls";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureCertificates } from "./certificates.ts";
import { type IssuedCertificate, issueLeaf, type SubjectName } from "./issue-certificate.ts";
import { makePracticeFolder, practiceFiles } from "./practice-files.ts";
import { type RunningPracticeOrg, startPracticeOrg } from "./testing/start-practice-org.ts";

let practice: RunningPracticeOrg;
beforeAll(async () => {
  practice = await startPracticeOrg();
});
afterAll(() => practice.stop());

const practiceCa = (): IssuedCertificate => {
  const files = practiceFiles(practice.dataDir);
  return { certificatePem: readFileSync(files.caCertificate, "utf8"), keyPem: readFileSync(files.caKey, "utf8") };
};

/** What a client says that trusts the practice CA alone: nothing, or why it refuses this server. */
async function refusalOf(name: SubjectName): Promise<string | null> {
  const leaf = await issueLeaf(practiceCa(), name, new Date());
  const server = createServer({ cert: leaf.certificatePem, key: leaf.keyPem }, (socket) => socket.end());
  server.on("tlsClientError", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const servername = name.type === "dns" ? { servername: name.value } : {};
  const socket = connect({ host: "127.0.0.1", port, ca: practice.endpoint.ca, ...servername });
  const refusal = await new Promise<string | null>((resolve) => {
    socket.once("secureConnect", () => resolve(null));
    socket.once("error", (error) => resolve(error.message));
  });
  socket.destroy();
  server.close();
  return refusal;
}

test("a client that trusts the practice CA still refuses its certificates for any other name", async () => {
  expect(await refusalOf({ type: "dns", value: "acme.my.salesforce.test" })).toBeNull();
  for (const value of ["acme.my.salesforce.com", "salesforce.test", "evilmy.salesforce.test"]) {
    expect(await refusalOf({ type: "dns", value }), value).toMatch(/permitted subtree violation/i);
  }
  expect(await refusalOf({ type: "ip", value: "127.0.0.1" })).toMatch(/excluded subtree violation/i);
});

test.each([
  "acme.my.salesforce.test",
  "acme--uat.sandbox.my.salesforce.test",
  "northwind-dev-ed.develop.my.salesforce.test",
  "nobody.scratch.my.salesforce.test",
  "nobody.trailblaze.my.salesforce.test",
  "nobody.demo.my.salesforce.test",
  "nobody.patch.my.salesforce.test",
  "nobody.free.my.salesforce.test",
])("shows a certificate that holds for %s", async (host) => {
  const answer = await practice.send({ host, method: "GET", path: "/services/data/" });
  expect([200, 420]).toContain(answer.status);
});

test("keys are for their owner's eyes only", () => {
  const files = practiceFiles(practice.dataDir);
  const mode = (path: string) => statSync(path).mode & 0o777;
  expect(mode(files.folder)).toBe(0o700);
  for (const path of [files.caKey, files.controlToken, files.state, files.endpoint, files.leafKey("sandbox")]) {
    expect(mode(path), path).toBe(0o600);
  }
});

test("the CA stays between starts, and is made anew when it nears its end or cannot be read", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "orglink-practice-"));
  const files = practiceFiles(dataDir);
  makePracticeFolder(files);
  const now = new Date("2026-11-23T12:00:00Z");
  const first = await ensureCertificates(files, now);
  const again = await ensureCertificates(files, now);
  expect(again).toEqual(first);

  const leavesNearEnd = await ensureCertificates(files, new Date("2027-12-01T12:00:00Z"));
  expect(leavesNearEnd.caPem).toBe(first.caPem);
  expect(leavesNearEnd.fallback).not.toEqual(first.fallback);

  const caNearEnd = await ensureCertificates(files, new Date("2031-11-01T12:00:00Z"));
  expect(caNearEnd.caPem).not.toBe(first.caPem);

  writeFileSync(files.caCertificate, "torn");
  const afterDamage = await ensureCertificates(files, new Date("2031-11-02T12:00:00Z"));
  expect(afterDamage.caPem).not.toBe(caNearEnd.caPem);
  expect(afterDamage.fallback).not.toEqual(caNearEnd.fallback);
  rmSync(dataDir, { recursive: true });
});
