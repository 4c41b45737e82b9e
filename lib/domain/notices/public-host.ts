import { isHostName } from "#lib/domain/address/host-name";

/** Endings that no name of the public internet has. @see RFC 6761, RFC 6762, RFC 8375, IANA Special-Use Domain Names */
const privateEnding =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|private|arpa|onion|alt|invalid|test)$/;

/** RFC 3696 §2, RFC 5890 §2.3.2.1: letters, or `xn--` and what it stands for. */
const topLevel = /(?:^|\.)[a-z][a-z0-9-]*[a-z0-9]$/;

export type HostRefusal = "unreadable" | "private-name";

/** Why a lower-case host cannot be one on the public internet, by its name alone; null when it can. */
export function refusedHost(host: string): HostRefusal | null {
  if (!isHostName(host) || !topLevel.test(host)) return "unreadable";
  return !host.includes(".") || privateEnding.test(host) ? "private-name" : null;
}
