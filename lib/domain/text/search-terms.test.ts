import { expect, test } from "vitest";
import { betweenWords, searchTerms } from "./search-terms.ts";

test.each([
  ["", []],
  ["  ", []],
  ["Acme", ["acme"]],
  ["Acme – Produktion (EU)", ["acme", "produktion", "eu"]],
  ["acme--uat.sandbox.my.salesforce.com", ["acme", "uat", "sandbox", "my", "salesforce", "com"]],
  ["integration@acme.example", ["integration", "acme", "example"]],
  ["100%_a\\b", ["100", "a", "b"]],
  ["株式会社　東京", ["株式会社", "東京"]],
  ["Zu\u0308rich", ["zürich"]],
  ["a a A", ["a"]],
  ["a\0b\u202ec\n", ["a", "b", "c"]],
  ["1 2 3 4 5 6 7 8", ["1", "2", "3", "4", "5", "6"]],
] as const)("%j is searched for by the words %j", (typed, terms) => {
  expect(searchTerms(typed)).toEqual(terms);
});

test("no term holds what a pattern of the store would read as a sign of its own", () => {
  for (const sign of ["%", "_", "\\"]) expect(betweenWords).toContain(sign);
});

test("of a long text its beginning is looked at, and half of a character is none", () => {
  expect(searchTerms("x".repeat(5_000))).toEqual(["x".repeat(100)]);
  expect(searchTerms("\ud800")).toEqual(["\ufffd"]);
});
