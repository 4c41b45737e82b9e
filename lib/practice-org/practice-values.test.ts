import { expect, test } from "vitest";
import { newConsumerKey, newConsumerSecret, newOpaqueToken, practiceId, withSuffix } from "./practice-values.ts";

test.each([
  ["00D000000000001", "00D000000000001EAA"],
  ["005000000000001", "005000000000001AAA"],
  ["aBcDeFgHiJkLmNo", "aBcDeFgHiJkLmNoKVK"],
])("the id %s has its checksum in the last three characters", (id15, id18) => {
  expect(withSuffix(id15)).toBe(id18);
});

test("keys, secrets, tokens and ids have Salesforce's shapes and say that they are invented", () => {
  expect(newConsumerKey()).toMatch(/^3MVG9PracticeOrgInventedKey\.[A-Za-z0-9]{57}$/);
  expect(newConsumerSecret()).toMatch(/^[0-9A-F]{64}$/);
  expect(newOpaqueToken("00DPracticebLnpMAE")).toMatch(/^00DPracticebLnp!PracticeOrgInventedToken\.[A-Za-z0-9]{71}$/);
  expect(practiceId("005", "a")).toMatch(/^005Practice[A-Za-z0-9]{4}[A-Z0-5]{3}$/);
  expect(practiceId("005", "a")).toBe(practiceId("005", "a"));
  expect(practiceId("005", "a")).not.toBe(practiceId("005", "b"));
});
