import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { readsBrotli, sendInBrotli } from "./brotli.ts";

/** What a client reads of an answer that is sent in brotli. */
async function asked(answer: RequestListener, method = "GET") {
  const server = createServer((request, response) => {
    sendInBrotli(response, request.method ?? "");
    answer(request, response);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`, { method, headers: { "accept-encoding": "br" } });
  const text = await response.text();
  server.close();
  return { headers: response.headers, status: response.status, text };
}

test.each([
  ["gzip, deflate, br, zstd", true],
  ["br", true],
  ["br;q=0.5, gzip", true],
  ["gzip, br;q=0", false],
  ["gzip", false],
  [undefined, false],
])("knows from %j who reads brotli", (accepted, expected) => {
  expect(readsBrotli(accepted === undefined ? {} : { "accept-encoding": accepted })).toBe(expected);
});

test("text is sent in brotli, however it is written, and read whole", async () => {
  const long = "the same line, again and again\n".repeat(20_000);
  const { headers, status, text } = await asked(async (_, response) => {
    response.setHeader("Content-Length", long.length * 2);
    response.writeHead(201, { "Content-Type": "text/html; charset=utf-8" });
    if (!response.write(long)) await once(response, "drain");
    response.end(long);
  });
  expect(status).toBe(201);
  expect(headers.get("content-encoding")).toBe("br");
  expect(headers.get("content-length")).toBeNull();
  expect(headers.get("vary")).toContain("Accept-Encoding");
  expect(text).toBe(long + long);
});

test("what is flushed is on its way before the rest is there", async () => {
  let isOnItsWay = () => {};
  const arrived = new Promise<void>((resolve) => {
    isOnItsWay = resolve;
  });
  const server = createServer(async (_, response) => {
    sendInBrotli(response, "GET");
    response.setHeader("Content-Type", "text/html");
    response.write("first");
    (response as unknown as { flush: () => void }).flush();
    await arrived;
    response.end(" last");
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
    headers: { "accept-encoding": "br" },
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toBe("first");
  isOnItsWay();
  expect((await reader?.read())?.value).toBe(" last");
  server.close();
});

test.each([
  ["a picture", "GET", 200, "image/png", "bytes"],
  ["an answer without a body", "GET", 204, "text/plain", ""],
  ["only the head", "HEAD", 200, "text/html", ""],
])("%s goes as it is", async (_, method, status, type, body) => {
  const { headers, text } = await asked((__, response) => {
    response.writeHead(status, { "Content-Type": type });
    response.end(method === "HEAD" || status === 204 ? undefined : body);
  }, method);
  expect(headers.get("content-encoding")).toBeNull();
  expect(text).toBe(body);
});
