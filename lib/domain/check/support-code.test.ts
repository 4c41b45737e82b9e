import fc from "fast-check";
import { expect, test } from "vitest";
import { parseSupportCode, supportCodeBytes, supportCodeOf } from "./support-code.ts";
import { supportWords } from "./support-words.ts";

test("there is one distinct, plainly spelled word for every byte", () => {
  expect(new Set(supportWords).size).toBe(256);
  for (const word of supportWords) expect(word).toMatch(/^[a-z]{3,9}$/);
});

test("a code is three words and a number of two digits, a long one four words", () => {
  expect(supportCodeOf(Uint8Array.of(0, 0, 0, 255, 1, 2))).toBe("acorn-10-zipper-amber");
  expect(supportCodeOf(Uint8Array.of(0, 89, 0, 255, 1, 2), { isLong: true })).toBe("acorn-99-zipper-amber-anchor");
  expect(supportCodeOf(Uint8Array.of(255, 255, 255, 0, 0, 0))).toMatch(/^zipper-\d\d-acorn-acorn$/);
});

test("there are codes for far more than ten years of a thousand connections checked hourly", () => {
  const codes = 256 ** 3 * 90;
  expect(codes / (1_000 * 24 * 3_653)).toBeGreaterThan(17);
  const random = fc.uint8Array({ minLength: supportCodeBytes, maxLength: supportCodeBytes });
  fc.assert(
    fc.property(random, fc.boolean(), (bytes, isLong) => {
      const code = supportCodeOf(bytes, { isLong });
      expect(parseSupportCode(code)).toBe(code);
      expect(parseSupportCode(code.replaceAll("-", " ").toUpperCase())).toBe(code);
    }),
  );
});

test.each([
  "Maple 42 Otter Comet",
  " maple-42-otter-comet ",
  "MAPLE, 42, OTTER, COMET",
  "maple_42.otter comet",
  "maple42otter comet",
  "Support code maple-42-otter-comet",
])("reads a code as it is dictated: %s", (typed) => {
  expect(parseSupportCode(typed)).toBe("maple-42-otter-comet");
});

test.each([
  ["Maple 42 Otter", "maple-42-otter"],
  ["maple42otter", "maple-42-otter"],
  ["maple 42 otter comet acorn", "maple-42-otter-comet-acorn"],
])("reads the codes of an earlier release and long ones: %s", (typed, code) => {
  expect(parseSupportCode(typed)).toBe(code);
});

test.each([
  "",
  "maple",
  "maple-4-otter",
  "maple-42-otterr",
  "maple-42-otter-x",
  "maple-42-otter-comet-acorn-amber",
  "maple-4-otter-comet",
  "maple-otter-42-comet",
  "x".repeat(5000),
])("does not take %s for a code", (typed) => {
  expect(parseSupportCode(typed)).toBeNull();
});
