import { expect, test } from "vitest";
import { articles } from "#lib/domain/problems/articles";
import { findProblems } from "./find-problems.ts";

test.each([
  ["invalid_client", "consumer-secret-wrong"],
  ["invalid_grant", "run-as-user-missing"],
  ["no client credentials user enabled", "run-as-user-missing"],
  ["INVALID_SESSION_ID", "session-invalid"],
  ["ENOTFOUND", "host-not-found"],
  ["Restricted IP", "ip-restricted"],
  [articles["too-many-scopes"].title, "too-many-scopes"],
  ["tls-expired", "tls-expired"],
])("%s is about %s before all others", (search, code) => {
  expect(findProblems(search)[0]).toBe(code);
});

test("a word that many problems share leads to them before the articles that know no more than the word", () => {
  const [first, second, third] = findProblems("invalid_grant");
  expect([first, second, third]).toEqual(["run-as-user-missing", "flow-not-enabled", "run-as-user-inactive"]);
});

test("words of an article find it, each problem once, and those with the words in the title come first", () => {
  const found = findProblems("consumer key");
  expect(new Set(found).size).toBe(found.length);
  expect(articles[found[0] ?? "unexpected"].title).toContain("Consumer Key");
  expect(found.length).toBeGreaterThan(3);
});

test.each(["", "  ", "…", "\0", "no such gibberish", "z".repeat(100_000), "\u202e<script>alert(1)</script>"])(
  "%j is about nothing",
  (search) => {
    expect(findProblems(search)).toEqual([]);
  },
);
