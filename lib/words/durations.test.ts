import { expect, test } from "vitest";
import { measuredTime, remainingTime, spanOf } from "./durations.ts";

test.each([
  [0, "0 ms"],
  [147.6, "148 ms"],
  [999.4, "999 ms"],
  [1320, "1.3 s"],
  [10_000, "10.0 s"],
])("%d ms reads %s", (durationMs, words) => {
  expect(measuredTime(durationMs)).toBe(words);
});

test.each([
  [0, "0 seconds"],
  [1, "1 second"],
  [7200, "2 hours"],
  [7199, "1 hour 59 minutes"],
  [5400, "1 hour 30 minutes"],
  [3601, "1 hour"],
  [90_061, "1 day 1 hour"],
])("%d seconds read %s", (seconds, words) => {
  expect(spanOf(seconds)).toBe(words);
});

test.each([
  [0, "0:00"],
  [-500, "0:00"],
  [17_400, "0:18"],
  [60_000, "1:00"],
  [245_000, "4:05"],
])("%d ms that are left read %s", (leftMs, words) => {
  expect(remainingTime(leftMs)).toBe(words);
});
