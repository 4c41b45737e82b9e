import { expect, test } from "vitest";
import { type StandingFacts, standingOf } from "./standing.ts";

const start = new Date("2026-11-20T09:00:00Z");
const after = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
const facts: StandingFacts = {
  health: "healthy",
  failingSince: null,
  waitingSince: null,
  workedAt: start,
  lastCheckedAt: start,
  isPaused: false,
  intervalMinutes: 60,
};

test("healthy is told with its age, and for a day after its next check was due", () => {
  expect(standingOf(facts, after(1))).toEqual({ kind: "healthy", since: start });
  expect(standingOf(facts, after(25))).toMatchObject({ kind: "healthy" });
  expect(standingOf(facts, after(25.1))).toEqual({ kind: "unchecked", since: start });
});

test("a failure stands until a check passes, however old, paused or not", () => {
  const failing = { ...facts, health: "failing", failingSince: after(1), isPaused: true } as const;
  expect(standingOf(failing, after(1000))).toEqual({ kind: "failing", since: after(1) });
});

test("paused is told before whatever else would be a guess", () => {
  expect(standingOf({ ...facts, isPaused: true }, after(1000))).toEqual({ kind: "paused", since: start });
});

test("one that waits says since when, until nobody has looked for too long", () => {
  const waiting = { ...facts, health: "waiting", waitingSince: after(1), lastCheckedAt: after(2) } as const;
  expect(standingOf(waiting, after(3))).toEqual({ kind: "waiting", since: after(1) });
  expect(standingOf(waiting, after(28))).toEqual({ kind: "unchecked", since: after(2) });
});
