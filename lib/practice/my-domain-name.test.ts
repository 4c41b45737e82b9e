import { expect, test } from "vitest";
import { domainNameOf, domainNamePattern, renamedHost } from "./my-domain-name.ts";

test.each([
  ["acme.my.salesforce.test", "acme", "acme-new.my.salesforce.test"],
  ["acme--uat.sandbox.my.salesforce.test", "acme", "acme-new--uat.sandbox.my.salesforce.test"],
  ["north-wind-dev-ed.develop.my.salesforce.test", "north-wind", "acme-new-dev-ed.develop.my.salesforce.test"],
])("of %s the name is %s, and another name leaves the rest", (host, name, renamed) => {
  expect(domainNameOf(host)).toBe(name);
  expect(renamedHost(host, "acme-new")).toBe(renamed);
  expect(renamedHost(host, name)).toBe(host);
});

test.each(["", "-a", "a-", "a--b", "A", "a.b", "a b", "ä"])("%j is no My Domain name", (name) => {
  expect(name).not.toMatch(domainNamePattern);
});
