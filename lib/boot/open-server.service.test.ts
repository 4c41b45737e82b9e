import { once } from "node:events";
import { readdirSync } from "node:fs";
import { request as ask, type IncomingMessage, type RequestOptions } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { trustedProxies } from "#lib/http/client-address";
import { largestBodyBytes } from "#lib/http/read-body";
import { frontOf } from "./front.ts";
import type { Answer } from "./in-turn.ts";
import { type OpenServer, openServer, type Times } from "./open-server.ts";

const url = new URL("http://127.0.0.1:3000");
const opened: OpenServer[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await Promise.all(opened.splice(0).map(({ stop }) => stop()));
});

/** Our server with something else than Next behind it. */
async function serve(
  answer: Answer,
  { reports = [], times }: { reports?: unknown[]; times?: Times } = {},
): Promise<{ port: number; stop: OpenServer["stop"] }> {
  const isTrusted = trustedProxies([]);
  const front = frontOf({
    env: { url, isUrlGiven: true },
    isTrusted,
    files: new Set(["/fonts/face.woff2"]),
    styleSources: [],
    isDevelopment: false,
    answer,
    report: (error) => reports.push(error),
  });
  const one = openServer(front, isTrusted, null, times);
  opened.push(one);
  one.server.listen(0, "127.0.0.1");
  await once(one.server, "listening");
  return { port: (one.server.address() as AddressInfo).port, stop: one.stop };
}

type Answered = { readonly status: number; readonly headers: IncomingMessage["headers"]; readonly text: string };

async function fetchFrom(port: number, options: RequestOptions, body = ""): Promise<Answered> {
  const request = ask({ host: "127.0.0.1", port, agent: false, ...options });
  request.end(body);
  const [answer] = (await once(request, "response")) as [IncomingMessage];
  const chunks = await answer.toArray();
  return { status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(chunks).toString() };
}

/** A connection of which a test writes every byte. */
async function openRaw(port: number, text: string): Promise<Socket> {
  const socket = connect(port, "127.0.0.1");
  sockets.push(socket);
  socket.on("error", () => undefined);
  await once(socket, "connect");
  socket.write(text);
  return socket;
}

const echo: Answer = async (request, response) => {
  const body = Buffer.concat(await request.toArray());
  response.end(JSON.stringify({ headers: request.headers, bytes: body.length, sum: body.reduce((a, b) => a + b, 0) }));
};
const form = { method: "POST", path: "/sign-in", headers: { "content-type": "text/plain" } };

test("a body arrives whole, whether or not it says how long it is", async () => {
  const { port } = await serve(echo);
  const body = "ä".repeat(largestBodyBytes / 2);
  const sum = Buffer.from(body).reduce((a, b) => a + b, 0);
  for (const length of [{ "content-length": largestBodyBytes }, { "transfer-encoding": "chunked" }]) {
    const { status, text } = await fetchFrom(port, { ...form, headers: { ...form.headers, ...length } }, body);
    expect(status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({ bytes: largestBodyBytes, sum });
  }
});

test("a body that is too large is refused in words, whether or not it says so, and nothing behind sees it", async () => {
  const answer = vi.fn(echo);
  const { port } = await serve(answer);
  const body = "x".repeat(largestBodyBytes + 1);
  for (const length of [{ "content-length": body.length }, { "transfer-encoding": "chunked" }]) {
    const { status, text } = await fetchFrom(port, { ...form, headers: { ...form.headers, ...length } }, body);
    expect(status).toBe(413);
    expect(text).toContain("what you typed is still there");
  }
  expect(answer).not.toHaveBeenCalled();
});

test("whoever sends megabytes in one go gets to read why they were not taken", async () => {
  const { port } = await serve(echo);
  for (let round = 0; round < 5; round += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/sign-in`, { method: "POST", body: "x".repeat(5_000_000) });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain("what you typed is still there");
  }
});

test("a request whose body never ends is nobody's work, and others are answered meanwhile", async () => {
  const answer = vi.fn(echo);
  const { port } = await serve(answer);
  const head = "POST /sign-in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n";
  await Promise.all(Array.from({ length: 100 }, () => openRaw(port, head)));
  expect((await fetchFrom(port, { path: "/" })).status).toBe(200);
  expect(answer).toHaveBeenCalledTimes(1);
});

test("more connections than there is room for do not keep the next caller out", async () => {
  const { port } = await serve(echo);
  await Promise.all(Array.from({ length: 400 }, () => openRaw(port, "GET / HTTP/1.1\r\nHost: x\r\n")));
  expect((await fetchFrom(port, { path: "/" })).status).toBe(200);
});

test("who asks for another protocol is hung up on, and leaves no descriptor behind", async () => {
  const { port } = await serve(echo);
  const upgrade = "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n";
  const openFiles = () => readdirSync("/proc/self/fd").length;
  const before = openFiles();
  for (let round = 0; round < 6; round += 1) {
    const batch = await Promise.all(Array.from({ length: 50 }, () => openRaw(port, upgrade)));
    await Promise.all(batch.map((socket) => socket.destroyed || once(socket, "close")));
  }
  await vi.waitFor(() => expect(openFiles()).toBeLessThan(before + 20));
});

test("what is behind gets our cookies and nothing that a sender made up", async () => {
  const { port } = await serve(echo);
  const foreign = Array.from({ length: 600 }, (_, at) => `tracking${at}=${"x".repeat(12)}`).join("; ");
  const headers = {
    cookie: `${foreign}; orglink.session_token=a`,
    "x-forwarded-for": "1.2.3.4",
    "x-request-id": "mine",
  };
  const { headers: answered, text } = await fetchFrom(port, { path: "/", headers });
  const passed = JSON.parse(text).headers;
  expect(passed.cookie).toBe("orglink.session_token=a");
  expect(passed["x-orglink-client-address"]).toBe("127.0.0.1");
  expect(passed["x-request-id"]).toBe(answered["x-request-id"]);
  expect(passed["x-request-id"]).not.toBe("mine");
  expect(passed.host).toBe("127.0.0.1:3000");
});

test.each([
  ["/w/northwind/connections", "northwind"],
  ["/w/northwind?x=/w/southwind/", "northwind"],
  ["/w/northwind", "northwind"],
  ["/w/NORTHWIND/connections", "-"],
  ["/w/%6eorthwind/connections", "-"],
  ["/w/northwind%2fconnections", "-"],
  ["/w//connections", "-"],
  ["/w/../northwind/connections", "-"],
  ["/w/%00/connections", "-"],
  ["/w", undefined],
  ["/connections?workspace=northwind", undefined],
  ["/%77/northwind/connections", undefined],
  ["/fonts/face.woff2", undefined],
])(
  "of the address %s the workspace handed on is %s, and never one that a sender's header names",
  async (path, named) => {
    const { port } = await serve(echo);
    const { text } = await fetchFrom(port, { path, headers: { "x-orglink-workspace": "southwind" } });
    expect(JSON.parse(text).headers["x-orglink-workspace"]).toBe(named);
  },
);

test("only a file that exists goes without a page's policy, and nothing may be framed", async () => {
  const { port } = await serve(echo);
  const file = await fetchFrom(port, { path: "/fonts/face.woff2" });
  expect(file.headers["content-security-policy"]).toBeUndefined();
  expect(file.headers["cache-control"]).toContain("immutable");
  for (const path of ["/fonts/x", "/_next/staticx", "/fonts/face.woff2/", "/%66onts/x", "/fonts/%", "/a.png"]) {
    const { headers } = await fetchFrom(port, { path });
    expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
    expect(headers["cache-control"], path).toBe("no-store");
  }
  for (const path of ["/fonts/face.woff2", "/"]) {
    const { headers } = await fetchFrom(port, { path });
    expect(headers["x-frame-options"]).toBe("DENY");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
  }
});

test("a form of a foreign page changes nothing", async () => {
  const answer = vi.fn(echo);
  const { port } = await serve(answer);
  const { status, text } = await fetchFrom(port, { ...form, headers: { origin: "https://evil.example" } }, "x");
  expect(status).toBe(403);
  expect(text).toContain("ORGLINK_URL");
  expect(answer).not.toHaveBeenCalled();
});

test("headers that are no request, or far too many, are answered in a line", async () => {
  const { port } = await serve(echo);
  const said = async (text: string) => (await (await openRaw(port, text)).toArray()).toString();
  expect(await said("hello\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
  expect(await said(`GET / HTTP/1.1\r\nCookie: ${"x".repeat(40_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
  expect(await said("GET http://other.example/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).toMatch(
    /^HTTP\/1\.1 400 /,
  );
});

test("whoever takes too long over headers, a body or nothing at all is hung up on", async () => {
  const times = { headersMs: 200, requestMs: 400, keepAliveMs: 200, idleMs: 600, lookEveryMs: 50 };
  const { port } = await serve(echo, { times });
  const untilEnd = async (text: string) => (await (await openRaw(port, text)).toArray()).toString();
  const post = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n";
  expect(await untilEnd("GET / HTTP/1.1\r\nHost")).toMatch(/^HTTP\/1\.1 408 /);
  expect(await untilEnd(`${post}\r\nhalf`)).toMatch(/^HTTP\/1\.1 408 /);
  expect(await untilEnd("GET / HTTP/1.1\r\nHost: x\r\n\r\n")).toMatch(/^HTTP\/1\.1 200 /);
  expect(await untilEnd("")).not.toContain("200");
});

test("a bug behind is told as one, with the reference that the log has", async () => {
  const reports: unknown[] = [];
  const { port } = await serve(() => Promise.reject(new Error("a secret value")), { reports });
  const { status, text, headers } = await fetchFrom(port, { path: "/" });
  expect(status).toBe(500);
  expect(text).toContain(String(headers["x-request-id"]).slice(0, 8));
  expect(text).not.toContain("a secret value");
  expect(reports).toHaveLength(1);
});

test("a stop answers what is under way, takes nothing new, and waits for nobody who dawdles", async () => {
  const begun = Promise.withResolvers<() => void>();
  const { port, stop } = await serve(async (_request, response) => {
    await new Promise<void>((resolve) => begun.resolve(resolve));
    response.end("done");
  });
  const dawdler = await openRaw(port, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf");
  const underWay = fetchFrom(port, { path: "/" });
  const finish = await begun.promise;
  const stopped = stop();
  await expect(fetchFrom(port, { path: "/" })).rejects.toThrow("ECONNREFUSED");
  finish();
  expect((await underWay).text).toBe("done");
  await stopped;
  await vi.waitFor(() => expect(dawdler.destroyed || dawdler.readableEnded).toBe(true));
});

test("a file has one spelling, and any other is a page with a page's policy", async () => {
  const { port } = await serve(echo);
  const policyOf = async (path: string) => (await fetchFrom(port, { path })).headers["content-security-policy"];
  expect(await policyOf("/fonts/face.woff2")).toBeUndefined();
  for (const path of ["/fonts/face%2ewoff2", "/fonts%2fface.woff2"])
    expect(await policyOf(path)).toContain("default-src");
});

test("an address that cannot be decoded is refused before Next fails at it", async () => {
  const answer = vi.fn(echo);
  const { port } = await serve(answer);
  expect((await fetchFrom(port, { path: "/connections/%E0%A4%A" })).status).toBe(400);
  expect(answer).not.toHaveBeenCalled();
});

test("an unknown expectation gets past nothing that the front does", async () => {
  const { port } = await serve(echo);
  const { status, headers } = await fetchFrom(port, { path: "/", headers: { expect: "more" } });
  expect(status).toBe(200);
  expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "x-request-id": expect.any(String) });
});

test("a chunked body far too large is read on, so that its sender gets the answer and no broken connection", async () => {
  const { port } = await serve(echo);
  const head = "POST /sign-in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
  const socket = await openRaw(port, head);
  const chunk = `10000\r\n${"x".repeat(65_536)}\r\n`;
  let sent = 0;
  const answered = socket.toArray().then((chunks) => `${sent} ${Buffer.concat(chunks)}`);
  for (; sent < 100; sent += 1) {
    if (!socket.write(chunk)) await Promise.race([once(socket, "drain"), once(socket, "close")]);
  }
  socket.write("0\r\n\r\n");
  expect(await answered).toContain("100 HTTP/1.1 413");
}, 4_000);
