import { type FailedAt, reportFailure } from "#lib/report-failure";
import { requestIdHeader, requestReference } from "#lib/request-reference";

const kinds = { render: "page", route: "route", action: "action", proxy: "proxy" } as const satisfies Record<
  string,
  FailedAt["what"]
>;

/** Writes what Next let out into the log, by the pattern of its route: its address and headers may hold what was typed. */
export function reportRequestError(
  error: unknown,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  { routePath, routeType }: { readonly routePath: string; readonly routeType: keyof typeof kinds },
): void {
  const { digest } = Object(error) as { digest?: unknown };
  reportFailure(error, {
    reference: requestReference(headers[requestIdHeader]),
    what: kinds[routeType],
    route: routePath,
    ...(typeof digest === "string" && /^[\w-]{1,60}$/.test(digest) ? { digest } : {}),
  });
}
