import { expect, test } from "vitest";
import type { MyDomain } from "../address/my-domain.ts";
import { movedTo } from "./moved-to.ts";

const present = "acme.my.salesforce.com" as MyDomain;
const toward = (redirectTarget: string) => ({ code: "my-domain-renamed", evidence: { redirectTarget } }) as const;
const read = (target: string, from = present, practice = true) => movedTo(toward(target), from, { practice });

test("a redirect to another My Domain proposes it, whatever page it leads to", () => {
  expect(read("https://renamed.my.salesforce.com/services/data/")).toBe("renamed.my.salesforce.com");
  expect(read("https://renamed.lightning.force.com/")).toBe("renamed.my.salesforce.com");
});

test("one that leads nowhere else, to no My Domain, or names nothing proposes nothing", () => {
  expect(read("https://acme.my.salesforce.com/other")).toBeNull();
  expect(read("https://login.salesforce.com/")).toBeNull();
  expect(read("https://evil.example/?host=renamed.my.salesforce.com")).toBeNull();
  expect(read("")).toBeNull();
  expect(movedTo({ code: "host-not-found", evidence: {} }, present, {})).toBeNull();
  expect(movedTo(null, present, {})).toBeNull();
});

test("nothing leads from a real org to a practice org, nor back", () => {
  const practice = "acme.my.salesforce.test" as MyDomain;
  expect(read("https://renamed.my.salesforce.test/")).toBeNull();
  expect(read("https://renamed.my.salesforce.com/", practice)).toBeNull();
  expect(read("https://renamed.my.salesforce.test/", practice)).toBe("renamed.my.salesforce.test");
  expect(read("https://renamed.my.salesforce.test/", practice, false)).toBeNull();
});
