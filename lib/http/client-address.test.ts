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
