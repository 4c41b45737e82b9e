import fc from "fast-check";
import { expect, test } from "vitest";
import { clientAddress, clientAddressHeader, clientAddressOf, trustedProxies } from "./client-address.ts";

const nobody = trustedProxies([]);
const ours = trustedProxies(["10.0.0.0/8", "192.0.2.53", "2001:db8:ffff::/48"]);
const proxy = "10.1.2.3";

test.each([
  ["203.0.113.9", "203.0.113.9"],
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["::1", "0:0:0:0::/64"],
])("without trusted proxies %s is %s, whatever it writes into a forwarding header", (peer, address) => {
  for (const forged of ["", "198.51.100.7", "198.51.100.7, 127.0.0.1", "x"]) {
    expect(clientAddressOf(peer, forged, nobody), forged).toBe(address);
  }
});

test.each([
  ["198.51.100.7", "198.51.100.7"],
  ["198.51.100.7, 10.1.2.3", "198.51.100.7"],
  ["203.0.113.9, 198.51.100.7, 192.0.2.53, 10.1.2.3", "198.51.100.7"],
  ["::ffff:198.51.100.7, ::ffff:10.1.2.3", "198.51.100.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8:1:2::9, 2001:db8:ffff::1", "2001:db8:1:2::/64"],
  ["2001:DB8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["", proxy],
  [proxy, proxy],
  ["198.51.100.7, unknown", proxy],
  ["198.51.100.7, <script>, 10.1.2.3", proxy],
])("reads %j from a trusted proxy as %s", (header, address) => {
  expect(clientAddressOf(proxy, header, ours)).toBe(address);
});

test.each([
  ["::ffff:c633:6407", "198.51.100.7"],
  ["0:0:0:0:0:ffff:198.51.100.7", "198.51.100.7"],
  ["198.51.100.7, ::ffff:a01:203, 0:0:0:0:0:FFFF:10.1.2.3", "198.51.100.7"],
  ["[::ffff:198.51.100.7]", "198.51.100.7"],
])("IPv4 is IPv4, however a proxy spells it as IPv6: %j", (header, address) => {
  expect(clientAddressOf(proxy, header, ours)).toBe(address);
});

test.each([
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["fe80::1%eth0.100", "fe80:0:0:0::/64"],
  ["2001:db8::198.51.100.7", "2001:db8:0:0::/64"],
  ["::", "0:0:0:0::/64"],
  ["1:2:3:4:5:6:7::", "1:2:3:4::/64"],
])("a zone, and the way IPv6 is spelled, make no other address of %j", (header, address) => {
  expect(clientAddressOf(proxy, header, ours)).toBe(address);
  expect(clientAddressOf(header, "198.51.100.7", nobody)).toBe(address);
});

test.each([
  "198.51.100.7:4711",
  "[2001:db8::1]:443",
  "[198.51.100.7",
  '"198.51.100.7"',
  "for=198.51.100.7",
  "198.051.100.007",
  "0x0a010203",
  "167838211",
  "10.1",
  "198.51.100.7/24",
  "2001:db8::1::2",
  ":::",
  "%",
  "\u0661.2.3.4",
])("what is no bare address is counted as the proxy that wrote it, never read as one: %j", (header) => {
  expect(clientAddressOf(proxy, `203.0.113.1, ${header}`, ours)).toBe(proxy);
  expect(clientAddressOf(header, "203.0.113.1", ours)).toBe("direct");
});

test.each([
  ["commas", ","],
  ["proxies", "10.0.0.1,"],
  ["colons", ":"],
  ["brackets", "["],
  ["zones", "fe80::1%"],
])("a header as long as any, all %s, is read to its end", (_, part) => {
  const header = part.repeat(Math.ceil(65_536 / part.length));
  expect(clientAddressOf(proxy, header, ours)).toBe(proxy);
  expect(clientAddressOf(proxy, `${header},198.51.100.7`, ours)).toBe("198.51.100.7");
});

test("every address there is, is read alike from socket and header, and as trusted as its range says", () => {
  const all = fc.oneof(fc.ipV4(), fc.ipV6());
  fc.assert(
    fc.property(all, (address) => {
      const counted = clientAddressOf(address, "", nobody);
      expect(counted).toMatch(/^(?:\d+(?:\.\d+){3}|(?:[0-9a-f]{1,4}:){4}:\/64)$/);
      expect(clientAddressOf(address.toUpperCase(), "", nobody)).toBe(counted);
      expect(trustedProxies([address])(address)).toBe(true);
      expect(nobody(address)).toBe(false);
      if (!ours(address)) expect(clientAddressOf(proxy, `203.0.113.1,${address}, 10.0.0.1`, ours)).toBe(counted);
    }),
  );
});

test("ranges are trusted as far as they reach, in every spelling, and no further", () => {
  const spelled = trustedProxies(["::ffff:10.0.0.0/104", "::ffff:192.0.2.53", "fe80::/10"]);
  for (const address of ["10.0.0.0", "10.255.255.255", "::ffff:a00:1", "192.0.2.53", "fe80::1", "febf::1%eth0"]) {
    expect(spelled(address), address).toBe(true);
  }
  for (const address of ["11.0.0.0", "9.255.255.255", "192.0.2.54", "fec0::1", "::a:0:0", "", "unknown"]) {
    expect(spelled(address), address).toBe(false);
  }
});

test("a header is believed only as far as trusted proxies wrote it", () => {
  for (const forged of ["203.0.113.1", "10.9.9.9", "::1", "x"]) {
    expect(clientAddressOf(proxy, `${forged}, 198.51.100.7, 10.0.0.1`, ours), forged).toBe("198.51.100.7");
    expect(clientAddressOf("203.0.113.9", `${forged}, 10.0.0.1`, ours), forged).toBe("203.0.113.9");
  }
});

test("the app reads the address that our server told, and `direct` where none stands in front", () => {
  expect(clientAddress(new Headers({ [clientAddressHeader]: "198.51.100.7" }))).toBe("198.51.100.7");
  expect(clientAddress(new Headers({ "x-forwarded-for": "198.51.100.7" }))).toBe("direct");
});
