import fc from "fast-check";
import { expect, test } from "vitest";
import { apiNameOf, checkApiName, checkAppName } from "./api-name.ts";

test.each([
  ["Orglink", "Orglink"],
  ["Orglink  Billing-sync!", "Orglink_Billing_sync"],
  ["2nd app", "X2nd_app"],
  ["__Crédit Café__", "Credit_Cafe"],
  ["接続", ""],
  [`${"a".repeat(79)} b`, "a".repeat(79)],
])("makes the API Name of %j as Salesforce does", (label, name) => {
  expect(apiNameOf(label)).toBe(name);
});

test("an API Name made from a label passes Salesforce's rules", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (label) => {
      const name = apiNameOf(label);
      return name === "" || checkApiName(name).ok;
    }),
  );
});

test.each([
  ["", "Enter an API Name."],
  ["a".repeat(81), "Use at most 80 characters."],
  ["My App", "Use only letters A to Z, digits and underscores."],
  ["1App", "Begin with a letter."],
  ["My__App", "Leave out the double underscore."],
  ["My_App_", "Leave out the underscore at the end."],
])("says what to change about the API Name %j", (typed, problem) => {
  expect(checkApiName(typed)).toEqual({ ok: false, problem });
});

test("takes an app name as typed, without the spaces around it", () => {
  expect(checkAppName(" Orglink: Büro & Co. ")).toEqual({ ok: true, value: "Orglink: Büro & Co." });
  expect(checkAppName(" ").ok).toBe(false);
  expect(checkAppName("a".repeat(81)).ok).toBe(false);
  expect(checkAppName("Org\nlink").ok).toBe(false);
});
