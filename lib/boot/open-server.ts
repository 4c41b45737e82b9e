import { createServer, type IncomingMessage, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { clientAddressOf, type IsTrusted } from "#lib/http/client-address";
import { keepConnectionRoom } from "#lib/http/connection-room";
import type { Front } from "./front.ts";

/** How long a sender may take, in milliseconds. */
export type Times = {
  readonly headersMs: number;
  /** For a whole request, its body too. */
  readonly requestMs: number;
  /** Between two requests of one connection. */
  readonly keepAliveMs: number;
  /** A connection on which nothing moves, in either direction. */
  readonly idleMs: number;
  /** How often all of that is looked at. */
  readonly lookEveryMs: number;
};

const times: Times = {
  headersMs: 10_000,
  // 64 KB on the slowest of lines.
  requestMs: 30_000,
  // Longer than proxies keep an idle connection, so that none sends into one that is just ending.
  keepAliveMs: 75_000,
  // A check run may keep an answer waiting for 60 s.
  idleMs: 90_000,
  lookEveryMs: 1000,
};

/** Of all headers together: a browser brings the cookies of whatever else runs under this name. */
const mostHeaderBytes = 32 * 1024;
const mostHeaders = 100;

const room = { inAll: 512, perAddress: 256, longestAnswerMs: times.idleMs };
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
export function openServer(
  front: Front,
  isTrusted: IsTrusted,
  upgrade: Upgrade | null,
  { headersMs, requestMs, keepAliveMs, idleMs, lookEveryMs }: Times = times,
): OpenServer {
  const server = createServer({
    maxHeaderSize: mostHeaderBytes,
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    keepAliveTimeout: keepAliveMs,
    connectionsCheckingInterval: lookEveryMs,
  });
  server.maxHeadersCount = mostHeaders;
  server.timeout = idleMs;
  const answering = keepConnectionRoom(server, room, (peer) =>
    isTrusted(peer) ? null : clientAddressOf(peer, "", isTrusted),
  );
  let isStopping = false;

  server.on("request", (request, response) => {
    if (isStopping) response.setHeader("Connection", "close");
    void front(request, response, () => response.once("close", answering(request.socket)));
  });
  // An expectation that nobody here knows is passed over; Node's own 417 would go past the front.
  server.on("checkExpectation", (request, response) => void server.emit("request", request, response));
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
