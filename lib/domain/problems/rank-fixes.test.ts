import { expect, test } from "vitest";
import { articles } from "./articles.ts";
import { rankFixes } from "./rank-fixes.ts";

const lastGoodRunAt = new Date("2026-11-20T08:00:00Z");

test("with nothing known the article's own order stays", () => {
  const { likelyCause, fixes } = articles["consumer-key-unknown"];
  expect(rankFixes("consumer-key-unknown", {})).toEqual({ likelyCause, fixes });
});

test("an app four minutes old leads with waiting", () => {
  const { likelyCause, fixes } = rankFixes("consumer-key-unknown", { appChangedMinutesAgo: 4, lastGoodRunAt });
  expect(likelyCause).toContain("4 minutes ago");
  expect(fixes[0]).toMatch(/^Wait first/);
  expect(fixes.slice(1)).toEqual(articles["consumer-key-unknown"].fixes);
});

test("an app two hours old does not", () => {
  expect(rankFixes("consumer-key-unknown", { appChangedMinutesAgo: 120 }).fixes[0]).not.toMatch(/^Wait/);
});

test("a sandbox that worked before leads with its refresh, production with what changed", () => {
  expect(rankFixes("consumer-key-unknown", { lastGoodRunAt, isSandbox: true }).likelyCause).toContain(
    "sandbox refresh",
  );
  expect(rankFixes("consumer-key-unknown", { lastGoodRunAt }).likelyCause).toContain("2026-11-20");
  expect(rankFixes("consumer-secret-wrong", { lastGoodRunAt }).likelyCause).toContain("rotated");
  expect(rankFixes("host-not-found", { lastGoodRunAt, isSandbox: true }).likelyCause).toContain("sandbox was deleted");
});

test("a token that introspection calls active is not explained as expired", () => {
  expect(rankFixes("session-invalid", { passedStages: ["token", "session"] }).likelyCause).toContain("not expired");
});
