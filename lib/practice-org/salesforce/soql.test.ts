import fc from "fast-check";
import { expect, test } from "vitest";
import { parseSoql } from "./soql.ts";

test.each([
  ["SELECT Id FROM User", { fields: ["Id"], from: "User", where: null, limit: null }],
  [
    "select Id,Profile.Name from User where Id = '005' limit 1",
    { fields: ["Id", "Profile.Name"], from: "User", where: { field: "Id", equals: "005" }, limit: 1 },
  ],
  [
    "SELECT Id FROM User WHERE Name='O\\'Hara from where' ",
    { fields: ["Id"], from: "User", where: { field: "Name", equals: "O'Hara from where" }, limit: null },
  ],
  [
    "SELECT Id FROM User WHERE IsActive = TRUE",
    { fields: ["Id"], from: "User", where: { field: "IsActive", equals: true }, limit: null },
  ],
])("reads %s", (soql, query) => {
  expect(parseSoql(soql)).toEqual({ ok: true, value: query });
});

test.each([
  ["SELECT FROM User", "FROM"],
  ["SELECT Id, FROM User", "FROM"],
  ["SELECT Id FROM User WHERE Id = '005", "'"],
  ["SELECT Id FROM User LIMIT one", "one"],
  ["SELECT Id FROM User ORDER BY Id", "ORDER"],
  ["DELETE Id", "DELETE"],
])("refuses %s at %s", (soql, token) => {
  expect(parseSoql(soql)).toEqual({ ok: false, problem: `unexpected token: ${token}` });
});

test("refuses or reads any text, and never throws", () => {
  const words = fc.constantFrom("SELECT", "FROM", "WHERE", "LIMIT", "Id", "User", ",", "=", "'", "\\", " ", "9", ".");
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((parts) => parts.join(" ")),
      ),
      (text) => {
        expect(typeof parseSoql(text).ok).toBe("boolean");
      },
    ),
  );
});
