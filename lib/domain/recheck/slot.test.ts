import fc from "fast-check";
import { expect, test } from "vitest";
import { nextAfterFailure, nextSlot, placeOf } from "./slot.ts";

const start = new Date("2026-11-20T09:00:00Z");
const minutesTo = (at: Date, from = start) => (at.getTime() - from.getTime()) / 60_000;
const ids = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const place = Math.floor(((index + 0.5) / count) * 2 ** 32);
    return `${place.toString(16).padStart(8, "0")}-0000-4000-8000-000000000000`;
  });
const intervals = fc.integer({ min: 15, max: 30 * 1440 });
const instants = fc.date({ min: new Date("2026-01-01"), max: new Date("2031-01-01"), noInvalidDate: true });

test("a connection has the same place in every interval, its regular checks exactly one interval apart", () => {
  fc.assert(
    fc.property(fc.uuid(), instants, intervals, (id, from, interval) => {
      const first = nextSlot(id, from, interval);
      expect(minutesTo(nextSlot(id, first, interval), first)).toBeCloseTo(interval, 6);
    }),
  );
});

test("the next regular check is at least a quarter of the interval away, and at most one and a quarter", () => {
  fc.assert(
    fc.property(fc.uuid(), instants, intervals, (id, from, interval) => {
      const minutes = minutesTo(nextSlot(id, from, interval), from);
      expect(minutes).toBeGreaterThanOrEqual(interval / 4);
      expect(minutes).toBeLessThanOrEqual(interval * 1.25 + 1 / 60_000);
    }),
  );
});

test("a thousand connections are spread evenly over the day, also those saved at the same instant", () => {
  const hours = new Map<number, number>();
  for (const id of ids(1000)) {
    const hour = nextSlot(id, start, 1440).getUTCHours();
    hours.set(hour, (hours.get(hour) ?? 0) + 1);
  }
  expect(hours.size).toBe(24);
  expect(Math.max(...hours.values())).toBeLessThanOrEqual(43);
});

test("places are from 0 up to 1, whatever the id", () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(placeOf(id)).toBeGreaterThanOrEqual(0);
      expect(placeOf(id)).toBeLessThan(1);
    }),
  );
});

test("those that failed at the same instant come back spread out, never before three quarters of their pause", () => {
  const minutes = ids(100).map((id) =>
    minutesTo(nextAfterFailure(id, { at: start, failures: 1, intervalMinutes: 1440 })),
  );
  expect(Math.min(...minutes)).toBeGreaterThanOrEqual(3.75);
  expect(Math.max(...minutes)).toBeLessThanOrEqual(6.25);
  expect(new Set(minutes.map((minute) => minute.toFixed(1))).size).toBeGreaterThan(20);
});

test("no pause is longer than the interval, and one that an answer asks for is kept, up to a day", () => {
  const [id = ""] = ids(1);
  const pause = (failures: number, intervalMinutes: number, retryAfterSeconds = 0) =>
    minutesTo(nextAfterFailure(id, { at: start, failures, intervalMinutes, retryAfterSeconds }));
  expect(pause(3, 15)).toBe(15);
  expect(pause(1, 1440, 3600)).toBe(60);
  expect(pause(9, 15, 3600)).toBe(60);
  expect(pause(1, 1440, 10 * 86_400)).toBe(1440);
});

test("what does not pass is looked at once a day at least, however rare its regular checks are", () => {
  fc.assert(
    fc.property(
      fc.uuid(),
      instants,
      fc.integer({ min: 1, max: 50 }),
      intervals,
      (id, at, failures, intervalMinutes) => {
        const minutes = minutesTo(nextAfterFailure(id, { at, failures, intervalMinutes }), at);
        expect(minutes).toBeGreaterThan(3);
        expect(minutes).toBeLessThanOrEqual(1.25 * 1440 + 1);
      },
    ),
  );
});
