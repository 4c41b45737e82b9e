import { Agent, request } from "node:https";
import type { PracticeEndpoint } from "./endpoint.ts";

export type LoopbackRequest = {
  /** A practice host, or the control interface's. */
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs?: number;
};

export type LoopbackAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
};

const agent = new Agent({ keepAlive: true, maxSockets: 8 });
const defaultTimeoutMs = 5_000;

/**
 * Sends one request to the practice org of an endpoint: to 127.0.0.1, trusting its CA only, for the host's own name.
 * Rejects when no answer comes within `timeoutMs` (milliseconds, default 5,000). For the control interface and for tests;
 * check runs go through the egress door like those to a real org.
 */
export function sendToLoopback(
  endpoint: Pick<PracticeEndpoint, "port" | "ca">,
  { host, method, path, headers = {}, body = "", timeoutMs = defaultTimeoutMs }: LoopbackRequest,
): Promise<LoopbackAnswer> {
  const sent = {
    agent,
    host: "127.0.0.1",
    port: endpoint.port,
    ca: endpoint.ca,
    servername: host,
    method,
    path,
    headers: { ...headers, host, "content-length": String(Buffer.byteLength(body)) },
    signal: AbortSignal.timeout(timeoutMs),
  };
  return new Promise((resolve, reject) => {
    const outgoing = request(sent, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const { statusCode: status = 0 } = response;
        const received = response.headers as Readonly<Record<string, string | undefined>>;
        resolve({ status, headers: received, body: Buffer.concat(chunks).toString("utf8") });
      });
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}
