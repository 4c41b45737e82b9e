import type { ChannelKind } from "./notice.ts";

const endChars = 4;
/** A path this short, or shorter, shows nothing of itself. */
const hiddenWholeChars = 12;

/**
 * What may be shown of where a channel goes: a mailbox whole, of a webhook the host, and the end of what follows it where that is
 * long enough, so that two of one host can be told apart. Path and query often hold a token of the receiver's.
 */
export function shownAddress({ kind, address }: { readonly kind: ChannelKind; readonly address: string }): string {
  if (kind === "mail") return address;
  const { hostname, pathname, search } = new URL(address);
  const path = pathname + search;
  if (path === "/") return hostname;
  return `${hostname}/…${path.length > hiddenWholeChars ? path.slice(-endChars) : ""}`;
}
