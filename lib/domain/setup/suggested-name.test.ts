import { expect, test } from "vitest";
import { suggestedName } from "./suggested-name.ts";

test.each([
  ["acme.my.salesforce.com", "acme"],
  ["acme--uat.sandbox.my.salesforce.com", "acme uat (sandbox)"],
  ["acme-dev-ed.develop.my.salesforce.com", "acme dev ed"],
  ["acme.my.salesforce.test", "acme"],
])("a connection to %s is called %s until somebody names it", (myDomain, name) => {
  expect(suggestedName(myDomain)).toBe(name);
});
