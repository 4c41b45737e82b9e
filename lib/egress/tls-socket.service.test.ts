import { createSecureContext } from "node:tls";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestAuthority, type TestAuthority } from "./testing/certificates.ts";
import { startTlsServer, type TestServer } from "./testing/tls-server.ts";
import { openTlsSocket, type Route } from "./tls-socket.ts";

const host = "acme.my.salesforce.com";
let authority: TestAuthority;
let server: TestServer;

beforeAll(async () => {
  authority = await createTestAuthority();
  server = await startTlsServer(await authority.issue([host]), (_request, response) => response.end());
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

test("rejects with the runtime's error when no address accepts", async () => {
  const opening = openTlsSocket(routeTo("127.0.0.2", "127.0.0.3"), new AbortController().signal);
  await expect(opening).rejects.toMatchObject({ code: "ECONNREFUSED" });
});

test("rejects with the signal's reason, also before anything was dialled", async () => {
  const reason = new Error("enough");
  await expect(openTlsSocket(routeTo("127.0.0.1"), AbortSignal.abort(reason))).rejects.toBe(reason);
});
