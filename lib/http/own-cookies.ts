/** A cookie whose name begins as Orglink's own do. Looked for from each `;` on, so that the others are never taken apart. */
const ownCookie = /(?:^|;)\s*((?:__Host-)?orglink[._][^;]*)/g;

// A session, a look, a browser that is known: each far below 1 KB.
const mostCookies = 8;
const longestChars = 4096;

/**
 * The `Cookie` header with Orglink's own cookies alone; undefined when there are none. Whatever else runs under the same
 * name leaves its cookies here too (on `127.0.0.1` every port does), and reading 15 KB of them takes half a second.
 *
 * @see RFC 6265 §4.2.1 (`cookie-string`)
 */
export function ownCookies(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const own = Array.from(header.matchAll(ownCookie), ([, pair = ""]) => pair.trim())
    .slice(0, mostCookies)
    .join("; ");
  return own === "" || own.length > longestChars ? undefined : own;
}
