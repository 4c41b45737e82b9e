import { expect, test } from "vitest";
import { timeAgo, timeWords } from "./time-ago.ts";

const now = Date.parse("2026-11-23T12:00:00Z");

test.each([
  ["2026-11-23T11:59:31Z", "just now"],
  ["2026-11-23T12:00:20Z", "in a moment"],
  ["2026-11-23T11:58:59Z", "1 minute ago"],
  ["2026-11-23T11:54:00Z", "6 minutes ago"],
  ["2026-11-23T10:00:00Z", "2 hours ago"],
  ["2026-11-23T14:00:00Z", "in 2 hours"],
  ["2026-11-21T12:00:00Z", "2 days ago"],
  ["2026-09-01T12:00:00Z", "2026-09-01"],
])("%s is %s", (at, words) => {
  expect(timeAgo(Date.parse(at), now)).toBe(words);
});

test.each([
  ["for", "2026-11-21T12:00:00Z", "for 2 days"],
  ["for", "2026-11-23T11:59:45Z", "for a moment"],
  ["for", "2026-11-23T12:00:20Z", "for a moment"],
  ["for", "2026-09-01T12:00:00Z", "since 2026-09-01"],
  ["until", "2026-11-23T14:00:00Z", "in 2 hours"],
  ["until", "2026-11-23T12:00:20Z", "in a moment"],
  ["until", "2026-11-23T11:00:00Z", "any moment"],
] as const)("%s %s is %s", (says, at, words) => {
  expect(timeWords[says](Date.parse(at), now)).toBe(words);
});
