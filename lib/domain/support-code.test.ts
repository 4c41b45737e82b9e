import { expect, test } from "vitest";
import { parseSupportCode, supportCodeOf } from "./support-code.ts";
import { supportWords } from "./support-words.ts";

test("there is one distinct, plainly spelled word for every byte", () => {
  expect(new Set(supportWords).size).toBe(256);
  for (const word of supportWords) expect(word).toMatch(/^[a-z]{3,9}$/);
});

test("a code is two words around a number of two digits", () => {
  expect(supportCodeOf(Uint8Array.of(0, 0, 0, 255))).toBe("acorn-10-zipper");
  expect(supportCodeOf(Uint8Array.of(255, 255, 255, 0))).toMatch(/^zipper-\d\d-acorn$/);
});

test.each([
  "Maple 42 Otter",
  " maple-42-otter ",
  "MAPLE, 42, OTTER",
  "maple_42.otter",
  "maple42otter",
  "Support code maple-42-otter",
])("reads a code as it is dictated: %s", (typed) => {
  expect(parseSupportCode(typed)).toBe("maple-42-otter");
});

test.each(["", "maple", "maple-4-otter", "maple-42-otterr", "maple-42-otter-x", "x".repeat(5000)])(
  "does not take %s for a code",
  (typed) => {
    expect(parseSupportCode(typed)).toBeNull();
  },
);
