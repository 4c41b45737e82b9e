import fc from "fast-check";
import { expect, test } from "vitest";
import { apiNameOf } from "#lib/domain/setup/api-name";
import { suggestedCallbackUrl, suggestedValues } from "./values.ts";

test.each([
  ["Orglink Billing sync", "Orglink_Billing_sync"],
  ["Orglink  Café – Zürich!", "Orglink_Cafe_Zurich"],
  ["  _Billing_  ", "Billing"],
  ["3rd party", "X3rd_party"],
  ["請求", ""],
])("makes the API Name of %j as Salesforce does", (name, apiName) => {
  expect(apiNameOf(name)).toBe(apiName);
});

test("an API Name is one Salesforce takes, or empty", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: "grapheme" }), (name) => {
      expect(apiNameOf(name)).toMatch(/^(?:|[A-Za-z](?:_?[A-Za-z0-9]){0,79})$/);
    }),
  );
});

test("suggests an app name from the connection's, and never a Run As username", () => {
  const values = suggestedValues({ name: " Billing\n sync ", contactEmail: "crm@acme.example" });
  expect(values).toEqual({
    appName: "Orglink Billing sync",
    apiName: "Orglink_Billing_sync",
    callbackUrl: suggestedCallbackUrl,
    contactEmail: "crm@acme.example",
  });
});

test("a nameless setup gets a name all the same", () => {
  expect(suggestedValues({}).appName).toBe("Orglink");
});

test("a very long name is cut between characters", () => {
  const { appName = "" } = suggestedValues({ name: "𝒜".repeat(200) });
  expect([...appName]).toHaveLength(80);
});
