import { expect, test } from "vitest";
import { keepLook, lookIn, lookToShow, parseLook, withLook } from "./looks.ts";

test.each([
  ["/guide", "new", "/guide?look=new"],
  ["/guide", "blue", "/guide?look=blue"],
  ["/guide?search=app#found", "blue", "/guide?search=app&look=blue#found"],
] as const)("%s in the %s look is %s", (path, look, address) => {
  expect(withLook(path, look)).toBe(address);
});

test.each([undefined, "", "dark", ["blue"], "BLUE"])("%j is no look", (query) => {
  expect(parseLook(query)).toBeNull();
});

test.each([
  ["look=blue&search=app", "blue"],
  ["look=blue&look=new", null],
  ["look=blue%0d%0aSet-Cookie:%20a=b", null],
  ["", null],
])("the query %s asks for the look %s", (query, look) => {
  expect(lookIn(new URLSearchParams(query))).toBe(look);
});

test.each([
  [undefined, undefined, { look: "new", isKept: true }],
  ["blue", undefined, { look: "blue", isKept: false }],
  [undefined, "blue", { look: "blue", isKept: true }],
  ["new", "blue", { look: "new", isKept: false }],
  ["dark", "blue; Path=/", { look: "new", isKept: true }],
])("asked for %j and with %j kept, the look is %j", (asked, kept, shown) => {
  expect(lookToShow(asked, kept)).toEqual(shown);
});

test("a look is kept for a year, for this site's server alone", () => {
  expect(keepLook("blue")).toBe("orglink_look=blue; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax");
});
