import { expect, test } from "vitest";
import { noteRequestOutcome, takeRequestOutcome } from "./request-outcome.ts";

test("an outcome is taken once, by the id of its request", () => {
  noteRequestOutcome("a", 503);
  expect([takeRequestOutcome("b"), takeRequestOutcome("a"), takeRequestOutcome("a")]).toEqual([null, 503, null]);
});

test("outcomes that nobody takes do not pile up: the oldest are forgotten", () => {
  for (let n = 0; n < 3_000; n += 1) noteRequestOutcome(`r${n}`, 400);
  const left = Array.from({ length: 3_000 }, (_, n) => takeRequestOutcome(`r${n}`)).filter(
    (outcome) => outcome !== null,
  );
  expect(left).toHaveLength(1_000);
});
