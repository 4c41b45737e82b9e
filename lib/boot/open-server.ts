import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { clientAddressOf, type IsTrusted } from "#lib/http/client-address";
import { keepConnectionRoom } from "#lib/http/connection-room";
import type { Front } from "./front.ts";

const limits = {
  /** Of all headers together: a browser brings the cookies of whatever else runs under this name. */
  maxHeaderSize: 32 * 1024,
  headersTimeout: 10_000,
  /** For a whole request, its body too: 64 KB on the slowest of lines. */
  requestTimeout: 30_000,
  /** Longer than proxies keep an idle connection, so that none sends into one that is just ending. */
  keepAliveTimeout: 75_000,
  connectionsCheckingInterval: 1000,
} as const;
const mostHeaders = 100;
/** A connection on which nothing moves, in either direction; a check run may keep an answer waiting for 60 s. */
const idleTimeoutMs = 90_000;

const room = { inAll: 512, perAddress: 256, longestAnswerMs: idleTimeoutMs };
/** How long a stop waits for what is under way. */
const graceMs = 5000;

export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

export type OpenServer = {
  readonly server: Server;
  /** Takes nothing new, answers what is under way for 5 seconds at most, then ends every connection. */
  readonly stop: () => Promise<void>;
};

/**
 * The HTTP server in front of everything: it bounds headers, time and connections, and lets `front` do the rest.
 * Nothing of Orglink speaks another protocol, so whoever asks for one is hung up on; development has its hot reload.
 */
export function openServer(front: Front, isTrusted: IsTrusted, upgrade: Upgrade | null): OpenServer {
  const server = createServer(limits);
  server.maxHeadersCount = mostHeaders;
  server.timeout = idleTimeoutMs;
  const answering = keepConnectionRoom(server, room, (peer) =>
    isTrusted(peer) ? null : clientAddressOf(peer, "", isTrusted),
  );
  let isStopping = false;

  server.on("request", (request, response) => {
    if (isStopping) response.setHeader("Connection", "close");
    void front(request, response, () => response.once("close", answering(request.socket)));
  });
  server.on("upgrade", upgrade ?? ((_request, socket) => socket.destroy()));
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Duplex) => hangUp(error.code, socket));

  return {
    server,
    stop: async () => {
      isStopping = true;
      const closed = new Promise<void>((resolve) => void server.close(() => resolve()));
      const grace = new Promise<void>((resolve) => setTimeout(resolve, graceMs).unref());
      await Promise.race([closed, grace]);
      server.closeAllConnections();
    },
  };
}

const unread: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/** Answers what is no request, or came too slowly, in one line: there is no response to write it with. */
function hangUp(code: string | undefined, socket: Duplex): void {
  if (!socket.writable || code === "ECONNRESET") return void socket.destroy();
  const status = unread[code ?? ""] ?? "400 Bad Request";
  const head = ["Connection: close", "Content-Type: text/plain; charset=utf-8", "X-Content-Type-Options: nosniff"];
  socket.end(`HTTP/1.1 ${status}\r\n${head.join("\r\n")}\r\n\r\n${status.slice(4)}\n`);
}
