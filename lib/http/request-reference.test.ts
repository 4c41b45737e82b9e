import { expect, test } from "vitest";
import { requestReference } from "./request-reference.ts";

test("a reference is the beginning of the request's id", () => {
  expect(requestReference("0b1c2d3e-4f50-4a6b-8c7d-9e0f1a2b3c4d")).toBe("0b1c2d3e");
});

test.each([null, undefined, "", "short", "two words", "<b>markup</b>", ["0b1c2d3e-4f50", "x"], "x".repeat(500)])(
  "what is no id (%j) is not passed on: there is a new reference",
  (id) => {
    const reference = requestReference(id);
    expect(reference).toMatch(/^[\da-f]{8}$/);
    expect(requestReference(id)).not.toBe(reference);
  },
);
