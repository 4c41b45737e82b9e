import { expect, test } from "vitest";
import { checkPackageValues, type PackageField, type PackageValues, packageValuesOf } from "./check-values.ts";

const values: PackageValues = {
  appName: "Orglink Billing sync",
  apiName: "Orglink_Billing_sync",
  contactEmail: "crm-team@acme.example",
  callbackUrl: "https://localhost",
  runAsUsername: "billing.sync@acme.example.integration",
};

function problemOf(change: Partial<PackageValues>) {
  const checked = checkPackageValues({ ...values, ...change });
  return checked.ok ? null : checked.problem;
}

test("takes the values of a setup, without the spaces around them", () => {
  expect(checkPackageValues({ ...values, appName: " Orglink Billing sync " })).toEqual({ ok: true, value: values });
});

test("a new setup is told everything it lacks at once, and a missing name only once", () => {
  const checked = checkPackageValues(packageValuesOf({ callbackUrl: "https://localhost" }));
  expect(checked.ok ? [] : checked.problem.map(({ field }) => field)).toEqual([
    "appName",
    "contactEmail",
    "runAsUsername",
  ]);
});

test.each<[PackageField, string, RegExp]>([
  ["appName", "x".repeat(81), /at most 80/],
  ["appName", "Org\u0007link", /cannot be typed/],
  ["appName", "Org\u2028link", /more than one line/],
  ["appName", "Org\uD83Dlink", /cannot be typed/],
  ["appName", "Org\uFFFElink", /cannot be typed/],
  ["appName", "Org\u200Blink", /invisible character/],
  ["apiName", "", /letters A to Z and digits/],
  ["apiName", "2nd_app", /Begin with a letter/],
  ["apiName", "My__App", /double underscore/],
  ["apiName", "../../etc/passwd", /only letters/],
  ["apiName", "x".repeat(67), /at most 66 .* _defaultPolicy/],
  ["apiName", "x".repeat(81), /at most 80/],
  ["apiName", "Select", /reserved word of Salesforce/],
  ["apiName", "GROUP", /reserved word of Salesforce/],
  ["apiName", "con", /reserved word of Windows/],
  ["apiName", "LPT1", /reserved word of Windows/],
  ["contactEmail", "", /Enter an e-mail/],
  ["contactEmail", "crm-team", /Enter an e-mail/],
  ["contactEmail", "CRM <crm@acme.example>", /Enter an e-mail/],
  ["contactEmail", `${"x".repeat(250)}@acme.example`, /at most 254/],
  ["callbackUrl", "", /https address/],
  ["callbackUrl", "http://acme.example", /https address/],
  ["callbackUrl", "javascript:alert(1)", /https address/],
  ["callbackUrl", "https://a.example https://b.example", /https address/],
  ["callbackUrl", "https://someone@acme.example", /user name and password/],
  ["callbackUrl", "https://someone:invented@acme.example", /looks like a password/],
  ["runAsUsername", "", /Enter the username/],
  ["runAsUsername", "Billing Sync", /no spaces/],
  ["runAsUsername", "bïlling@acme.example", /no spaces or accents/],
  ["runAsUsername", `${"x".repeat(70)}@acme.example`, /at most 80/],
  ["description", "x".repeat(256), /at most 255/],
  ["description", `The secret is ${"0123456789abcdef".repeat(4)}`, /looks like a Consumer Secret/],
  ["appName", "3MVG9invented.key", /looks like a Consumer Key/],
  ["myDomain", "acme.my.salesforce.test", /practice org/],
  ["myDomain", "acme.my.salesforce.com; echo", /the host/],
])("refuses %s %j by name", (field, value, message) => {
  expect(problemOf({ [field]: value })).toEqual([{ field, message: expect.stringMatching(message) }]);
});

test.each<[PackageField, string]>([
  ["appName", `"Orglink" <R&D's> ]]> Büro 接続 🔌`],
  ["appName", "x".repeat(80)],
  ["apiName", "x".repeat(66)],
  ["apiName", "Group_sync"],
  ["apiName", "Orglink_connection_for_the_2nd_Warehouse_of_Acme_in_Wien"],
  ["contactEmail", "o'neil+crm@acme.example"],
  ["callbackUrl", "http://localhost:8080/back?a=1&b=2"],
  ["myDomain", "acme--uat.sandbox.my.salesforce.com"],
])("takes %s %j", (field, value) => {
  expect(problemOf({ [field]: value })).toBeNull();
});
