const shown = 8;

/** The header in which the server hands on the id it has given a request; one that came from outside is removed there. */
export const requestIdHeader = "x-request-id";

/**
 * The reference of a failure, which a person can read out and whoever runs Orglink finds in the log: the beginning of the
 * request's id, or a new one where there is none.
 */
export function requestReference(requestId: string | string[] | null | undefined): string {
  const isId = typeof requestId === "string" && /^[\da-z][\da-z-]{7,63}$/i.test(requestId);
  return (isId ? requestId : crypto.randomUUID()).slice(0, shown);
}
