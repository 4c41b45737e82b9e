import { expect, test } from "vitest";
import type { Clue } from "./clue.ts";
import { strongestOfEach, weigh } from "./weigh.ts";

const clue = (given: Partial<Clue>): Clue => ({
  class: 4,
  code: "timed-out",
  from: 0,
  to: 10,
  specificity: 1,
  depth: 0,
  ...given,
});

test("a higher class wins, however specific, deep or late the lower one is", () => {
  const own = clue({ class: 2, code: "ip-restricted", specificity: 0, from: 0, to: 4 });
  const told = clue({ class: 3, code: "connection-reset", specificity: 9, depth: 5, from: 50, to: 60 });
  expect(weigh([told, own])).toEqual([own, told]);
});

test("inside a class the more specific wins, then the deepest of a chain, then the last", () => {
  const vague = clue({ specificity: 0, depth: 3, from: 90, to: 95 });
  const outer = clue({ code: "connection-failed", from: 60, to: 70 });
  const inner = clue({ code: "connection-refused", depth: 1, from: 20, to: 30 });
  const last = clue({ code: "connection-reset", from: 80, to: 85 });
  expect(weigh([vague, outer, inner, last])).toEqual([inner, last, outer, vague]);
});

test("a part of a longer piece of evidence says nothing of its own, unless its class is higher", () => {
  const whole = clue({ code: "ip-or-hours-restricted", from: 0, to: 40 });
  const part = clue({ code: "ip-restricted", from: 0, to: 13 });
  const own = clue({ class: 2, code: "login-hours", from: 17, to: 40 });
  expect(weigh([part, whole])).toEqual([whole]);
  expect(weigh([own, whole])).toEqual([own, whole]);
});

test("each problem is named once, by its strongest evidence", () => {
  const strong = clue({ class: 3 });
  expect(strongestOfEach(weigh([clue({ from: 20, to: 30 }), strong]))).toEqual([strong]);
});
