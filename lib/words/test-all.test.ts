import { expect, test } from "vitest";
import { failingWords, resultWords } from "./test-all.ts";

test.each([
  [false, 30, [27, 2, 1], "All 30 checked: 27 healthy, 2 failing, 1 waiting"],
  [false, 1, [1, 0, 0], "One checked: 1 healthy"],
  [false, 5, [0, 3, 0], "3 of 5 checked: 3 failing"],
  [true, 30, [10, 2, 0], "Cancelled after 12 of 30: 10 healthy, 2 failing"],
  [true, 30, [0, 0, 0], "Cancelled after 0 of 30"],
] as const)("cancelled %s, of %i, %j: %s", (isCancelled, total, [healthy, failing, waiting], words) => {
  expect(resultWords({ isCancelled, total, result: { healthy, failing, waiting } })).toBe(words);
});

test.each([
  [0, undefined],
  [1, "1 failing"],
  [99, "99 failing"],
  [100, "99+ failing"],
])("%i that fail: %s", (failing, words) => {
  expect(failingWords(failing)).toBe(words);
});
