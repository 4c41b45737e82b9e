import { X509Certificate } from "node:crypto";
import { connect, createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { afterEach, beforeAll, expect, test } from "vitest";
import type { MyDomain } from "#lib/domain/address/my-domain";
import type { WireRequest } from "#lib/domain/check/wire-request";
import { Secret } from "#lib/domain/secret";
import { type Door, type DoorPolicy, openDoor } from "./door.ts";
import { createSelfSigned, createTestAuthority, type Identity, type TestAuthority } from "./testing/certificates.ts";
import { type Answer, startTlsServer, type TestServer } from "./testing/tls-server.ts";

const acme = "acme.my.salesforce.com" as MyDomain;
const practice = "acme.my.salesforce.test" as MyDomain;
const publicAddress = { address: "13.108.0.1", family: 4 };

let authority: TestAuthority;
let acmeIdentity: Identity;
const opened: { close(): unknown }[] = [];

beforeAll(async () => {
  authority = await createTestAuthority();
  acmeIdentity = await authority.issue([acme]);
});
afterEach(async () => {
  for (const thing of opened.splice(0).reverse()) await thing.close();
});

function keep<Thing extends { close(): unknown }>(thing: Thing): Thing {
  opened.push(thing);
  return thing;
}

const serve = async (answer: Answer, identity = acmeIdentity): Promise<TestServer> =>
  keep(await startTlsServer(identity, answer));

const doorTo = (port: number, policy: DoorPolicy = {}): Door =>
  keep(openDoor({ fixedRoutes: new Map([[acme, { address: "127.0.0.1", port, ca: authority.ca }]]), ...policy }));

const get = (more: Partial<WireRequest> = {}): WireRequest => ({
  host: acme,
  method: "GET",
  path: "/services/data/",
  ...more,
});

/** A bare TCP listener, for what no HTTP server would do. */
async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  keep({
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  });
  const address = server.address();
  return address !== null && typeof address === "object" ? address.port : 0;
}

/** A TLS server that answers every connection with these bytes, whatever was asked. */
const serveBytes = (bytes: string): Promise<number> =>
  listen(
    createTlsServer(acmeIdentity, (socket) =>
      socket.on("error", () => undefined).once("data", () => socket.write(bytes)),
    ),
  );

async function faultCode(door: Door, request: WireRequest = get()): Promise<string> {
  const result = await door.send(request);
  if (result.ok) throw new Error(`expected a fault, got ${result.value.status}`);
  return result.problem.code;
}

test("brings status, lower-case headers, body and times", async () => {
  const server = await serve((_request, response) => response.writeHead(200, { "X-Thing": "a" }).end("[é]"));
  const result = await doorTo(server.port).send(get());
  expect(result).toMatchObject({ ok: true, value: { status: 200, headers: { "x-thing": "a" }, body: "[é]" } });
  if (!result.ok) return;
  expect(Object.keys(result.value.timings).sort()).toEqual(["connectMs", "dnsMs", "firstByteMs", "tlsMs", "totalMs"]);
});

test("asks for JSON, uncompressed, of the right host, and says who asks", async () => {
  const server = await serve((_request, response) => response.end());
  await doorTo(server.port).send(get());
  expect(server.requests[0]?.headers).toMatchObject({
    host: acme,
    accept: "application/json",
    "accept-encoding": "identity",
    "user-agent": "orglink",
  });
});

test("writes secrets to the wire only, encoded as a form", async () => {
  const server = await serve((_request, response) => response.end());
  const secret = new Secret("a+b&c=é");
  await doorTo(server.port).send({
    host: acme,
    method: "POST",
    path: "/services/oauth2/token",
    form: { grant_type: "client_credentials", client_secret: secret },
    bearer: new Secret("invented-token"),
  });
  expect(server.requests[0]).toMatchObject({
    method: "POST",
    body: "grant_type=client_credentials&client_secret=a%2Bb%26c%3D%C3%A9",
    headers: {
      authorization: "Bearer invented-token",
      "content-type": "application/x-www-form-urlencoded",
      "content-length": "62",
    },
  });
});

test("reuses one connection for calls one after the other, and leaves handshake times out of the second", async () => {
  const server = await serve((_request, response) => response.end());
  const door = doorTo(server.port);
  await door.send(get());
  const second = await door.send(get());
  expect(server.connections()).toBe(1);
  expect(second.ok && Object.keys(second.value.timings).sort()).toEqual(["firstByteMs", "totalMs"]);
});

test("every answer carries the certificate of its connection, also of a kept one", async () => {
  const server = await serve((_request, response) => response.end());
  const door = doorTo(server.port);
  const [first, second] = [await door.send(get()), await door.send(get())];
  const certificate = first.ok ? first.value.certificate : undefined;
  expect(certificate?.fingerprint).toBe(new X509Certificate(acmeIdentity.cert).fingerprint256);
  expect(second).toMatchObject({ ok: true, value: { certificate } });
});

test("connections opened ahead carry nothing until they are needed, and are the ones then used", async () => {
  const server = await serve((_request, response) => response.end());
  const door = doorTo(server.port);
  const first = door.send(get());
  door.warm(acme, 4);
  await first;
  await expect.poll(() => server.connections()).toBe(5);
  expect(server.requests).toHaveLength(1);

  await Promise.all([1, 2, 3, 4, 5].map(() => door.send(get())));
  expect(server.connections()).toBe(5);
  expect(new Set(server.requests.slice(1).map(({ connection }) => connection)).size).toBe(5);
});

test("more calls than connections take turns", async () => {
  const server = await serve((_request, response) => response.end());
  const door = doorTo(server.port);
  const results = await Promise.all(Array.from({ length: 30 }, () => door.send(get())));
  expect(results.every(({ ok }) => ok)).toBe(true);
  expect(server.connections()).toBe(8);
});

test.each([
  "acme.my.salesforce.com.evil.example",
  "localhost",
  "127.0.0.1",
  "login.salesforce.com",
  "ACME.my.salesforce.com",
  "",
])("does not ask %j", async (host) => {
  let asked = 0;
  const resolve = async () => {
    asked += 1;
    return [publicAddress];
  };
  const door = keep(openDoor({ resolve }));
  door.warm(host as MyDomain, 1);
  expect(await faultCode(door, get({ host: host as MyDomain }))).toBe("ORGLINK_ADDRESS_REFUSED");
  expect(asked).toBe(0);
});

test.each([
  [["127.0.0.1"]],
  [["10.0.0.1"]],
  [["169.254.169.254"]],
  [["::1"]],
  [["::ffff:127.0.0.1"]],
  [["fd00::1"]],
  [["13.108.0.1", "192.168.0.1"]],
  [["2606:4700::1111", "fe80::1"]],
])("refuses a name that leads to %j without dialling", async (addresses) => {
  const door = keep(
    openDoor({ resolve: async () => addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })) }),
  );
  expect(await faultCode(door)).toBe("ORGLINK_ADDRESS_REFUSED");
});

test("a name that turns private between two sockets of one run is not looked up again", async () => {
  let asked = 0;
  const door = keep(
    openDoor({
      resolve: async () => [asked++ === 0 ? { address: "192.0.2.1", family: 4 } : publicAddress],
    }),
  );
  const codes = await Promise.all([faultCode(door), faultCode(door), faultCode(door)]);
  expect(codes).toEqual(Array(3).fill("ORGLINK_ADDRESS_REFUSED"));
  expect(asked).toBe(1);
});

test("a name that cannot be resolved gives the resolver's word", async () => {
  const resolve = async () => {
    throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${acme}`), { code: "ENOTFOUND" });
  };
  expect(await faultCode(keep(openDoor({ resolve })))).toBe("ENOTFOUND");
});

test("a resolver that never answers is cut off by the deadline", async () => {
  const door = keep(openDoor({ resolve: () => new Promise(() => undefined), limits: { deadlineMs: 100 } }));
  expect(await faultCode(door)).toBe("ORGLINK_DEADLINE");
});

test("refuses a certificate for another name", async () => {
  const server = await serve(
    (_request, response) => response.end(),
    await authority.issue(["other.my.salesforce.com"]),
  );
  expect(await faultCode(doorTo(server.port))).toBe("ERR_TLS_CERT_ALTNAME_INVALID");
  expect(server.requests).toEqual([]);
});

test("refuses a certificate that has ended", async () => {
  const server = await serve(
    (_request, response) => response.end(),
    await authority.issue([acme], { expiredDaysAgo: 1 }),
  );
  expect(await faultCode(doorTo(server.port))).toBe("CERT_HAS_EXPIRED");
});

test("refuses a certificate that vouches for itself", async () => {
  const server = await serve((_request, response) => response.end(), await createSelfSigned(acme));
  expect(await faultCode(doorTo(server.port))).toBe("DEPTH_ZERO_SELF_SIGNED_CERT");
});

test("refuses an authority that is not the one of the route", async () => {
  const server = await serve((_request, response) => response.end(), await (await createTestAuthority()).issue([acme]));
  expect(await faultCode(doorTo(server.port))).toMatch(/^UNABLE_TO_|^SELF_SIGNED/);
});

test("NODE_TLS_REJECT_UNAUTHORIZED does not open the door to other certificates", async () => {
  const server = await serve((_request, response) => response.end(), await createSelfSigned(acme));
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
  try {
    expect(await faultCode(doorTo(server.port))).toBe("DEPTH_ZERO_SELF_SIGNED_CERT");
  } finally {
    delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  }
});

test("proxy variables of the environment change nothing", async () => {
  const server = await serve((_request, response) => response.end("direct"));
  Object.assign(process.env, {
    HTTPS_PROXY: "http://127.0.0.1:9",
    https_proxy: "http://127.0.0.1:9",
    NODE_USE_ENV_PROXY: "1",
  });
  try {
    expect(await doorTo(server.port).send(get())).toMatchObject({ ok: true, value: { body: "direct" } });
  } finally {
    for (const name of ["HTTPS_PROXY", "https_proxy", "NODE_USE_ENV_PROXY"]) delete process.env[name];
  }
});

test("does not follow a redirect, and says where it pointed without its query", async () => {
  const server = await serve((_request, response) =>
    response.writeHead(302, { location: "https://new.my.salesforce.com/services/oauth2/token?secret=1" }).end(),
  );
  expect(await doorTo(server.port).send(get())).toMatchObject({
    ok: true,
    value: { status: 302, redirectTarget: "https://new.my.salesforce.com/services/oauth2/token" },
  });
  expect(server.requests).toHaveLength(1);
});

test("an answer that drips in is cut off by the total deadline", async () => {
  const server = await serve(async (_request, response) => {
    response.writeHead(200);
    const drip = setInterval(() => response.write("."), 20);
    response.on("close", () => clearInterval(drip));
  });
  expect(await faultCode(doorTo(server.port), get({ deadlineMs: 150 }))).toBe("ORGLINK_DEADLINE");
});

test("headers that drip in are cut off by the total deadline", async () => {
  const port = await serveBytes("HTTP/1.1 200 OK\r\nx-");
  expect(await faultCode(doorTo(port), get({ deadlineMs: 150 }))).toBe("ORGLINK_DEADLINE");
});

test("a listener that never speaks TLS is cut off by the deadline", async () => {
  const port = await listen(createServer());
  expect(await faultCode(doorTo(port), get({ deadlineMs: 150 }))).toBe("ORGLINK_DEADLINE");
});

test("an answer just within the limit arrives whole", async () => {
  const server = await serve((_request, response) => response.end("x".repeat(256 * 1024)));
  const result = await doorTo(server.port).send(get());
  expect(result.ok && result.value.body.length).toBe(256 * 1024);
});

test("stops reading an answer that is too large, announced or not", async () => {
  let written = 0;
  const endless = await serve((_request, response) => {
    const more = () => {
      for (let free = true; free && !response.destroyed; written += 65_536)
        free = response.write(Buffer.alloc(65_536, 120));
      if (!response.destroyed) response.once("drain", more);
    };
    more();
  });
  expect(await faultCode(doorTo(endless.port))).toBe("ORGLINK_ANSWER_TOO_LARGE");
  expect(written).toBeLessThan(64 * 1024 * 1024);

  const announced = await serveBytes("HTTP/1.1 200 OK\r\ncontent-length: 262145\r\n\r\n");
  expect(await faultCode(doorTo(announced))).toBe("ORGLINK_ANSWER_TOO_LARGE");
});

test("a flood of headers ends the call", async () => {
  const port = await serveBytes(`HTTP/1.1 200 OK\r\nx-flood: ${"a".repeat(20_000)}\r\n\r\n`);
  expect(await faultCode(doorTo(port))).toBe("UND_ERR_HEADERS_OVERFLOW");
});

test("a compressed answer is not unpacked", async () => {
  const server = await serve((_request, response) =>
    response.writeHead(200, { "content-encoding": "gzip" }).end("plain"),
  );
  expect(await doorTo(server.port).send(get())).toMatchObject({ ok: true, value: { body: "plain" } });
});

test("what is not HTTP is a fault", async () => {
  expect(await faultCode(doorTo(await serveBytes("SSH-2.0-OpenSSH_9.6\r\n")))).toMatch(/^HPE_|^HTTPParserError$/);
});

test("a refused connection and a reset one keep the runtime's word", async () => {
  const gone = await listen(createServer());
  await opened.pop()?.close();
  expect(await faultCode(doorTo(gone))).toBe("ECONNREFUSED");

  const resetting = await listen(createServer((socket) => socket.once("data", () => socket.resetAndDestroy())));
  expect(await faultCode(doorTo(resetting))).toBe("ECONNRESET");
});

test("a POST is never made twice, not even when its connection breaks before the answer", async () => {
  const server = await serve((request, response) => {
    if (request.method === "GET") response.end();
    else response.destroy();
  });
  const door = doorTo(server.port);
  await door.send(get());
  expect(await faultCode(door, { host: acme, method: "POST", path: "/", form: { a: new Secret("b") } })).toBe(
    "UND_ERR_SOCKET",
  );
  expect(server.requests.filter(({ method }) => method === "POST")).toHaveLength(1);
});

test("a POST whose own new connection breaks is not made again over another one that works", async () => {
  let release: () => void = () => undefined;
  const server = await serve((request, response) => {
    if (request.method === "POST") response.destroy();
    else release = () => response.end();
  });
  const door = doorTo(server.port);
  const working = door.send(get());
  await expect.poll(() => server.requests.length).toBe(1);
  const broken = faultCode(door, { host: acme, method: "POST", path: "/", form: { a: new Secret("b") } });
  await expect.poll(() => server.requests.length).toBe(2);
  release();
  expect((await working).ok).toBe(true);
  expect(await broken).toBe("UND_ERR_SOCKET");
  expect(server.requests.filter(({ method }) => method === "POST")).toHaveLength(1);
});

test("a GET whose kept connection had gone stale is made again on a new one", async () => {
  const server = await serve((request, response) => {
    if (request.path === "/second" && request.connection === 0) response.destroy();
    else response.end("here");
  });
  const door = doorTo(server.port);
  await door.send(get());
  expect(await door.send(get({ path: "/second" }))).toMatchObject({ ok: true, value: { body: "here" } });
  expect(server.connections()).toBe(2);
});

test("connections opened ahead that broke do not fail the calls that would have used them", async () => {
  const server = await serve((_request, response) => response.end("here"));
  const door = doorTo(server.port);
  door.warm(acme, 3);
  await expect.poll(() => server.connections()).toBe(3);
  await server.close();
  const again = await startTlsServerAt(server.port);
  expect(await door.send(get())).toMatchObject({ ok: true, value: { body: "again" } });
  await again.close();
});

test("a caller can cancel, and a closed door answers nobody", async () => {
  const server = await serve(() => undefined);
  const door = doorTo(server.port);
  const control = new AbortController();
  const cancelled = faultCode(door, get({ signal: control.signal }));
  await expect.poll(() => server.requests.length).toBe(1);
  control.abort();
  expect(await cancelled).toBe("ORGLINK_CANCELLED");

  const cut = faultCode(door);
  await expect.poll(() => server.requests.length).toBe(2);
  door.close();
  expect(await cut).toBe("ORGLINK_CANCELLED");
  expect(await faultCode(door)).toBe("ORGLINK_CANCELLED");
});

test("a call that is cancelled before it begins costs no connection", async () => {
  const server = await serve((_request, response) => response.end());
  const door = doorTo(server.port);
  await door.send(get());
  expect(await faultCode(door, get({ signal: AbortSignal.abort() }))).toBe("ORGLINK_CANCELLED");
  await door.send(get());
  expect(server.connections()).toBe(1);
});

test("connections are closed soon after their last call", async () => {
  const server = await serve((_request, response) => response.end());
  const door = doorTo(server.port, { limits: { idleMs: 50 } });
  await door.send(get());
  await expect.poll(() => server.open()).toBe(0);
  await door.send(get());
  expect(server.connections()).toBe(2);
});

test("connections opened ahead and never used are closed too", async () => {
  const server = await serve((_request, response) => response.end());
  const door = doorTo(server.port, { limits: { deadlineMs: 2_000 } });
  door.warm(acme, 3);
  await expect.poll(() => server.connections()).toBe(3);
  await expect.poll(() => server.open()).toBe(0);
});

test("a connection that cannot be opened shares one that can", async () => {
  const server = await serve((_request, response) => response.end("here"));
  let isTaken = false;
  const relay = await listen(
    createServer((incoming) => {
      if (isTaken) return incoming.resetAndDestroy();
      isTaken = true;
      const outgoing = connect(server.port, "127.0.0.1").on("error", () => undefined);
      incoming.on("close", () => outgoing.destroy());
      return incoming.pipe(outgoing).pipe(incoming);
    }),
  );
  const door = doorTo(relay);
  const results = await Promise.all([1, 2, 3, 4].map(() => door.send(get())));
  expect(results.map((result) => result.ok && result.value.body)).toEqual(Array(4).fill("here"));
  expect(server.connections()).toBe(1);
});

test("practice hosts go to the practice org's port, never to a name server, and only while it is on", async () => {
  const server = await serve((_request, response) => response.end("practice"), await authority.issue([practice]));
  let isOn = false;
  const door = keep(
    openDoor({
      resolve: async () => expect.unreachable("no name server for .test"),
      practice: () => (isOn ? { port: server.port, ca: authority.ca } : null),
    }),
  );
  expect(await faultCode(door, get({ host: practice }))).toBe("ORGLINK_ADDRESS_REFUSED");
  isOn = true;
  expect(await door.send(get({ host: practice }))).toMatchObject({ ok: true, value: { body: "practice" } });
});

test("a real host believes an extra authority, and never the practice org's", async () => {
  const server = await serve((_request, response) => response.end("inspected"));
  const fixedRoutes = new Map([[acme, { address: "127.0.0.1", port: server.port }]]);
  const practiceOn = () => ({ port: server.port, ca: authority.ca });
  expect(await faultCode(keep(openDoor({ fixedRoutes, practice: practiceOn })))).toMatch(/^UNABLE_TO_/);

  const door = keep(openDoor({ fixedRoutes, extraAuthorities: [authority.ca] }));
  expect(await door.send(get())).toMatchObject({ ok: true, value: { body: "inspected" } });
});

async function startTlsServerAt(port: number): Promise<{ close(): Promise<void> }> {
  const server = createTlsServer(acmeIdentity, (socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => socket.end("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nagain"));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { close: () => new Promise((resolve) => server.close(() => resolve())) };
}
