import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import type { Identity } from "./certificates.ts";

/** A request as a test server saw it. `connection` counts from 0, in the order in which connections arrived. */
type SeenRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
  readonly connection: number;
};

export type TestServer = {
  readonly port: number;
  readonly requests: readonly SeenRequest[];
  /** TLS connections completed so far. */
  connections(): number;
  /** TLS connections open now. */
  open(): number;
  close(): Promise<void>;
};

export type Answer = (request: SeenRequest, response: ServerResponse) => unknown;

/** Serves HTTPS on a free loopback port and keeps what was asked. */
export async function startTlsServer(identity: Identity, answer: Answer): Promise<TestServer> {
  const requests: SeenRequest[] = [];
  const order = new Map<Socket, number>();
  const server = createServer(identity, async (message, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of message) chunks.push(chunk as Buffer);
    const seen: SeenRequest = {
      method: message.method ?? "",
      path: message.url ?? "",
      headers: message.headers,
      body: Buffer.concat(chunks).toString("utf8"),
      connection: order.get(message.socket) ?? -1,
    };
    requests.push(seen);
    await answer(seen, response);
  });
  let open = 0;
  server.on("secureConnection", (socket: Socket) => {
    order.set(socket, order.size);
    open += 1;
    socket.on("close", () => {
      open -= 1;
    });
  });
  server.on("tlsClientError", () => undefined); // clients that refuse our certificate are the point of some tests
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return {
    port: (server.address() as AddressInfo).port,
    requests,
    connections: () => order.size,
    open: () => open,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
