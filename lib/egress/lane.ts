import { performance } from "node:perf_hooks";
import { Client } from "undici";
import type { WireAnswer } from "#lib/domain/check/wire";
import { DoorError } from "./faults.ts";
import { type OpenSocket, untilAborted } from "./tls-socket.ts";

export type LaneLimits = {
  readonly answerBytes: number;
  /** A longer answer is a fault, or cut there; one that is cut ends with whatever ends it, if only its head had come. */
  readonly longAnswer: "refused" | "cut";
  readonly headerBytes: number;
  readonly idleMs: number;
  /** For the name, the connection and the certificate together. */
  readonly openMs: number;
};

export type LaneRequest = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

type Exchange = { readonly answer: WireAnswer; readonly firstByteMs: number };

/** One TLS connection to one host, for one call at a time, and never replaced: when it closes, the lane is gone. */
export type Lane = {
  readonly opened: Promise<Omit<OpenSocket, "socket">>;
  isGone(): boolean;
  /** Has a byte of the last request been handed to the socket? If not, the request may be made again elsewhere. */
  hasSent(): boolean;
  /** Has the other side begun to answer it? */
  hasAnswered(): boolean;
  exchange(request: LaneRequest, signal: AbortSignal): Promise<Exchange>;
  close(reason?: Error): void;
};

/** Opens a connection and puts an HTTP/1.1 client on it. `onGone` is called once, when nothing more can be sent over it. */
export function openLane(
  host: string,
  open: (signal: AbortSignal) => Promise<OpenSocket>,
  limits: LaneLimits,
  onGone: (lane: Lane) => void,
): Lane {
  const control = new AbortController();
  const tooSlow = setTimeout(
    () => control.abort(new DoorError("deadline", `no connection within ${limits.openMs} ms`)),
    limits.openMs,
  );
  const opening = open(control.signal).finally(() => clearTimeout(tooSlow));
  let gone = false;
  let sent = false;
  let answering = false;
  let taken = false;

  const client = new Client(`https://${host}`, {
    connect: (_options, callback) => {
      // undici would dial again after a disconnect; the next connection is a new lane's business.
      if (taken) return callback(socketClosed(), null);
      taken = true;
      opening.then(
        ({ socket }) => (socket.destroyed ? callback(socketClosed(), null) : callback(null, socket)),
        (error: Error) => callback(error, null),
      );
    },
    pipelining: 1,
    maxHeaderSize: limits.headerBytes,
    keepAliveTimeout: limits.idleMs,
    keepAliveMaxTimeout: limits.idleMs,
    headersTimeout: 0, // the call's own deadline covers both
    bodyTimeout: 0,
  });

  const opened = opening.then(({ handshake, certificate }) => ({ handshake, certificate }));
  opened.catch(() => undefined); // a lane opened ahead may fail before anybody asks
  const lane: Lane = { opened, isGone: () => gone, hasSent: () => sent, hasAnswered: () => answering, exchange, close };

  opening.then(({ socket }) => socket.once("close", () => leave()), leave);
  return lane;

  function leave(reason: Error = socketClosed()): void {
    if (gone) return;
    gone = true;
    onGone(lane);
    client.destroy(reason).catch(() => undefined);
    opening.then(
      ({ socket }) => socket.destroy(),
      () => undefined,
    );
  }

  function close(reason: Error = socketClosed()): void {
    control.abort(reason);
    leave(reason);
  }

  async function exchange(request: LaneRequest, signal: AbortSignal): Promise<Exchange> {
    sent = false;
    answering = false;
    await untilAborted(opened, signal);
    const begun = performance.now();

    return new Promise<Exchange>((resolve, reject) => {
      let head: Pick<WireAnswer, "status" | "headers"> | undefined;
      let firstByteMs = 0;
      let bytes = 0;
      const chunks: Buffer[] = [];
      let stop: (reason: Error) => void = () => undefined;

      const finish = ({ status, headers }: Pick<WireAnswer, "status" | "headers">) => {
        const body = new TextDecoder().decode(Buffer.concat(chunks).subarray(0, limits.answerBytes));
        resolve({ answer: { status, headers, body }, firstByteMs });
      };
      const breakOff = (reason: Error) => {
        if (head && limits.longAnswer === "cut") finish(head);
        else reject(reason);
      };
      const abort = () => {
        breakOff(signal.reason);
        stop(signal.reason);
      };
      signal.addEventListener("abort", abort, { once: true });
      if (signal.aborted) abort();

      client.dispatch(request, {
        onRequestStart(controller) {
          sent = true;
          stop = (reason) => controller.abort(reason);
          if (signal.aborted) stop(signal.reason);
        },
        onResponseStart(controller, statusCode, received) {
          answering = true;
          if (statusCode < 200) return;
          firstByteMs = performance.now() - begun;
          head = { status: statusCode, headers: plainHeaders(received) };
          const isTooLong = Number(head.headers["content-length"]) > limits.answerBytes;
          if (isTooLong && limits.longAnswer === "refused") controller.abort(tooLarge(limits));
        },
        onResponseData(controller, chunk) {
          bytes += chunk.length;
          const isTooLong = bytes > limits.answerBytes;
          if (!isTooLong || limits.longAnswer === "cut") chunks.push(chunk);
          if (isTooLong) controller.abort(tooLarge(limits));
        },
        onResponseEnd() {
          if (head) finish(head);
        },
        onResponseError(_controller, error) {
          breakOff(error);
        },
      });
    });
  }
}

function plainHeaders(received: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const entries = Object.entries(received).map(([name, value]) => [
    name.toLowerCase(),
    Array.isArray(value) ? value.join(", ") : (value ?? ""),
  ]);
  return Object.fromEntries(entries);
}

const tooLarge = (limits: LaneLimits): DoorError =>
  new DoorError("tooLarge", `the answer is larger than ${limits.answerBytes} bytes`);

const socketClosed = (): Error => Object.assign(new Error("the connection was closed"), { code: "ECONNRESET" });
