import { expect, test } from "vitest";
import type { MyDomain } from "#lib/domain/address/my-domain";
import { addressAnswerWords } from "./address-answer.ts";

const answered = { from: "salesforce", apiVersion: "68.0" } as const;

test.each([
  [
    "acme.my.salesforce.com",
    answered,
    "acme.my.salesforce.com: production, by its name. Salesforce answers there, Winter '27.",
  ],
  [
    "acme--uat.sandbox.my.salesforce.com",
    answered,
    /: a sandbox, by its name\. Salesforce answers there, Winter '27\.$/,
  ],
  ["acme.my.salesforce.test", answered, /: a practice org\. Salesforce answers there/],
  ["acme-dev-ed.develop.my.salesforce.com", answered, /: an org, by its name neither production nor a sandbox\./],
  ["acme.my.salesforce.com", { ...answered, apiVersion: "50.0" }, /Salesforce answers there\.$/],
  ["acme.my.salesforce.com", { from: "elsewhere", problem: "host-not-found" } as const, /by its name\. .+\.$/],
  ["acme.my.salesforce.com", { from: "nobody" } as const, /Not asked/],
])("%s, %j", (host, came, words) => {
  expect(addressAnswerWords({ myDomain: host as MyDomain, came })).toMatch(words);
});
