import type { ServerResponse } from "node:http";

/** How long, and how much of, a refused request may still come, so that its sender gets to read why. */
const lastWordsMs = 5_000;
const lastWordsBytes = 16 * 1024 * 1024;

/**
 * Answers a request that goes no further, in plain words, and ends its connection. A sender who is still sending reads no
 * answer, and would find only a broken connection: what comes is taken and dropped, then the answer is given.
 */
export function refuseRequest(response: ServerResponse, status: number, text: string): void {
  const { req: request } = response;
  const answer = () => {
    clearTimeout(patience);
    if (response.headersSent) return;
    const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", Connection: "close" };
    response.writeHead(status, headers).end(text);
  };
  const patience = setTimeout(answer, lastWordsMs);
  if (request.complete) answer();
  let bytes = 0;
  request.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > lastWordsBytes) answer();
  });
  for (const over of ["end", "close", "error"]) request.once(over, answer);
  request.resume();
}
