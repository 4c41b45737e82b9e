import { BlockList, isIP } from "node:net";

/** The header in which our own server tells the address to the app; nobody else's is passed on. */
export const clientAddressHeader = "x-orglink-client-address";

/** Whom limited attempts are counted against, as our own server has told it; `direct` where none stands in front. */
export const clientAddress = (headers: Headers): string => headers.get(clientAddressHeader) ?? "direct";

/**
 * Who sent a request: whoever the socket belongs to, and behind `ORGLINK_TRUSTED_PROXIES` the nearest address that is not
 * one of those proxies. Of IPv6 the /64, because one subscriber has all of it.
 *
 * @param peer the other end of the socket
 * @param forwardedFor the header as it came; believed only as far as trusted proxies wrote it
 * @see RFC 7239 §7.4 (only the entries written by one's own proxies can be believed)
 */
export function clientAddressOf(peer: string, forwardedFor: string, isTrusted: IsTrusted): string {
  const hops = [...forwardedFor.split(","), peer].map((hop) => normalized(hop.trim()));
  const client = hops.findLast((hop) => hop === null || !isTrusted(hop));
  // What a trusted proxy could not name is counted as that proxy's.
  return groupOf(client ?? normalized(peer) ?? "direct");
}

/** Tells the operator's own proxies by their address. */
export type IsTrusted = (address: string) => boolean;

/** @param entries addresses and CIDR ranges, checked when the settings were read */
export function trustedProxies(entries: readonly string[]): IsTrusted {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = "", prefix] = entry.split("/");
    const normal = normalized(address);
    if (normal === null) continue;
    if (prefix === undefined) list.addAddress(normal, family(normal));
    else list.addSubnet(normal, Number(prefix), family(normal));
  }
  return (address) => {
    const normal = normalized(address);
    return normal !== null && list.check(normal, family(normal));
  };
}

/** A bare address, IPv4 also where it was written as IPv6 (`::ffff:192.0.2.1`); null when it is none. */
function normalized(text: string): string | null {
  const address = text.replace(/^\[(.*)\]$/, "$1").replace(/^::ffff:(?=\d+\.)/i, "");
  return isIP(address) ? address : null;
}

const family = (address: string): "ipv4" | "ipv6" => (isIP(address) === 6 ? "ipv6" : "ipv4");

/** What one subscriber has: the address, of IPv6 the /64. */
const groupOf = (address: string): string => (isIP(address) === 6 ? networkOf(address) : address);

function networkOf(address: string): string {
  // A URL spells an IPv6 address in its one canonical way.
  const canonical = new URL(`http://[${address.split("%")[0]}]`).hostname.slice(1, -1);
  const [head = "", tail] = canonical.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail ? tail.split(":") : [];
  const groups = tail === undefined ? left : [...left, ...Array(8 - left.length - right.length).fill("0"), ...right];
  return `${groups.slice(0, 4).join(":")}::/64`;
}
