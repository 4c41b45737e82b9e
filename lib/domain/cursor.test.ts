import { expect, test } from "vitest";
import { parseCursor, writeCursor } from "./cursor.ts";

const id = "0190c6a2-7c1e-7d3a-9b1f-0a1b2c3d4e5f";

test.each(["", "billing sync", "naïve – ünï", "0"])("a cursor survives the way through an address: %s", (key) => {
  for (const phase of ["names", "failing", "words", "text"] as const) {
    const cursor = { phase, key, id };
    const address = new URL(`http://x/?${new URLSearchParams({ after: writeCursor(cursor) })}`);
    expect(parseCursor(address.searchParams.get("after"))).toEqual(cursor);
  }
});

test("a cursor of an older release, whose list knew no failing ones first, goes on among the names", () => {
  expect(parseCursor(`0${id}billing`)).toEqual({ phase: "names", key: "billing", id });
});

test.each([
  undefined,
  null,
  4,
  ["0"],
  "",
  "4",
  "3",
  `1${id}x`,
  `2${id}x`,
  `6${id}x`,
  `-1${id}x`,
  "0not-an-id",
  `0${id}\u0000`,
  `0${id}${"x".repeat(2000)}`,
])("anything else is the first page: %s", (text) => {
  expect(parseCursor(text)).toBeNull();
});
