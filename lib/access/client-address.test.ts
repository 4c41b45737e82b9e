import { expect, test } from "vitest";
import { clientAddress } from "./client-address.ts";

const proxies = ["10.0.0.0/8", "192.0.2.53", "2001:db8:ffff::/48"];
const forwarded = (value: string) => new Headers({ "x-forwarded-for": value });

test("without trusted proxies a forwarding header is not believed", () => {
  expect(clientAddress(forwarded("198.51.100.7"), [])).toBe("direct");
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
  ["", "direct"],
  ["10.1.2.3", "direct"],
  ["198.51.100.7, unknown", "direct"],
  ["198.51.100.7, <script>, 10.1.2.3", "direct"],
])("reads %j as %s", (header, address) => {
  expect(clientAddress(forwarded(header), proxies)).toBe(address);
});

test("what a client writes itself does not change whom it counts as", () => {
  const honest = clientAddress(forwarded("198.51.100.7, 10.0.0.1"), proxies);
  for (const forged of ["203.0.113.1", "10.9.9.9", "::1", "x"]) {
    expect(clientAddress(forwarded(`${forged}, 198.51.100.7, 10.0.0.1`), proxies)).toBe(honest);
  }
});
