import { expect, test } from "vitest";
import { parseLook, withLook } from "./looks.ts";

test.each([
  ["/guide", "new", "/guide"],
  ["/guide", "blue", "/guide?look=blue"],
  ["/guide?search=app#found", "blue", "/guide?search=app&look=blue#found"],
] as const)("%s in the %s look is %s", (path, look, address) => {
  expect(withLook(path, look)).toBe(address);
});

test.each([undefined, "", "dark", ["blue"], "BLUE"])("%j is no look", (query) => {
  expect(parseLook(query)).toBeNull();
});
