import { expect, test } from "vitest";
import { type Figure, median, verdictOf } from "./figure.ts";
import { tableOf } from "./table.ts";

const figure: Figure = {
  what: "guide step",
  measured: 150,
  unit: "KB",
  baseline: { what: "bare page", value: 135 },
  limit: { kind: "plus", value: 15 },
};

test.each([
  ["plus", 15, "ok"],
  ["plus", 14.9, "over"],
  ["times", 1.2, "ok"],
  ["times", 1.1, "over"],
  ["most", 150, "ok"],
  ["most", 149, "over"],
] as const)("150 beside a baseline of 135, at most %s %d: %s", (kind, value, verdict) => {
  expect(verdictOf({ ...figure, limit: { kind, value } })).toBe(verdict);
});

test("what could not be measured, or has no baseline to be measured by, is over", () => {
  const { baseline: _, ...alone } = figure;
  expect(verdictOf({ ...figure, measured: Number.NaN })).toBe("over");
  expect(verdictOf(alone)).toBe("over");
});

test("the median is the middle, whatever the order", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});

test("the table sets measured, baseline, limit and verdict side by side", () => {
  const lines = tableOf([
    { row: "javascript", figure },
    { row: "start", figure: { what: "again", measured: 2.345, unit: "s", limit: { kind: "most", value: 2 } } },
  ]).split("\n");
  expect(lines[2]).toMatch(
    /^javascript +guide step +150\.0 KB +135\.0 KB \(bare page\) +\+15\.0 KB of \+15\.0 KB +ok$/,
  );
  expect(lines[3]).toMatch(/^start +again +2\.35 s +— +at most 2\.00 s +over$/);
});
