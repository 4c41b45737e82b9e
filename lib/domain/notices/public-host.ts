import { isHostName } from "#lib/domain/address/host-name";

/** Endings that no name of the public internet has. @see RFC 6761, RFC 6762, RFC 8375, IANA Special-Use Domain Names */
const privateEnding =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|arpa|onion|alt|invalid|test)$/;

export type HostRefusal = "unreadable" | "private-name";

/** Why a lower-case host cannot be one on the public internet, by its name alone; null when it can. */
export function refusedHost(host: string): HostRefusal | null {
  if (!isHostName(host)) return "unreadable";
  return !host.includes(".") || privateEnding.test(host) ? "private-name" : null;
}
