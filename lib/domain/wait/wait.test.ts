import { expect, test } from "vitest";
import type { Problem } from "#lib/domain/check/check-run";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { beginsToWait } from "./hope.ts";
import { next, type Wait, type WaitEvent, waitEnds } from "./wait.ts";

const start = new Date("2026-10-02T10:00:00Z");
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const kept = later(24 * 3600);
const problem = (code: ProblemCode, retryAfterSeconds?: number): Problem => ({
  code,
  evidence: retryAfterSeconds === undefined ? {} : { retryAfterSeconds },
});
const unknownKey = problem("consumer-key-unknown");
const failed = (what: Problem, at: Date) => ({ problem: what, stage: "token" as const, at });
const runFailed = (what: Problem, at: Date): WaitEvent => ({
  type: "run-failed",
  onBehalfOf: "ada",
  ...failed(what, at),
});
const begin = (what = unknownKey, secretKeptUntil = kept): WaitEvent => ({
  type: "begin",
  at: start,
  problem: what,
  secretKeptUntil,
  onBehalfOf: "ada",
});
const due = (at: Date): WaitEvent => ({ type: "due", at, leaseUntil: new Date(at.getTime() + 60_000) });

const after = (...events: readonly WaitEvent[]): Wait => {
  const wait = events.reduce<Wait | null>(next, null);
  if (wait === null) throw new Error("no wait");
  return wait;
};

/** The seconds at which a setup is tried whose tries all fail alike and take no time. */
function triesOf(what: Problem, secretKeptUntil = kept): number[] {
  const seconds: number[] = [];
  let wait = after(begin(what, secretKeptUntil));
  while (wait.state === "waiting") {
    const at = wait.alarmAt;
    seconds.push((at.getTime() - start.getTime()) / 1000);
    for (const event of [due(at), runFailed(what, at)]) wait = next(wait, event) ?? wait;
  }
  return seconds;
}

test("tries come at growing intervals, the last one when half an hour is over", () => {
  expect(triesOf(unknownKey)).toEqual([20, 60, 120, 240, 420, 720, 1020, 1320, 1620, 1800]);
});

test("a wait never outlasts the kept Consumer Secret", () => {
  expect(triesOf(unknownKey, later(100))).toEqual([20, 60, 100]);
});

test("a Retry-After longer than the pause is obeyed, and one past the end gives up", () => {
  const trying = after(begin(), due(later(20)));
  expect(next(trying, runFailed(problem("rate-limited", 90), later(20)))).toMatchObject({ alarmAt: later(110) });
  const hopeless = next(trying, runFailed(problem("rate-limited", 3600), later(20)));
  expect(hopeless).toMatchObject({ state: "ended", end: "gave-up" });
});

test("a passing fault does not end a wait, and a problem that somebody must fix does", () => {
  const trying = after(begin(), due(later(20)));
  for (const code of ["salesforce-unavailable", "timed-out", "connection-reset", "run-as-user-missing"] as const) {
    expect(next(trying, runFailed(problem(code), later(20))), code).toMatchObject({ state: "waiting", since: start });
  }
  for (const code of ["consumer-secret-wrong", "api-scope-missing", "run-as-user-inactive"] as const) {
    expect(next(trying, runFailed(problem(code), later(20))), code).toMatchObject({ end: "other-problem" });
  }
});

test("a run begins to wait only for an app that is new, and for what Salesforce said about the app", () => {
  expect(beginsToWait(failed(unknownKey, later(600)), start)).toBe(true);
  expect(beginsToWait(failed(unknownKey, later(1801)), start)).toBe(false);
  expect(beginsToWait(failed(unknownKey, later(1)), null)).toBe(false);
  expect(beginsToWait(failed(problem("consumer-secret-wrong"), later(1)), start)).toBe(false);
  expect(beginsToWait({ ...failed(problem("host-not-found"), later(1)), stage: "reach" }, start)).toBe(false);
});

test("an alarm that rings early, or twice, begins one try", () => {
  const waiting = after(begin());
  expect(next(waiting, due(later(19)))).toBe(waiting);
  const trying = after(begin(), due(later(20)));
  expect(trying).toMatchObject({ state: "trying", tries: 1, leaseUntil: later(80) });
  expect(next(trying, due(later(21)))).toBe(trying);
});

test("a try that died is made again once its lease is over, and not for ever", () => {
  expect(after(begin(), due(later(20)), due(later(80)))).toMatchObject({ state: "trying", tries: 2 });
  let wait = after(begin());
  for (let minute = 1; wait.state !== "ended"; minute += 1) wait = next(wait, due(later(60 * minute))) ?? wait;
  expect(wait).toMatchObject({ end: "gave-up", tries: 40 });
});

test("somebody who connects by hand makes the wait pause, which costs no try of its own", () => {
  const paused = after(begin(), { type: "run-begun", leaseUntil: later(70) });
  expect(paused).toMatchObject({ state: "trying", tries: 0 });
  expect(next(paused, due(later(30)))).toBe(paused);
  expect(next(paused, runFailed(unknownKey, later(31)))).toMatchObject({ state: "waiting", alarmAt: later(51) });
});

test("too many checks put a try off as a pause does", () => {
  expect(after(begin(), due(later(20)), { type: "held-back", at: later(20) })).toMatchObject({
    state: "waiting",
    alarmAt: later(60),
  });
});

test.each(waitEnds)("a wait that ended as %s stays ended, whatever comes late, until it is begun anew", (end) => {
  const over = after(begin(), due(later(20)), { type: "ended", end });
  const late: readonly WaitEvent[] = [
    due(later(100)),
    { type: "run-begun", leaseUntil: later(200) },
    runFailed(unknownKey, later(100)),
    { type: "held-back", at: later(100) },
    { type: "ended", end: "stopped" },
  ];
  for (const event of late) expect(next(over, event)).toBe(over);
  expect(next(over, begin())).toMatchObject({ state: "waiting", tries: 0 });
});

test("asking for a wait that goes on already, and events of a setup that never waited, change nothing", () => {
  const trying = after(begin(), due(later(20)));
  expect(next(trying, begin())).toBe(trying);
  expect(next(null, due(later(1)))).toBe(null);
  expect(next(null, { type: "ended", end: "stopped" })).toBe(null);
});
