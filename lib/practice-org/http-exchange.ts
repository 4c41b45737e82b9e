import type { IncomingMessage, ServerResponse } from "node:http";
import type { Answer } from "./salesforce/answer.ts";

export const longestBodyBytes = 64 * 1024;

/** Reads a body up to 64 KiB; null for a longer one. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > longestBodyBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Headers that Salesforce's edge sets on every answer. */
const edgeHeaders = {
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  vary: "Accept-Encoding",
};

export function writeAnswer(response: ServerResponse, answer: Answer): void {
  if (response.destroyed || response.headersSent) return;
  const body = Buffer.from(answer.body, "utf8");
  response.writeHead(answer.status, { ...edgeHeaders, ...answer.headers, "content-length": body.length });
  response.end(body);
}
