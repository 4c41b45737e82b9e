import type { WebhookUrl } from "./webhook-url.ts";

const endChars = 4;
/** A path this short, or shorter, shows nothing of itself. */
const hiddenWholeChars = 12;

/**
 * What may be shown of a webhook's address: the host, and the end of what follows it where that is long enough, so that two of one
 * host can be told apart. Path and query often hold a token of the receiver's.
 */
export function shownAddress(address: WebhookUrl): string {
  const { hostname, pathname, search } = new URL(address);
  const path = pathname + search;
  if (path === "/") return hostname;
  return `${hostname}/…${path.length > hiddenWholeChars ? path.slice(-endChars) : ""}`;
}

/** The host of an address as it is shown. */
export const shownHost = (shown: string): string => shown.split("/", 1)[0] ?? "";
