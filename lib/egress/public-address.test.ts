import fc from "fast-check";
import { expect, test } from "vitest";
import { isPublicAddress } from "./public-address.ts";

test.each([
  "1.1.1.1",
  "13.108.0.1",
  "101.53.160.1",
  "172.32.0.1",
  "223.255.255.255",
  "2606:4700::1111",
  "2a00:1450::1",
])("dials %s", (address) => expect(isPublicAddress(address)).toBe(true));

test.each([
  "0.0.0.0",
  "0.1.2.3",
  "10.0.0.1",
  "100.64.0.1",
  "100.127.255.255",
  "127.0.0.1",
  "127.255.255.254",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.0.0.8",
  "192.0.2.1",
  "192.88.99.1",
  "192.168.1.1",
  "198.18.0.1",
  "198.19.255.255",
  "198.51.100.7",
  "203.0.113.7",
  "224.0.0.1",
  "239.255.255.255",
  "240.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::ffff:10.0.0.1",
  "::ffff:8.8.8.8",
  "::ffff:7f00:1",
  "::127.0.0.1",
  "64:ff9b::10.0.0.1",
  "64:ff9b::7f00:1",
  "64:ff9b::a9fe:a9fe",
  "64:ff9b:1::1",
  "100::1",
  "2001::1",
  "2001:10::1",
  "2001:db8::1",
  "2002:7f00:1::",
  "3fff::1",
  "5f00::1",
  "fc00::1",
  "fd12:3456::1",
  "fe80::1",
  "fe80::1%eth0",
  "2606:4700::1111%eth0",
  "fec0::1",
  "ff02::1",
])("refuses %s", (address) => expect(isPublicAddress(address)).toBe(false));

test("a public IPv4 host is reached through NAT64", () => {
  expect(isPublicAddress("64:ff9b::13.108.0.1")).toBe(true);
});

test("what is written in the IPv6 forms of a private IPv4 address is refused like the address itself", () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      expect(isPublicAddress(`64:ff9b::${address}`)).toBe(isPublicAddress(address));
      expect(isPublicAddress(`::ffff:${address}`)).toBe(false);
    }),
  );
});

test.each(["", "localhost", "1.1.1", "0x7f.1", "2130706433", "1.1.1.1:443", "[::1]", " 1.1.1.1"])(
  "refuses %j, which is not an address",
  (text) => expect(isPublicAddress(text)).toBe(false),
);
