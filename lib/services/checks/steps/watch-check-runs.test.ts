import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Instance } from "#lib/services/instance";
import { watchCheckRun } from "./watch-check-runs.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A store that answers each query when the test says so; `asked` counts them. */
function slowStore() {
  const waiting: { answer(ids: readonly string[]): void; fail(): void }[] = [];
  let asked = 0;
  const where = () => {
    asked += 1;
    return new Promise((resolve, reject) => {
      waiting.push({ answer: (ids) => resolve(ids.map((id) => ({ id }))), fail: () => reject(new Error("away")) });
    });
  };
  const db = { select: () => ({ from: () => ({ where }) }) };
  return {
    instance: { db } as unknown as Instance,
    asked: () => asked,
    next: () => waiting.shift() ?? { answer: () => undefined, fail: () => undefined },
  };
}

test("all running runs are looked after by one query, and a slow store gets no second one meanwhile", async () => {
  const store = slowStore();
  const ended: string[] = [];
  const stops = ["a", "b", "c"].map((id) => watchCheckRun(store.instance, id, () => ended.push(id)));
  await vi.advanceTimersByTimeAsync(500);
  expect(store.asked()).toBe(1);
  await vi.advanceTimersByTimeAsync(8_000);
  expect(store.asked()).toBe(1);
  store.next().answer(["a", "c"]);
  await vi.advanceTimersByTimeAsync(7_000);
  expect(ended).toEqual(["b"]);
  // It took eight seconds: that long it is left alone.
  expect(store.asked()).toBe(1);
  await vi.advanceTimersByTimeAsync(1_500);
  expect(store.asked()).toBe(2);
  store.next().answer(["a", "c"]);
  await vi.advanceTimersByTimeAsync(499);
  expect(store.asked()).toBe(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(store.asked()).toBe(3);
  for (const stop of stops) stop();
  store.next().answer([]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect([store.asked(), ended]).toEqual([3, ["b"]]);
});

test("a store that is away is asked less and less, and ends no run", async () => {
  const store = slowStore();
  const ended: string[] = [];
  const stop = watchCheckRun(store.instance, "a", () => ended.push("a"));
  await vi.advanceTimersByTimeAsync(500);
  for (const pauseMs of [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
    const asked = store.asked();
    store.next().fail();
    await vi.advanceTimersByTimeAsync(pauseMs - 1);
    expect(store.asked()).toBe(asked);
    await vi.advanceTimersByTimeAsync(1);
    expect(store.asked()).toBe(asked + 1);
  }
  expect(ended).toEqual([]);
  store.next().answer([]);
  await vi.advanceTimersByTimeAsync(0);
  expect(ended).toEqual(["a"]);
  stop();
});
