import { expect, test } from "vitest";
import { readReturnPath, returnPathOf } from "./return-path.ts";

test.each(["/w/acme/connections", "/w/acme/setups/0f-1/connect", "/w/acme/connections/1/repair?field=consumer-secret"])(
  "%s is a page to come back to",
  (path) => expect(readReturnPath(path)).toBe(path),
);

test.each([
  "",
  "/",
  "/w/acme",
  "//evil.example",
  "https://evil.example/w/acme/connections",
  "/w/acme//evil.example",
  "/w/acme/\\evil.example",
  "/w/acme/../../evil",
  "/w/acme/connections#x",
  "/w/acme/connections?secret=x",
  "/w/acme/connections\n",
  "/w/%2e%2e/connections",
  "/sign-in",
  `/w/acme/${"a/".repeat(200)}`,
  undefined,
  ["/w/acme/connections"],
])("%s leads nowhere", (text) => expect(readReturnPath(text)).toBe(null));

test("of what a request asked of the page nothing is left but the field of a repair", () => {
  expect(returnPathOf("/w/acme/connections?search=secret&_rsc=1")).toBe("/w/acme/connections");
  expect(returnPathOf("/w/acme/connections/1/repair?field=my-domain&_rsc=1")).toBe(
    "/w/acme/connections/1/repair?field=my-domain",
  );
  expect(returnPathOf("/w/acme/connections?field=%2F%2Fevil")).toBe("/w/acme/connections");
});
