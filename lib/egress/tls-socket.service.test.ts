import { X509Certificate } from "node:crypto";
import { createSecureContext } from "node:tls";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestAuthority, type Identity, type TestAuthority } from "./testing/certificates.ts";
import { startTlsServer, type TestServer } from "./testing/tls-server.ts";
import { openTlsSocket, type Route } from "./tls-socket.ts";

const host = "acme.my.salesforce.com";
let authority: TestAuthority;
let identity: Identity;
let server: TestServer;

beforeAll(async () => {
  authority = await createTestAuthority();
  identity = await authority.issue([host]);
  server = await startTlsServer(identity, (_request, response) => response.end());
});
afterAll(() => server.close());

const routeTo = (...addresses: readonly string[]): Route => ({
  host,
  port: server.port,
  resolve: async () => addresses.map((address) => ({ address, family: 4 })),
  trust: createSecureContext({ ca: authority.ca }),
});

test("dials the addresses that were handed out, the next when one refuses", async () => {
  const { socket } = await openTlsSocket(routeTo("127.0.0.2", "127.0.0.1"), new AbortController().signal);
  expect(socket.remoteAddress).toBe("127.0.0.1");
  expect(socket.servername).toBe(host);
  socket.destroy();
});

test("tells who issued the server's certificate, what it is and when it ends", async () => {
  const { socket, certificate } = await openTlsSocket(routeTo("127.0.0.1"), new AbortController().signal);
  const issued = new X509Certificate(identity.cert);
  expect(certificate).toEqual({
    issuer: expect.stringMatching(/^Orglink test authority \d+$/),
    fingerprint: issued.fingerprint256,
    validTo: issued.validToDate.toISOString(),
  });
  expect(certificate?.fingerprint).toMatch(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/);
  socket.destroy();
});

test.each([
  ["O=Example\\, Inc.,CN=Example CA", "Example, Inc."],
  ["CN=No organization", "No organization"],
  [`O=${"long ".repeat(60)}`, `${"long ".repeat(20).slice(0, 99).trimEnd()}…`],
  ["O=<b>bold</b> Bearer 00D000000000001!AQEAQINVENTEDinventedINVENTED1", "bold Bearer [hidden]"],
])("the issuer %j is told as one harmless line: %j", async (name, told) => {
  const odd = await createTestAuthority(name);
  const its = await startTlsServer(await odd.issue([host]), (_request, response) => response.end());
  const route = { ...routeTo("127.0.0.1"), port: its.port, trust: createSecureContext({ ca: odd.ca }) };
  const { socket, certificate } = await openTlsSocket(route, new AbortController().signal);
  expect(certificate?.issuer).toBe(told);
  socket.destroy();
  await its.close();
});

test("rejects with the runtime's error when no address accepts", async () => {
  const opening = openTlsSocket(routeTo("127.0.0.2", "127.0.0.3"), new AbortController().signal);
  await expect(opening).rejects.toMatchObject({ code: "ECONNREFUSED" });
});

test("rejects with the signal's reason, also before anything was dialled", async () => {
  const reason = new Error("enough");
  await expect(openTlsSocket(routeTo("127.0.0.1"), AbortSignal.abort(reason))).rejects.toBe(reason);
});
