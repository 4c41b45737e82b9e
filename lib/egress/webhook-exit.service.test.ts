import { createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { afterEach, beforeAll, expect, test } from "vitest";
import type { WebhookUrl } from "#lib/domain/notices/webhook-url";
import type { Resolve } from "./checked-resolver.ts";
import { refusedAddresses } from "./testing/address-table.ts";
import { createSelfSigned, createTestAuthority, type Identity, type TestAuthority } from "./testing/certificates.ts";
import { dialledDuring } from "./testing/dialled.ts";
import { type Answer, startTlsServer, type TestServer } from "./testing/tls-server.ts";
import { openWebhookExit, type WebhookExit, type WebhookPolicy, type WebhookRequest } from "./webhook-exit.ts";

const host = "hooks.example.com";
const url = `https://${host}/in/invented-token?key=invented-key` as WebhookUrl;
const body = '{"type":"connection.failing"}';
const headers = { "webhook-id": "msg_1", "webhook-timestamp": "1", "webhook-signature": "v1,x" };
const publicAddress = { address: "203.55.5.5", family: 4 };

let authority: TestAuthority;
let identity: Identity;
const opened: { close(): unknown }[] = [];

beforeAll(async () => {
  authority = await createTestAuthority();
  identity = await authority.issue([host]);
});
afterEach(async () => {
  for (const thing of opened.splice(0).reverse()) await thing.close();
});

function keep<Thing extends { close(): unknown }>(thing: Thing): Thing {
  opened.push(thing);
  return thing;
}

const serve = async (answer: Answer, as = identity): Promise<TestServer> => keep(await startTlsServer(as, answer));

const exitTo = (port: number, policy: Partial<WebhookPolicy> = {}): WebhookExit => {
  const fixedRoutes = new Map([[host, { address: "127.0.0.1", port, ca: authority.ca }]]);
  return keep(openWebhookExit({ hosts: "any", fixedRoutes, ...policy }));
};

/** An exit with nothing fixed: names are looked up where the test says. */
const exitBy = (resolve: Resolve, policy: Partial<WebhookPolicy> = {}): WebhookExit =>
  keep(openWebhookExit({ hosts: "any", resolve, ...policy }));

const post = (exit: WebhookExit, more: Partial<WebhookRequest> = {}) => exit.post({ url, headers, body, ...more });

async function reply(exit: WebhookExit, more: Partial<WebhookRequest> = {}) {
  const posted = await post(exit, more);
  if (!posted.ok) throw new Error(`expected an answer, got ${posted.problem.code}: ${posted.problem.message}`);
  return posted.value;
}

async function faultCode(exit: WebhookExit, more: Partial<WebhookRequest> = {}): Promise<string> {
  const posted = await post(exit, more);
  if (posted.ok) throw new Error(`expected a fault, got ${posted.value.status}`);
  expect(JSON.stringify(posted.problem)).not.toContain("invented");
  return posted.problem.code;
}

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
    createTlsServer(identity, (socket) => socket.on("error", () => undefined).once("data", () => socket.write(bytes))),
  );

test("posts what was signed, and brings back status, times and the beginning of the answer", async () => {
  const server = await serve((_request, response) => response.writeHead(202).end("Thanks"));
  const { timings, ...rest } = await reply(exitTo(server.port), { body: '{"name":"Äcme"}' });
  expect(rest).toEqual({ status: 202, isTaken: true, excerpt: "Thanks" });
  expect(Object.keys(timings).sort()).toEqual(["connectMs", "dnsMs", "firstByteMs", "tlsMs", "totalMs"]);
  expect(server.requests).toHaveLength(1);
  expect(server.requests[0]).toMatchObject({
    method: "POST",
    path: "/in/invented-token?key=invented-key",
    body: '{"name":"Äcme"}',
    headers: {
      ...headers,
      host,
      "content-type": "application/json",
      "content-length": "16",
      "accept-encoding": "identity",
      "user-agent": "orglink",
      connection: "close",
    },
  });
});

test("what the exit writes itself is not the caller's to write", async () => {
  const server = await serve((_request, response) => response.end());
  const odd = { ...headers, host: "evil.example", "content-type": "text/html", "user-agent": "x" };
  await reply(exitTo(server.port), { headers: odd as WebhookRequest["headers"] });
  expect(server.requests[0]?.headers).toMatchObject({
    host,
    "content-type": "application/json",
    "user-agent": "orglink",
  });
  const split = { ...headers, "webhook-id": "a\r\nx-injected: 1" };
  expect(await faultCode(exitTo(server.port), { headers: split })).toBe("UND_ERR_INVALID_ARG");
  expect(server.requests).toHaveLength(1);
});

test.each([
  [200, true],
  [204, true],
  [299, true],
  [300, false],
  [304, false],
  [400, false],
  [410, false],
  [429, false],
  [500, false],
  [503, false],
])("status %i is taken: %j", async (status, isTaken) => {
  const server = await serve((_request, response) => response.writeHead(status).end());
  expect(await reply(exitTo(server.port))).toMatchObject({ status, isTaken });
});

test.each([301, 302, 303, 307, 308])("a %i is followed nowhere, and is no delivery", async (status) => {
  const server = await serve((_request, response) => response.writeHead(status, { location: "/elsewhere" }).end());
  expect(await reply(exitTo(server.port))).toMatchObject({ status, isTaken: false });
  expect(server.requests).toHaveLength(1);
});

test("how long a receiver asks to be left alone is told", async () => {
  const server = await serve((_request, response) => response.writeHead(503, { "retry-after": "120" }).end());
  expect(await reply(exitTo(server.port))).toMatchObject({ status: 503, retryAfterSeconds: 120 });
});

test("of an answer 4 KiB are read, whatever it announces, and then the connection is closed", async () => {
  let written = 0;
  const endless = await serve((_request, response) => {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(16 * 1024, "a"))) written += 16 * 1024;
      if (!response.destroyed) response.once("drain", more);
    };
    more();
  });
  expect(await reply(exitTo(endless.port))).toMatchObject({ status: 200, isTaken: true });
  await expect.poll(() => endless.open()).toBe(0);
  expect(written).toBeLessThan(64 * 1024 * 1024);

  const announced = await serveBytes(`HTTP/1.1 201 Created\r\ncontent-length: 99999999\r\n\r\n${"b".repeat(5_000)}`);
  expect(await reply(exitTo(announced))).toMatchObject({ status: 201, isTaken: true });
});

test("what is shown of an answer is one harmless line", async () => {
  const said = "<h1>No</h1>\r\n\u0000\u202e<script>x()</script> client_secret=0123456789abcdef0123456789abcdef ".repeat(
    40,
  );
  const server = await serve((_request, response) => response.writeHead(500).end(said));
  const { excerpt } = await reply(exitTo(server.port));
  expect(excerpt).toMatch(/^No client_secret=\[hidden\]/);
  expect(excerpt).not.toMatch(/[<>\p{Cc}\p{Cf}]|0123456789abcdef/u);
  expect(excerpt.length).toBeLessThanOrEqual(200);
});

test("a receiver that took it and then drips, breaks off or lies about its length did take it", async () => {
  const dripping = await serve((_request, response) => {
    response.writeHead(200);
    response.write("Got ");
    const drip = setInterval(() => response.write("."), 20);
    response.on("close", () => clearInterval(drip));
  });
  const exit = exitTo(dripping.port, { limits: { deadlineMs: 300 } });
  expect(await reply(exit)).toMatchObject({ status: 200, isTaken: true, excerpt: expect.stringMatching(/^Got \.+$/) });
  await expect.poll(() => dripping.open()).toBe(0);

  const breaking = await serve((_request, response) => {
    response.writeHead(200, { "content-length": 100 });
    response.write("half", () => response.destroy());
  });
  expect(await reply(exitTo(breaking.port))).toMatchObject({ status: 200, isTaken: true });
});

test("a receiver that does not answer is cut off by the deadline, and so is one whose head drips in", async () => {
  const silent = await serve(() => undefined);
  expect(await faultCode(exitTo(silent.port, { limits: { deadlineMs: 100 } }))).toBe("ORGLINK_DEADLINE");
  await expect.poll(() => silent.open()).toBe(0);

  const half = await serveBytes("HTTP/1.1 200 OK\r\nx-");
  expect(await faultCode(exitTo(half, { limits: { deadlineMs: 100 } }))).toBe("ORGLINK_DEADLINE");
  const mute = await listen(createServer());
  expect(await faultCode(exitTo(mute, { limits: { deadlineMs: 100 } }))).toBe("ORGLINK_DEADLINE");
  const lost = exitBy(() => new Promise(() => undefined), { limits: { deadlineMs: 100 } });
  expect(await faultCode(lost)).toBe("ORGLINK_DEADLINE");
});

test("a flood of headers, and what is not HTTP, are faults", async () => {
  const flood = await serveBytes(`HTTP/1.1 200 OK\r\nx-flood: ${"a".repeat(20_000)}\r\n\r\n`);
  expect(await faultCode(exitTo(flood))).toBe("UND_ERR_HEADERS_OVERFLOW");
  expect(await faultCode(exitTo(await serveBytes("SSH-2.0-OpenSSH_9.6\r\n")))).toMatch(/^HPE_|^HTTPParserError$/);
});

test("a receiver that is away, or breaks before it answers, is told by the runtime's word, and nothing is sent twice", async () => {
  const gone = await listen(createServer());
  await opened.pop()?.close();
  expect(await faultCode(exitTo(gone))).toBe("ECONNREFUSED");

  const breaking = await serve((_request, response) => response.destroy());
  expect(await faultCode(exitTo(breaking.port))).toBe("UND_ERR_SOCKET");
  expect(breaking.requests).toHaveLength(1);
});

/** Addresses that a parser of ours refuses, as they would come out of a store that somebody else has written to. */
test.each([
  "http://hooks.example.com/",
  "https://hooks.example.com:8443/",
  "https://user:pw@hooks.example.com/",
  "https://127.0.0.1/",
  "https://2130706433/",
  "https://[::1]/",
  "https://[::ffff:169.254.169.254]/",
  "https://[64:ff9b::a9fe:a9fe]/",
  "https://localhost/",
  "https://metadata.google.internal/",
  "https://printer.local/",
  "https://intranet/",
  "https://acme.my.salesforce.test/",
  "",
])("does not ask %j", async (text) => {
  let asked = 0;
  const resolve = async () => {
    asked += 1;
    return [publicAddress];
  };
  const dialled = await dialledDuring(async () => {
    expect(await faultCode(exitBy(resolve), { url: text as WebhookUrl })).toBe("ORGLINK_ADDRESS_REFUSED");
  });
  expect([asked, dialled]).toEqual([0, []]);
});

const familyOf = (address: string) => (address.includes(":") ? 6 : 4);

test.each(refusedAddresses)(
  "a name that leads to %s is refused without dialling, also beside a public address",
  async (address) => {
    const dialled = await dialledDuring(async () => {
      const refused = { address, family: familyOf(address) };
      expect(await faultCode(exitBy(async () => [refused]))).toBe("ORGLINK_ADDRESS_REFUSED");
      expect(await faultCode(exitBy(async () => [publicAddress, refused]))).toBe("ORGLINK_ADDRESS_REFUSED");
    });
    expect(dialled).toEqual([]);
  },
);

test("a name that changes its mind after it was checked is dialled where it was checked, on port 443", async () => {
  let asked = 0;
  const rebinding: Resolve = async () => [asked++ === 0 ? publicAddress : { address: "127.0.0.1", family: 4 }];
  const exit = exitBy(rebinding, { limits: { deadlineMs: 200 } });
  const dialled = await dialledDuring(() => Promise.all([post(exit), post(exit), post(exit)]));
  expect(new Set(dialled)).toEqual(new Set([`${publicAddress.address}:443`]));
  expect(asked).toBe(1);
});

test("names whose servers do not answer are looked up two at a time, and leave the system's other threads alone", async () => {
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const resolve: Resolve = (name) => {
    asked.push(name);
    return new Promise((answer) => answers.push(() => answer([{ address: "10.0.0.1", family: 4 }])));
  };
  const exit = exitBy(resolve);
  const to = (name: string) => faultCode(exit, { url: `https://${name}.example.com/` as WebhookUrl });
  const codes = Promise.all(["a", "b", "c", "a", "d"].map(to));
  await expect.poll(() => asked.length).toBe(2);
  for (let answered = 0; answered < 4; answered += 1) {
    await expect.poll(() => answers.length).toBeGreaterThan(answered);
    expect(asked.length).toBeLessThanOrEqual(answered + 2);
    answers[answered]?.();
  }
  expect(await codes).toEqual(Array(5).fill("ORGLINK_ADDRESS_REFUSED"));
  expect(asked).toEqual(["a", "b", "c", "d"].map((name) => `${name}.example.com`));
});

test("a redirect to a private address is not dialled either", async () => {
  const inner = await serve((_request, response) => response.end("inner"));
  const server = await serve((_request, response) =>
    response.writeHead(307, { location: `https://127.0.0.1:${inner.port}/` }).end(),
  );
  const dialled = await dialledDuring(async () => {
    expect(await reply(exitTo(server.port))).toMatchObject({ status: 307, isTaken: false });
  });
  expect(dialled).toEqual([`127.0.0.1:${server.port}`]);
  expect(inner.requests).toEqual([]);
});

test("refuses a certificate for another name, one that has ended, and one that vouches for itself", async () => {
  const otherName = await authority.issue(["other.example.com"]);
  const ended = await authority.issue([host], { expiredDaysAgo: 1 });
  const codes: string[] = [];
  for (const as of [otherName, ended, await createSelfSigned(host)]) {
    const server = await serve((_request, response) => response.end(), as);
    codes.push(await faultCode(exitTo(server.port)));
    expect(server.requests).toEqual([]);
  }
  expect(codes).toEqual(["ERR_TLS_CERT_ALTNAME_INVALID", "CERT_HAS_EXPIRED", "DEPTH_ZERO_SELF_SIGNED_CERT"]);
});

test("neither NODE_TLS_REJECT_UNAUTHORIZED nor proxy variables of the environment change anything", async () => {
  const server = await serve((_request, response) => response.end());
  const selfSigned = await serve((_request, response) => response.end(), await createSelfSigned(host));
  const variables = { NODE_TLS_REJECT_UNAUTHORIZED: "0", HTTPS_PROXY: "http://127.0.0.1:9", NODE_USE_ENV_PROXY: "1" };
  Object.assign(process.env, variables);
  try {
    expect(await faultCode(exitTo(selfSigned.port))).toBe("DEPTH_ZERO_SELF_SIGNED_CERT");
    expect(await reply(exitTo(server.port))).toMatchObject({ isTaken: true });
  } finally {
    for (const name of Object.keys(variables)) delete process.env[name];
  }
});

test("an authority of the operator's is believed", async () => {
  const server = await serve((_request, response) => response.end());
  const fixedRoutes = new Map([[host, { address: "127.0.0.1", port: server.port }]]);
  expect(await faultCode(exitTo(server.port, { fixedRoutes }))).toMatch(/^UNABLE_TO_/);
  const extraAuthorities = [authority.ca];
  expect(await reply(exitTo(server.port, { fixedRoutes, extraAuthorities }))).toMatchObject({ isTaken: true });
});

test("no connection is kept: each delivery has one of its own", async () => {
  const server = await serve((_request, response) => response.end());
  const exit = exitTo(server.port);
  await reply(exit);
  await expect.poll(() => server.open()).toBe(0);
  await reply(exit);
  expect(server.connections()).toBe(2);
});

test("a slow receiver holds two connections, keeps nobody else waiting, and takes what waited in its turn", async () => {
  const answers: (() => void)[] = [];
  let most = 0;
  const slow = await serve((_request, response) => {
    most = Math.max(most, slow.open());
    answers.push(() => response.end());
  });
  const quickHost = "quick.example.com";
  const quick = await serve((_request, response) => response.end(), await authority.issue([quickHost]));
  const exit = exitTo(slow.port, {
    fixedRoutes: new Map([
      [host, { address: "127.0.0.1", port: slow.port, ca: authority.ca }],
      [quickHost, { address: "127.0.0.1", port: quick.port, ca: authority.ca }],
    ]),
  });
  const posts = Array.from({ length: 6 }, () => reply(exit));
  await expect.poll(() => answers.length).toBe(2);
  expect(await reply(exit, { url: `https://${quickHost}/` as WebhookUrl })).toMatchObject({ isTaken: true });
  expect([answers.length, slow.open()]).toEqual([2, 2]);

  for (let taken = 0; taken < 6; taken += 1) {
    await expect.poll(() => answers.length).toBeGreaterThan(taken);
    answers[taken]?.();
  }
  expect((await Promise.all(posts)).every(({ isTaken }) => isTaken)).toBe(true);
  expect([most, slow.requests.length]).toEqual([2, 6]);
});

test("whoever waits for a turn waits no longer than a delivery may take, and sends nothing", async () => {
  const stuck = await serve(() => undefined);
  const exit = exitTo(stuck.port, { limits: { deadlineMs: 300 } });
  const codes = await Promise.all(Array.from({ length: 5 }, () => faultCode(exit)));
  expect(new Set(codes)).toEqual(new Set(["ORGLINK_DEADLINE"]));
  await expect.poll(() => stuck.open()).toBe(0);
  expect(stuck.requests.length).toBeLessThanOrEqual(2);
});

test("a caller can cancel, and a closed exit sends nothing more", async () => {
  const server = await serve(() => undefined);
  const exit = exitTo(server.port);
  const control = new AbortController();
  const cancelled = faultCode(exit, { signal: control.signal });
  await expect.poll(() => server.requests.length).toBe(1);
  control.abort();
  expect(await cancelled).toBe("ORGLINK_CANCELLED");

  const cut = faultCode(exit);
  await expect.poll(() => server.requests.length).toBe(2);
  exit.close();
  expect(await cut).toBe("ORGLINK_CANCELLED");
  expect(await faultCode(exit)).toBe("ORGLINK_CANCELLED");
  expect(server.requests).toHaveLength(2);
});

test("where the operator lets no webhook go, none goes, also to an address that was taken before", async () => {
  const server = await serve((_request, response) => response.end());
  expect(await reply(exitTo(server.port, { hosts: ["*.example.com"] }))).toMatchObject({ isTaken: true });
  for (const hosts of ["off", [], ["other.example.com"]] as const) {
    expect(await faultCode(exitTo(server.port, { hosts }))).toBe("ORGLINK_ADDRESS_REFUSED");
  }
  expect(server.requests).toHaveLength(1);
});

test("a message of more than 64 KiB is not sent", async () => {
  const server = await serve((_request, response) => response.end());
  const exit = exitTo(server.port);
  await expect(post(exit, { body: "é".repeat(32 * 1024 + 1) })).rejects.toThrow(RangeError);
  expect(await reply(exit, { body: "é".repeat(32 * 1024) })).toMatchObject({ isTaken: true });
});
