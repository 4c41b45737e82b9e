import { IncomingMessage } from "node:http";
import { ok, type Result, refuse } from "#lib/domain/result";

/** The largest body that is taken: no form of Orglink's has more, a pasted text of 20,000 characters included. */
export const largestBodyBytes = 64 * 1024;

/** `too-large`: more than `largestBodyBytes`. `cut-off`: the sender went away, or took too long, before its end. */
export type BodyProblem = "too-large" | "cut-off";

export const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) !== 0;

/**
 * Reads the body of a request to its end, and no further than is allowed: its bytes are counted as they come, since a
 * chunked body does not say how long it is. So whatever answers the request has it whole, and a body that never ends is
 * nobody's work but this function's.
 */
export function readBody(request: IncomingMessage): Promise<Result<Buffer, BodyProblem>> {
  if (Number(request.headers["content-length"] ?? 0) > largestBodyBytes) return Promise.resolve(refuse("too-large"));
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const take = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= largestBodyBytes) return void chunks.push(chunk);
      // Whoever refuses the request reads on; this would stop it at every chunk.
      request.off("data", take);
      request.pause();
      resolve(refuse("too-large"));
    };
    request.on("data", take);
    request.once("end", () => resolve(ok(Buffer.concat(chunks))));
    for (const cut of ["error", "close"]) request.once(cut, () => resolve(refuse("cut-off")));
  });
}

/** The same request with its body in hand, to be read once more. */
export function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const whole = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(whole, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  whole.push(body);
  whole.push(null);
  whole.complete = true;
  return whole;
}
