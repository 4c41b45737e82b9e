import { expect, test } from "vitest";
import { type StandingFacts, standingOf } from "#lib/domain/recheck/standing";
import { standingWords } from "./standings.ts";
import type { Told } from "./times.ts";

const now = new Date("2026-11-30T12:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

/** A sentence with its moments as hours before now. */
const read = (told: Told) =>
  told
    .map((part) =>
      typeof part === "string" ? part : `${part.says} ${(now.getTime() - part.at.getTime()) / 3_600_000} h`,
    )
    .join("");

const healthy: StandingFacts = {
  health: "healthy",
  failingSince: null,
  waitingSince: null,
  workedAt: hoursAgo(3),
  lastCheckedAt: hoursAgo(3),
  isPaused: false,
  intervalMinutes: 1_440,
};
const failing: StandingFacts = { ...healthy, health: "failing", failingSince: hoursAgo(48), workedAt: hoursAgo(50) };
const old = { lastCheckedAt: hoursAgo(100), workedAt: hoursAgo(100) };

test.each<[string, StandingFacts, string, string]>([
  ["one that works", healthy, "Healthy", "worked ago 3 h"],
  ["one that fails", failing, "Failing for 48 h", "last worked ago 50 h"],
  [
    "one that fails and is paused",
    { ...failing, isPaused: true },
    "Failing for 48 h",
    "last worked ago 50 h, not checked any more: paused",
  ],
  [
    "one that waits",
    { ...healthy, health: "waiting", waitingSince: hoursAgo(1), lastCheckedAt: hoursAgo(0) },
    "Waiting for Salesforce",
    "for 1 h, last worked ago 3 h",
  ],
  ["one that nobody has looked at", { ...healthy, ...old }, "Not checked lately", "last check ago 100 h: it worked"],
  ["one that is paused", { ...healthy, ...old, isPaused: true }, "Paused", "last check ago 100 h: it worked"],
  [
    "one that waited when it was paused",
    { ...healthy, health: "waiting", isPaused: true },
    "Paused",
    "last check ago 3 h: no answer",
  ],
])("%s is told with its age", (_, facts, headline, detail) => {
  const words = standingWords(standingOf(facts, now), facts);
  expect([read(words.headline), read(words.detail)]).toEqual([headline, detail]);
});
