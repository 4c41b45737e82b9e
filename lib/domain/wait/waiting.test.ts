import { expect, test } from "vitest";
import type { Problem } from "#lib/domain/check/check-run";
import type { ProblemCode } from "#lib/domain/problems/problem-codes";
import { beginsToWait, newWaiting, type Waiting, waitingAfter } from "./waiting.ts";

const start = new Date("2026-10-02T10:00:00Z");
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const kept = later(24 * 3600);
const problem = (code: ProblemCode, retryAfterSeconds?: number): Problem => ({
  code,
  evidence: retryAfterSeconds === undefined ? {} : { retryAfterSeconds },
});
const unknownKey = problem("consumer-key-unknown");
const failed = (what: Problem, at: Date) => ({ problem: what, stage: "token" as const, at });

/** The seconds at which a setup is tried whose tries all fail alike and take no time. */
function triesOf(what: Problem, secretKeptUntil = kept): number[] {
  const seconds: number[] = [];
  let waiting: Waiting | string = newWaiting(start, what, secretKeptUntil);
  while (typeof waiting !== "string") {
    const at: Date = waiting.nextTryAt;
    seconds.push((at.getTime() - start.getTime()) / 1000);
    waiting = waitingAfter({ ...waiting, tries: waiting.tries + 1 }, failed(what, at));
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
  const waiting = newWaiting(start, unknownKey, kept);
  const asked = waitingAfter(waiting, failed(problem("rate-limited", 90), later(20)));
  expect(asked).toMatchObject({ nextTryAt: later(110) });
  expect(waitingAfter(waiting, failed(problem("rate-limited", 3600), later(20)))).toBe("gave-up");
});

test("a passing fault does not end a wait, and a problem that somebody must fix does", () => {
  const waiting = newWaiting(start, unknownKey, kept);
  for (const code of ["salesforce-unavailable", "timed-out", "connection-reset", "run-as-user-missing"] as const) {
    expect(waitingAfter(waiting, failed(problem(code), later(20))), code).toMatchObject({ since: start });
  }
  for (const code of ["consumer-secret-wrong", "api-scope-missing", "run-as-user-inactive"] as const) {
    expect(waitingAfter(waiting, failed(problem(code), later(20))), code).toBe("other-problem");
  }
});

test("a run begins to wait only for an app that is new, and for what Salesforce said about the app", () => {
  expect(beginsToWait(failed(unknownKey, later(600)), start)).toBe(true);
  expect(beginsToWait(failed(unknownKey, later(1801)), start)).toBe(false);
  expect(beginsToWait(failed(unknownKey, later(1)), null)).toBe(false);
  expect(beginsToWait(failed(problem("consumer-secret-wrong"), later(1)), start)).toBe(false);
  expect(beginsToWait({ ...failed(problem("host-not-found"), later(1)), stage: "reach" }, start)).toBe(false);
});
