import type { IncomingMessage } from "node:http";

/** Why a request is not passed on: `method` nobody here answers, an `action` or a `form` that cannot be one. */
export type UnreadableRequest = "method" | "action" | "form";

const answered: ReadonlySet<string> = new Set(["GET", "HEAD", "POST"]);
/** How Next names a server action: a byte of flags and a hash, in hex. */
const actionId = /^[\da-f]{42}$/;
const formWithBoundary = /^multipart\/form-data\s*;(?:[^;]*;)*\s*boundary=[^\s;]/i;

/**
 * What is wrong with a request that no page, action or route of ours could have been meant by; null when nothing is. Left to
 * Next, each of these is an error with the sender's own text in it.
 *
 * @see RFC 7578 §4.1 ("boundary" parameter of multipart/form-data)
 */
export function unreadableIn({
  method = "",
  headers,
}: Pick<IncomingMessage, "method" | "headers">): UnreadableRequest | null {
  if (!answered.has(method)) return "method";
  const action = headers["next-action"];
  if (action !== undefined && !actionId.test(String(action))) return "action";
  const type = headers["content-type"] ?? "";
  return /^multipart\//i.test(type) && !formWithBoundary.test(type) ? "form" : null;
}
