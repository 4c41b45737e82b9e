import { expect, test } from "vitest";
import { withStores } from "#lib/store/testing/with-stores";
import { deleteAttemptsBefore, forgetAttempts, takeAttempt, takeAttempts } from "./attempts.ts";

const limit = { count: 3, windowMs: 60_000 };
const start = new Date("2026-03-01T12:00:00Z");
const after = (durationMs: number) => new Date(start.getTime() + durationMs);

withStores((store) => {
  test("allows the limit within a window and begins anew after it", async () => {
    const take = (now: Date) => takeAttempt(store.db, "window", limit, now);
    expect([await take(start), await take(after(1)), await take(after(2))]).toEqual([true, true, true]);
    expect([await take(after(3)), await take(after(59_999))]).toEqual([false, false]);
    expect([await take(after(60_000)), await take(after(60_001))]).toEqual([true, true]);
  });

  test("of many at the same instant exactly the limit passes", async () => {
    const taken = await Promise.all(Array.from({ length: 20 }, () => takeAttempt(store.db, "burst", limit, start)));
    expect(taken.filter(Boolean)).toHaveLength(3);
  });

  test("keys do not share a count, and a forgotten one begins anew", async () => {
    for (let attempt = 0; attempt < 4; attempt += 1) await takeAttempt(store.db, "one", limit, start);
    expect(await takeAttempt(store.db, "other", limit, start)).toBe(true);
    expect(await takeAttempt(store.db, "one", limit, start)).toBe(false);
    await forgetAttempts(store.db, "one");
    expect(await takeAttempt(store.db, "one", limit, start)).toBe(true);
  });

  test("deleting old windows keeps the running ones", async () => {
    for (let attempt = 0; attempt < 4; attempt += 1) await takeAttempt(store.db, "running", limit, start);
    await deleteAttemptsBefore(store.db, start);
    expect(await takeAttempt(store.db, "running", limit, start)).toBe(false);
    await deleteAttemptsBefore(store.db, after(1));
    expect(await takeAttempt(store.db, "running", limit, start)).toBe(true);
  });

  test("several keys are counted together or not at all, each by its own limit", async () => {
    const take = (user: string, at = start) => takeAttempts(store.db, { org: 4, [user]: 2 }, 60_000, at);
    expect([await take("x"), await take("x")]).toEqual([{ isAllowed: true }, { isAllowed: true }]);
    const refused = { isAllowed: false, over: "x", againAt: after(60_000) };
    // However often one of them is past its limit, it uses up nothing of what the others have left.
    for (let count = 0; count < 5; count += 1) expect(await take("x", after(1))).toEqual(refused);
    expect([await take("y"), await take("y")]).toEqual([{ isAllowed: true }, { isAllowed: true }]);
    expect(await take("z", after(2))).toEqual({ ...refused, over: "org" });
    expect(await take("x", after(60_000))).toEqual({ isAllowed: true });
  });

  test("of many who take the same keys at the same instant exactly the limit passes, in whatever order they name them", async () => {
    const keys = [
      { "host a": 5, "user b": 9 },
      { "user b": 9, "host a": 5 },
    ];
    const taken = await Promise.all(
      Array.from({ length: 40 }, (_, index) => takeAttempts(store.db, keys[index % 2] ?? {}, 60_000, start)),
    );
    expect(taken.filter(({ isAllowed }) => isAllowed)).toHaveLength(5);
  });
});
