import fc from "fast-check";
import { expect, test } from "vitest";
import { type ProblemCode, problemCodes } from "../problems/problem-codes.ts";
import { cameToAnswer, type Health, healthAfter, stripLength } from "./health.ts";
import { passesByItself } from "./outage.ts";

const start = new Date("2026-11-20T09:00:00Z");
const after = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
const healthy: Health = { health: "healthy", failingSince: null, waitingSince: null, workedAt: start, recent: "p" };
const ended = (code: ProblemCode | null, hours: number) => ({
  at: after(hours),
  problem: code === null ? null : { code, evidence: {} },
});
const afterAll = (before: Health, ...ends: readonly (readonly [code: ProblemCode | null, hours: number])[]): Health =>
  ends.reduce((health, [code, hours]) => healthAfter(health, ended(code, hours)), before);

test("one that fails does so since the first time, until a check passes", () => {
  const failing = afterAll(healthy, ["consumer-secret-wrong", 1], ["run-as-user-missing", 2]);
  expect(failing).toEqual({
    health: "failing",
    failingSince: after(1),
    waitingSince: null,
    workedAt: start,
    recent: "pff",
  });
  expect(afterAll(failing, [null, 3])).toEqual({ ...healthy, workedAt: after(3), recent: "pffp" });
});

test("while Salesforce is away a connection waits, and works again without ever having failed", () => {
  const away = afterAll(healthy, ["salesforce-unavailable", 1], ["timed-out", 2]);
  expect(away).toEqual({
    health: "waiting",
    failingSince: null,
    waitingSince: after(1),
    workedAt: start,
    recent: "pww",
  });
  expect(afterAll(away, [null, 3])).toMatchObject({ health: "healthy", waitingSince: null, recent: "pwwp" });
});

test("what has not passed within a day is a failure, since it began", () => {
  const away = afterAll(healthy, ["salesforce-unavailable", 1], ["salesforce-unavailable", 24.9]);
  expect(away).toMatchObject({ health: "waiting" });
  expect(afterAll(away, ["salesforce-unavailable", 25])).toMatchObject({
    health: "failing",
    failingSince: after(1),
    waitingSince: null,
    recent: "pwwf",
  });
});

test("one that failed before stays failing through an outage, and one that waits and then fails does so from then on", () => {
  const failing = afterAll(healthy, ["consumer-secret-wrong", 1], ["salesforce-unavailable", 2]);
  expect(failing).toMatchObject({ health: "failing", failingSince: after(1) });
  const waited = afterAll(healthy, ["timed-out", 1], ["consumer-secret-wrong", 2]);
  expect(waited).toMatchObject({ health: "failing", failingSince: after(2), waitingSince: null });
});

test("an interruption of the wait begins its day anew", () => {
  const again = afterAll(healthy, ["timed-out", 1], [null, 2], ["timed-out", 20]);
  expect(afterAll(again, ["timed-out", 30])).toMatchObject({ health: "waiting", waitingSince: after(20) });
});

test("a run that was cancelled or cut off says nothing", () => {
  expect((["running", "passed", "failed", "interrupted", "cancelled"] as const).filter(cameToAnswer)).toEqual([
    "passed",
    "failed",
  ]);
});

test("whatever is answered in whatever order: since, strip and health agree", () => {
  const answer = fc.record({
    hours: fc.double({ min: 0, max: 40, noNaN: true }),
    code: fc.oneof(fc.constant(null), fc.constantFrom(...problemCodes)),
  });
  fc.assert(
    fc.property(fc.array(answer, { minLength: 1, maxLength: 80 }), (answers) => {
      let [hours, health] = [0, healthy];
      for (const { hours: more, code } of answers) {
        hours += more;
        const before = health;
        health = healthAfter(health, ended(code, hours));
        const letter = { healthy: "p", waiting: "w", failing: "f" }[health.health];
        expect(health.recent.at(-1)).toBe(letter);
        expect(health.recent.length).toBeLessThanOrEqual(stripLength);
        expect(health.health === "failing").toBe(health.failingSince !== null);
        expect(health.health === "waiting").toBe(health.waitingSince !== null);
        if (code === null) expect(health).toMatchObject({ health: "healthy", workedAt: after(hours) });
        else expect(health.workedAt).toEqual(before.workedAt);
        if (before.health === "healthy" && code && passesByItself({ code })) expect(health.health).toBe("waiting");
      }
    }),
  );
});
