import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

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
  const client = [...forwardedFor.split(","), peer].findLast((hop) => !isTrusted(hop)) ?? peer;
  // What a trusted proxy could not name is counted as that proxy's.
  const address = parseAddress(client) ?? parseAddress(peer);
  return address === null ? "direct" : subscriberOf(address);
}

/** Tells the operator's own proxies by their address; false for what is no address. */
export type IsTrusted = (address: string) => boolean;

/** @param entries addresses and CIDR ranges, checked when the settings were read */
export function trustedProxies(entries: readonly string[]): IsTrusted {
  const ours = entries.flatMap((entry) => {
    const [text = "", prefix] = entry.split("/");
    const network = parseAddress(text);
    return network === null ? [] : [rangeOf(network, text, prefix)];
  });
  return (text) => {
    const address = parseAddress(text);
    return address !== null && ipaddr.subnetMatch(address, { ours }, "stranger") === "ours";
  };
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;

const mappedBits = 96;

function rangeOf(network: Address, text: string, prefix: string | undefined): [Address, number] {
  const longest = network instanceof ipaddr.IPv6 ? 128 : 32;
  if (prefix === undefined) return [network, longest];
  // Of a range of IPv4 that is written as IPv6, the prefix counts those bits too.
  return [network, Number(prefix) - (longest === 32 && isIP(text) === 6 ? mappedBits : 0)];
}

/**
 * A bare address, IPv4 also where it was written as IPv6 (`::ffff:192.0.2.1`), without zone; null when it is none.
 * Node judges first: the library would also take `127.1` and `0x7f000001`.
 * @see RFC 4291 §2.5.5.2 (IPv4 as IPv6), RFC 4007 §11 (a zone means something to one machine alone)
 */
function parseAddress(text: string): Address | null {
  const bare = text.trim().replace(/^\[(.*)\]$/, "$1");
  return isIP(bare) === 0 ? null : ipaddr.process(bare.replace(/%.*$/, ""));
}

/** What one subscriber has: the address, of IPv6 the /64. */
function subscriberOf(address: Address): string {
  if (address instanceof ipaddr.IPv4) return address.toString();
  const network = address.parts.slice(0, 4).map((part) => part.toString(16));
  return `${network.join(":")}::/64`;
}
