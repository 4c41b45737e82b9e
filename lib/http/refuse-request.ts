import type { ServerResponse } from "node:http";

/** How long the rest of a refused request may still come, so that its sender gets to read why. */
const lastWordsMs = 1000;

/** Answers a request that goes no further, in plain words, and ends its connection. */
export function refuseRequest(response: ServerResponse, status: number, text: string): void {
  const { req: request } = response;
  const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", Connection: "close" };
  response.writeHead(status, headers).end(text);
  if (request.complete) return;
  request.resume();
  const end = setTimeout(() => request.socket.destroy(), lastWordsMs);
  request.socket.once("close", () => clearTimeout(end));
}
