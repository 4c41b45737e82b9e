import type { Logger } from "pino";
import { noteRequestOutcome } from "#lib/http/request-outcome";
import { requestIdHeader, requestReference } from "#lib/http/request-reference";
import { type FailedAt, reportFailure, reportUnreadable } from "#lib/report-failure";
import { isStoreAway, traceOf } from "#lib/trace-of";

const kinds = { render: "page", route: "route", action: "action", proxy: "proxy" } as const satisfies Record<
  string,
  FailedAt["what"]
>;

type Headers = Readonly<Record<string, string | string[] | undefined>>;
type Context = { readonly routePath: string; readonly routeType: keyof typeof kinds };

/**
 * Writes what Next let out into the log, by the pattern of its route: its address and headers may hold what was typed. A body that
 * Next could not read is the sender's fault: one line without a trace, and no error.
 */
export function reportRequestError(
  error: unknown,
  { method, headers }: { readonly method: string; readonly headers: Headers },
  { routePath, routeType }: Context,
  log?: Logger,
): void {
  const id = headers[requestIdHeader];
  const { digest } = Object(error) as { digest?: unknown };
  const at: FailedAt = {
    reference: requestReference(id),
    what: kinds[routeType],
    route: routePath,
    ...(typeof digest === "string" && /^[\w-]{1,60}$/.test(digest) ? { digest } : {}),
  };
  const isUnread = method === "POST" && isOutsideOfOurCode(error);
  if (isUnread) reportUnreadable(at, log);
  else reportFailure(error, at, log);
  if (typeof id !== "string") return;
  if (isUnread) noteRequestOutcome(id, 400);
  if (isStoreAway(error)) noteRequestOutcome(id, 503);
}

/** Whether nothing of ours was reached: Next was still decoding a body that is no form, no JSON, or too long. */
function isOutsideOfOurCode(error: unknown): boolean {
  const { place } = traceOf(error);
  return place.length > 0 && place.every((row) => /\(?node:|\/next\/dist\//.test(row));
}
