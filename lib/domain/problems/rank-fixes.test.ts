import { expect, test } from "vitest";
import { articles } from "./articles.ts";
import { rankFixes } from "./rank-fixes.ts";

const lastGoodRunAt = new Date("2026-11-20T08:00:00Z");

test("with nothing known the article's own order stays", () => {
  const { likelyCause, fixes, control, place, faultOwner } = articles["consumer-key-unknown"];
  expect(rankFixes("consumer-key-unknown", {})).toEqual({ likelyCause, fixes, control, place, faultOwner });
});

test("an app set four minutes ago leads with waiting, and the article's own cause stays", () => {
  const { likelyCause, fixes } = rankFixes("consumer-key-unknown", { appChangedMinutesAgo: 4, lastGoodRunAt });
  expect(likelyCause).toContain("4 minutes ago");
  expect(likelyCause).toContain(articles["consumer-key-unknown"].likelyCause);
  expect(fixes[0]).toContain("wait");
  expect(fixes.slice(1)).toEqual(articles["consumer-key-unknown"].fixes);
});

test("an app two hours old does not", () => {
  expect(rankFixes("consumer-key-unknown", { appChangedMinutesAgo: 120 }).fixes).toEqual(
    articles["consumer-key-unknown"].fixes,
  );
});

test("a sandbox that worked before leads with its refresh, production with what changed", () => {
  expect(rankFixes("consumer-key-unknown", { lastGoodRunAt, isSandbox: true }).likelyCause).toContain(
    "sandbox refresh",
  );
  expect(rankFixes("consumer-key-unknown", { lastGoodRunAt }).likelyCause).toContain("2026-11-20, 08:00 UTC");
  expect(rankFixes("consumer-secret-wrong", { lastGoodRunAt }).likelyCause).toContain("rotated");
  expect(rankFixes("host-not-found", { lastGoodRunAt, isSandbox: true }).likelyCause).toContain(
    "sandbox may have been deleted",
  );
});

test("another org leads with a refresh where the org is a sandbox, and only there", () => {
  expect(rankFixes("other-org", { isSandbox: true }).likelyCause).toContain("most often it was refreshed");
  expect(rankFixes("other-org", { lastGoodRunAt }).likelyCause).toBe(articles["other-org"].likelyCause);
});

test("a token that is active and not short of scope leads to API Access Control, and the scopes are not ringed", () => {
  for (const code of ["session-invalid", "session-not-for-rest"] as const) {
    const { likelyCause, fixes, control } = rankFixes(code, { passedStages: ["token", "session"] });
    expect(likelyCause).toContain("says that it is active");
    expect(fixes.filter((fix) => fix.includes("API Access Control"))).toHaveLength(1);
    expect(fixes[0]).toContain("API Access Control");
    expect(control).toBe("api-allowlist");
  }
});

test("what most often stops it is said before when it last worked", () => {
  const { likelyCause } = rankFixes("run-as-user-missing", { lastGoodRunAt });
  expect(likelyCause.indexOf(articles["run-as-user-missing"].likelyCause)).toBe(0);
});
