import { expect, test } from "vitest";
import { readNewestVersion } from "./data-versions.ts";
import { acme, json } from "./testing/recorded-org.ts";

const row = (version: unknown) => ({ label: "A release", url: "/services/data/", version });

test.each([
  ["the last row", ["66.0", "67.0", "68.0"], "68.0"],
  ["a row before an alias", ["68.0", "67.0"], "68.0"],
  ["the highest number, not text", ["99.0", "100.0", "9.0"], "100.0"],
  ["the one readable row", ["latest", 68, null, "64.0"], "64.0"],
])("takes the newest version from %s", (_where, versions, newest) => {
  expect(readNewestVersion(acme, json(200, versions.map(row)))).toEqual({ ok: true, value: newest });
});

test.each([
  ["an object", { issuer: "https://sign-in.example" }, "not-salesforce"],
  ["an empty list", [], "unreadable-answer"],
  ["rows of another kind", [{ id: 1 }], "unreadable-answer"],
  ["versions that are no API's", [row("1.5")], "not-salesforce"],
])("refuses %s", (_what, body, code) => {
  expect(readNewestVersion(acme, json(200, body))).toMatchObject({ ok: false, problem: { code } });
});

test("takes no address from the answer", () => {
  const answer = json(200, [{ version: "67.0", url: "https://evil.example/services/data/v67.0" }]);
  expect(readNewestVersion(acme, answer)).toEqual({ ok: true, value: "67.0" });
});
