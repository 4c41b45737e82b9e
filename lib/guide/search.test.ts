import { expect, test } from "vitest";
import { searchGuide } from "./search.ts";

test.each([
  ["External Client Apps Manager", "app-manager-item"],
  ["connected app", "new-external-client-app"],
  ["CLIENT SECRET", "consumer-secret"],
  ["execution user", "run-as-username"],
  ["redirect", "callback-url"],
  ["instance url", "current-my-domain-url"],
])("%s leads to the control that Salesforce names otherwise", (query, control) => {
  const found = searchGuide(query).find((find) => find.control === control);
  expect(found?.synonym?.note).toBeTruthy();
});

test("finds both places of Enable Client Credentials Flow by their label", () => {
  const found = searchGuide("client credentials flow");
  expect(found.map(({ control }) => control)).toEqual(["settings-client-credentials", "policies-client-credentials"]);
  expect(found.every(({ synonym }) => synonym === undefined)).toBe(true);
});

test("names each control once", () => {
  const found = searchGuide("client").map(({ control }) => control);
  expect(new Set(found).size).toBe(found.length);
});

test.each(["", "   ", "…", "no such thing"])("finds nothing for %j", (query) => {
  expect(searchGuide(query)).toEqual([]);
});
