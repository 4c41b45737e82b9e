import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newRecheck, next, type Recheck, type RecheckEvent } from "./recheck.ts";
import { nextSlot } from "./slot.ts";

const start = new Date("2026-11-20T09:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const id = "80000000-0000-4000-8000-000000000000";
const common = { connectionId: id, intervalMinutes: 60, failures: 0, batchId: null };
const waiting: Recheck = { ...common, state: "waiting", alarmAt: start };
const checking: Recheck = { ...common, state: "checking", leaseUntil: later(5) };
const paused: Recheck = { ...common, state: "paused" };
const due = (at = start): RecheckEvent => ({ type: "due", at, leaseUntil: new Date(at.getTime() + 90_000) });
const asked = (at = start): RecheckEvent => ({ type: "asked", at, batchId: "batch" });

describe("a check of its own", () => {
  test("is taken once: the second who finds it due finds it taken", () => {
    const taken = next(waiting, due());
    expect(taken).toMatchObject({ state: "checking", leaseUntil: later(1.5) });
    expect(next(taken, due(later(1)))).toBe(taken);
  });

  test("is not taken before its alarm", () => {
    expect(next(waiting, due(later(-1)))).toBe(waiting);
  });

  test("that died is taken anew when its lease is over", () => {
    expect(next(checking, due(later(4.9)))).toBe(checking);
    expect(next(checking, due(later(5)))).toMatchObject({ state: "checking", leaseUntil: later(6.5) });
  });

  test("that passed comes again at the connection's own place, and begins to count anew", () => {
    const checked = next({ ...checking, failures: 3 }, { type: "checked", at: start, hasPassed: true });
    expect(checked).toEqual({ ...common, state: "waiting", alarmAt: nextSlot(id, start, 60) });
  });

  test("that did not pass comes again soon, then less and less often, then as often as ever", () => {
    let recheck: Recheck = { ...waiting, intervalMinutes: 1440 };
    const pauses: number[] = [];
    for (let at = start; pauses.length < 6; at = recheck.state === "waiting" ? recheck.alarmAt : at) {
      recheck = next(next(recheck, due(at)), { type: "checked", at, hasPassed: false });
      pauses.push(recheck.state === "waiting" ? (recheck.alarmAt.getTime() - at.getTime()) / 60_000 : Number.NaN);
    }
    expect(pauses.slice(0, 4)).toEqual([5, 15, 60, 240]);
    for (const pause of pauses.slice(4)) expect(pause).toBeGreaterThanOrEqual(360);
    for (const pause of pauses.slice(4)) expect(pause).toBeLessThanOrEqual(1800);
  });

  test("that came to no answer is put back, but not by one whose lease it is no more", () => {
    const put = (leaseUntil: Date) =>
      next({ ...checking, batchId: "batch" }, { type: "held-back", at: start, leaseUntil, pauseMs: 60_000 });
    expect(put(later(5))).toEqual({ ...common, batchId: "batch", state: "waiting", alarmAt: later(1) });
    expect(put(later(4))).toMatchObject({ state: "checking" });
  });
});

describe("*Test all*", () => {
  test("has every connection checked now, whatever its next check was", () => {
    const far = { ...waiting, alarmAt: later(999) };
    expect(next(far, asked())).toEqual({ ...common, state: "waiting", alarmAt: start, batchId: "batch" });
  });

  test("leaves what is paused alone", () => {
    expect(next(paused, asked())).toBe(paused);
  });

  test("begins no second check beside one that is under way, which answers for it", () => {
    const both = next(checking, asked());
    expect(both).toEqual({ ...checking, batchId: "batch" });
    expect(next(both, due(later(1)))).toBe(both);
    expect(next(both, { type: "checked", at: later(1), hasPassed: true })).toMatchObject({ batchId: null });
  });

  test("that is cancelled gives each its regular time back; what is under way goes on", () => {
    const cancelled: RecheckEvent = { type: "batch-cancelled", at: start };
    expect(next(next(waiting, asked()), cancelled)).toEqual({ ...waiting, alarmAt: nextSlot(id, start, 60) });
    expect(next(next(checking, asked()), cancelled)).toEqual(checking);
    expect(next(waiting, cancelled)).toBe(waiting);
  });
});

describe("what people decide", () => {
  test("a pause holds until it is taken back, whatever else happens", () => {
    const events: readonly RecheckEvent[] = [
      due(later(9999)),
      asked(),
      { type: "held-back", at: start, leaseUntil: later(5), pauseMs: 1 },
      { type: "hurried", alarmAt: start },
      { type: "interval-changed", at: start, intervalMinutes: 15 },
      { type: "checked", at: start, hasPassed: false },
    ];
    for (const event of events) expect(next(paused, event), event.type).toMatchObject({ state: "paused" });
    expect(next(next(checking, { type: "paused" }), { type: "resumed", at: start })).toEqual({
      ...common,
      state: "waiting",
      alarmAt: nextSlot(id, start, 60),
    });
  });

  test("another interval holds at once for what waits for its regular time, and later for what is tried again sooner", () => {
    const changed: RecheckEvent = { type: "interval-changed", at: start, intervalMinutes: 15 };
    expect(next(waiting, changed)).toEqual({ ...waiting, intervalMinutes: 15, alarmAt: nextSlot(id, start, 15) });
    const failed = { ...waiting, failures: 2, alarmAt: later(9) };
    expect(next(failed, changed)).toEqual({ ...failed, intervalMinutes: 15 });
    expect(next(waiting, { ...changed, intervalMinutes: 60 })).toBe(waiting);
  });

  test("a recovery hurries what waits for longer, and nothing else", () => {
    const hurried: RecheckEvent = { type: "hurried", alarmAt: later(7) };
    expect(next({ ...waiting, alarmAt: later(240) }, hurried)).toMatchObject({ alarmAt: later(7) });
    expect(next({ ...waiting, alarmAt: later(3) }, hurried)).toMatchObject({ alarmAt: later(3) });
    expect(next(checking, hurried)).toBe(checking);
  });
});

test("whatever happens in whatever order: one check at a time, none lost, and none further away than an interval and a quarter", () => {
  const minutes = fc.integer({ min: 0, max: 600 });
  const event = fc.oneof(
    minutes.map((plus) => ({ type: "due" as const, plus })),
    fc.record({ type: fc.constant("checked" as const), plus: minutes, hasPassed: fc.boolean() }),
    minutes.map((plus) => ({ type: "held-back" as const, plus })),
    minutes.map((plus) => ({ type: "asked" as const, plus })),
    minutes.map((plus) => ({ type: "batch-cancelled" as const, plus })),
    minutes.map((plus) => ({ type: "hurried" as const, plus })),
    fc.record({
      type: fc.constant("interval-changed" as const),
      plus: minutes,
      intervalMinutes: fc.constantFrom(15, 60, 1440),
    }),
    minutes.map((plus) => ({ type: "paused" as const, plus })),
    minutes.map((plus) => ({ type: "resumed" as const, plus })),
  );
  fc.assert(
    fc.property(fc.uuid(), fc.array(event, { maxLength: 40 }), (connectionId, happened) => {
      let recheck = newRecheck(connectionId, 1440, start);
      let at = start;
      for (const { plus, ...what } of happened) {
        at = new Date(at.getTime() + plus * 60_000);
        const before = recheck;
        const leaseUntil =
          what.type === "held-back" && before.state === "checking"
            ? before.leaseUntil
            : new Date(at.getTime() + 90_000);
        const alarmAt = new Date(at.getTime() + 300_000);
        recheck = next(before, {
          ...what,
          at,
          leaseUntil,
          alarmAt,
          batchId: "batch",
          pauseMs: 60_000,
        } as unknown as RecheckEvent);
        if (before.state === "checking" && recheck.state === "checking" && before.leaseUntil > at) {
          expect(recheck.leaseUntil).toEqual(before.leaseUntil);
        }
        if (recheck.state === "waiting") {
          const furthestMs = 1.25 * 1440 * 60_000;
          expect(recheck.alarmAt.getTime() - at.getTime()).toBeLessThanOrEqual(furthestMs);
        }
        expect(recheck.connectionId).toBe(connectionId);
      }
    }),
  );
});
