import fc from "fast-check";
import { expect, test } from "vitest";
import { isSameId, parseIdentityUrl, parseSalesforceId } from "./salesforce-id.ts";

test.each([
  ["00D000000000001", "00D000000000001EAA"],
  ["00D000000000001EAA", "00D000000000001EAA"],
  ["00DAbCdEfGhIjKl", "00DAbCdEfGhIjKlMVK"],
  ["00DZZZZZZZZZZZZ", "00DZZZZZZZZZZZZ255"],
])("the 18-character form of %s is %s", (text, id) => expect(parseSalesforceId(text, "org")).toBe(id));

test("an 18-character id with another ending is told by its first 15 characters", () => {
  expect(parseSalesforceId("00D000000000001ZZZ", "org")).toBe("00D000000000001EAA");
});

test.each([
  "",
  "00D",
  "005000000000001",
  "00D0000000000011",
  "00D00000000000é",
  "00D000000000001EAA\n",
  " 00D000000000001",
])("%j is no org id", (text) => expect(parseSalesforceId(text, "org")).toBeNull());

test("ids of 15 and of 18 characters are the same by their first 15, capitals and all", () => {
  expect(isSameId("00D000000000001", "00D000000000001EAA")).toBe(true);
  expect(isSameId("00D000000000001EAA", "00D000000000002EAA")).toBe(false);
  expect(isSameId("00Daaaaaaaaaaaa", "00DAaaaaaaaaaaa")).toBe(false);
});

test("reading an id again changes nothing", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^005[A-Za-z0-9]{12}$/), (short) => {
      const id = parseSalesforceId(short, "user");
      expect(id).toMatch(/^005[A-Za-z0-9]{15}$/);
      expect(parseSalesforceId(id ?? "", "user")).toBe(id);
    }),
  );
});

test.each(["https://login.salesforce.com", "https://test.salesforce.com", "https://acme.my.salesforce.com"])(
  "the identity URL's host may be %s",
  (origin) =>
    expect(parseIdentityUrl(`${origin}/id/00D000000000001EAA/005000000000001`)).toEqual({
      orgId: "00D000000000001EAA",
      userId: "005000000000001AAA",
    }),
);

test.each([
  "",
  "https://login.salesforce.com/id/00D000000000001EAA",
  "https://login.salesforce.com/id/005000000000001AAA/00D000000000001EAA",
  "http://login.salesforce.com/id/00D000000000001EAA/005000000000001AAA",
  "https://login.salesforce.com/id/00D000000000001EAA/005000000000001AAA/more",
  "/id/00D000000000001EAA/005000000000001AAA",
])("%j is no identity URL", (url) => expect(parseIdentityUrl(url)).toBeNull());
