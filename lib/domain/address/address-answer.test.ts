import { expect, test } from "vitest";
import { releaseOf } from "./address-answer.ts";

test.each([
  ["65.0", "Winter '26"],
  ["67.0", "Summer '26"],
  ["68.0", "Winter '27"],
  ["72.0", "Spring '28"],
  ["64.0", null],
  ["none", null],
])("the API version %s is of %s", (version, release) => {
  expect(releaseOf(version)).toBe(release);
});
