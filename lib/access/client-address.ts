import { BlockList, isIP } from "node:net";

/**
 * Whom limited attempts are counted against. Without `ORGLINK_TRUSTED_PROXIES` a forwarding header is whatever its sender
 * liked to write and Next shows no socket, so all direct callers count as one, `direct`. With it, the nearest address that
 * is not one of those proxies; of IPv6 the /64, because one subscriber has all of it.
 *
 * @param trustedProxies addresses and CIDR ranges
 * @see RFC 7239 §7.4 (only the entries written by one's own proxies can be believed)
 */
export function clientAddress(headers: Headers, trustedProxies: readonly string[]): string {
  if (trustedProxies.length === 0) return "direct";
  const trusted = blockListOf(trustedProxies);
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").map((hop) => normalized(hop.trim()));
  const client = hops.findLast((hop) => hop === null || !trusted.check(hop, family(hop)));
  if (!client) return "direct";
  return isIP(client) === 6 ? networkOf(client) : client;
}

function blockListOf(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [address = "", prefix] = entry.split("/");
    const normal = normalized(address);
    if (normal === null) continue;
    if (prefix === undefined) list.addAddress(normal, family(normal));
    else list.addSubnet(normal, Number(prefix), family(normal));
  }
  return list;
}

/** A bare address, IPv4 also where it was written as IPv6 (`::ffff:192.0.2.1`); null when it is none. */
function normalized(text: string): string | null {
  const address = text.replace(/^\[(.*)\]$/, "$1").replace(/^::ffff:(?=\d+\.)/i, "");
  return isIP(address) ? address : null;
}

const family = (address: string): "ipv4" | "ipv6" => (isIP(address) === 6 ? "ipv6" : "ipv4");

function networkOf(address: string): string {
  // A URL spells an IPv6 address in its one canonical way.
  const canonical = new URL(`http://[${address.split("%")[0]}]`).hostname.slice(1, -1);
  const [head = "", tail] = canonical.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail ? tail.split(":") : [];
  const groups = tail === undefined ? left : [...left, ...Array(8 - left.length - right.length).fill("0"), ...right];
  return `${groups.slice(0, 4).join(":")}::/64`;
}
