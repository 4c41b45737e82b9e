import { BlockList, isIP } from "node:net";

/**
 * IPv4 ranges that are not the public internet.
 * @see IANA IPv4 Special-Purpose Address Registry (RFC 6890) and RFC 5771 (multicast)
 */
const refusedV4: readonly (readonly [network: string, prefixBits: number])[] = [
  ["0.0.0.0", 8], // this network
  ["10.0.0.0", 8], // private
  ["100.64.0.0", 10], // carrier-grade NAT
  ["127.0.0.0", 8], // loopback
  ["169.254.0.0", 16], // link-local, cloud metadata
  ["172.16.0.0", 12], // private
  ["192.0.0.0", 24], // protocol assignments
  ["192.0.2.0", 24], // documentation
  ["192.31.196.0", 24], // AS112
  ["192.52.193.0", 24], // AMT
  ["192.88.99.0", 24], // 6to4 relays
  ["192.168.0.0", 16], // private
  ["192.175.48.0", 24], // AS112
  ["198.18.0.0", 15], // benchmarks
  ["198.51.100.0", 24], // documentation
  ["203.0.113.0", 24], // documentation
  ["224.0.0.0", 4], // multicast
  ["240.0.0.0", 4], // reserved, broadcast
];

/**
 * Ranges inside the allowed IPv6 space that are not the public internet, or that carry an IPv4 address past the list above.
 * @see IANA IPv6 Special-Purpose Address Registry
 */
const refusedV6: readonly (readonly [network: string, prefixBits: number])[] = [
  ["2001::", 23], // protocol assignments: Teredo, ORCHID, benchmarks
  ["2001:db8::", 32], // documentation
  ["2002::", 16], // 6to4
  ["2620:4f:8000::", 48], // AS112
  ["3fff::", 20], // documentation
];

/** RFC 6052 §2.1: networks without IPv4 reach a public IPv4 host under this prefix; the address inside is judged as IPv4. */
const nat64 = "64:ff9b::";
const nat64PrefixBits = 96;

const allowed = new BlockList();
allowed.addSubnet("2000::", 3, "ipv6"); // the only global unicast space handed out: everything else is refused by default
allowed.addSubnet(nat64, nat64PrefixBits, "ipv6");

const refused = new BlockList();
for (const [network, prefixBits] of refusedV4) {
  refused.addSubnet(network, prefixBits, "ipv4");
  refused.addSubnet(`${nat64}${network}`, nat64PrefixBits + prefixBits, "ipv6");
}
for (const [network, prefixBits] of refusedV6) refused.addSubnet(network, prefixBits, "ipv6");

/**
 * Is this address on the public internet? False for private, loopback, link-local, multicast, reserved, shared and
 * documentation space, for IPv6 forms that hide such an IPv4 address, and for anything that is not a plain IP address.
 */
export function isPublicAddress(address: string): boolean {
  if (address.includes("%")) return false;
  switch (isIP(address)) {
    case 4:
      return !refused.check(address, "ipv4");
    case 6:
      return allowed.check(address, "ipv6") && !refused.check(address, "ipv6");
    default:
      return false;
  }
}
