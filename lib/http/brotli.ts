import type { IncomingHttpHeaders, OutgoingHttpHeader, ServerResponse } from "node:http";
import { constants, createBrotliCompress } from "node:zlib";

/** About the time of gzip's usual level, and a window that holds a whole page: what a page says twice is sent once. */
const options = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 20 },
  flush: constants.BROTLI_OPERATION_PROCESS,
};

const isText = /^(?:text\/|application\/(?:json|javascript|manifest\+json|problem\+json))/;

/** Whether whoever asks reads brotli; `br;q=0` says that it does not. */
export const readsBrotli = ({ "accept-encoding": accepted }: IncomingHttpHeaders): boolean =>
  /(?:^|,)\s*br\s*(?:;\s*q=(?!0(?:\.0*)?\s*(?:,|$))[\d.]+\s*)?(?:,|$)/i.test(
    Array.isArray(accepted) ? accepted.join(",") : (accepted ?? ""),
  );

type Callback = (error?: Error | null) => void;

/**
 * Sends a response's text in brotli, as it is written: what `flush` is called for is on its way at once. Other bodies, and
 * answers without one, go as they are.
 */
export function sendInBrotli(response: ServerResponse, method: string): void {
  const plain = {
    writeHead: response.writeHead.bind(response) as (...rest: unknown[]) => ServerResponse,
    write: response.write.bind(response),
    end: response.end.bind(response),
  };
  let packer: ReturnType<typeof createBrotliCompress> | null = null;

  /** Chooses once, when status and headers are known. */
  const begin = () => {
    const type = String(response.getHeader("content-type") ?? "");
    const hasBody = method !== "HEAD" && response.statusCode >= 200 && ![204, 304].includes(response.statusCode);
    response.appendHeader("Vary", "Accept-Encoding");
    if (!hasBody || !isText.test(type) || response.hasHeader("content-encoding")) return;
    response.setHeader("Content-Encoding", "br");
    response.removeHeader("Content-Length");
    const stream = createBrotliCompress(options);
    stream.on("data", (chunk: Buffer) => {
      if (!plain.write(chunk)) stream.pause();
    });
    response.on("drain", () => stream.resume());
    stream.on("drain", () => response.emit("drain"));
    stream.on("end", () => plain.end());
    response.on("close", () => stream.destroy());
    packer = stream;
  };

  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const [reason, given] = typeof rest[0] === "string" ? [rest[0], rest[1]] : [null, rest[0]];
    if (reason !== null) response.statusMessage = reason;
    if (Array.isArray(given)) return plain.writeHead(status, ...rest);
    for (const [name, value] of Object.entries((given ?? {}) as Record<string, OutgoingHttpHeader | undefined>)) {
      if (value !== undefined) response.setHeader(name, value);
    }
    begin();
    return plain.writeHead(status);
  };

  const encodingOf = (given: unknown): BufferEncoding =>
    typeof given === "string" ? (given as BufferEncoding) : "utf8";
  const callbackOf = (...given: unknown[]): Callback | undefined =>
    given.find((each): each is Callback => typeof each === "function");
  const bytesOf = (chunk: unknown, encoding: unknown): Uint8Array =>
    typeof chunk === "string" ? Buffer.from(chunk, encodingOf(encoding)) : (chunk as Uint8Array);

  response.write = ((chunk: unknown, encoding?: unknown, callback?: unknown) => {
    if (!response.headersSent) response.writeHead(response.statusCode);
    const then = callbackOf(encoding, callback);
    const bytes = bytesOf(chunk, encoding);
    return packer === null ? plain.write(bytes, then) : packer.write(bytes, then);
  }) as ServerResponse["write"];

  response.end = ((chunk?: unknown, encoding?: unknown, callback?: unknown) => {
    const then = callbackOf(chunk, encoding, callback);
    const last = chunk === undefined || chunk === null || typeof chunk === "function" ? null : bytesOf(chunk, encoding);
    if (!response.headersSent) response.writeHead(response.statusCode);
    if (packer === null) return last === null ? plain.end(then) : plain.end(last, then);
    if (then) response.once("finish", then);
    if (last === null) packer.end();
    else packer.end(last);
    return response;
  }) as ServerResponse["end"];

  Object.assign(response, { flush: () => packer?.flush(constants.BROTLI_OPERATION_FLUSH) });
}
