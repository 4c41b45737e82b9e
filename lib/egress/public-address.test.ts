import fc from "fast-check";
import { expect, test } from "vitest";
import { isPublicAddress } from "./public-address.ts";
import { publicAddresses, refusedAddresses } from "./testing/address-table.ts";

test.each(publicAddresses)("dials %s", (address) => expect(isPublicAddress(address)).toBe(true));

test.each(refusedAddresses)("refuses %s", (address) => expect(isPublicAddress(address)).toBe(false));

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
