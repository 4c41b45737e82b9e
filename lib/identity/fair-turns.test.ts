import { expect, test } from "vitest";
import { fairTurns } from "./fair-turns.ts";

const limits = { atOnce: 1, waitingEach: 3, waitingAll: 5, waitMs: 60_000 };

/** Work that ends when the test says so, and a note of the order in which it began. */
function bench(changed: Partial<typeof limits> = {}) {
  const turns = fairTurns({ ...limits, ...changed });
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const ask = (who: string) =>
    turns.take(who, () => {
      begun.push(who);
      return new Promise<string>((resolve) => ends.push(() => resolve(`${who} done`)));
    });
  const endNext = async () => {
    await new Promise((resolve) => setImmediate(resolve));
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { turns, ask, begun, endNext };
}

test("who asks often waits in their own line: others come in between", async () => {
  const { ask, begun, endNext } = bench();
  const all = [ask("loud"), ask("loud"), ask("loud"), ask("loud"), ask("quiet"), ask("quiet")];
  for (let turn = 0; turn < 6; turn += 1) await endNext();
  expect(begun).toEqual(["loud", "loud", "quiet", "loud", "quiet", "loud"]);
  expect(await Promise.all(all)).toHaveLength(6);
});

test("so many at once and no more, also after work that failed", async () => {
  const { turns, ask, begun, endNext } = bench({ atOnce: 2 });
  const all = ["a", "b", "c"].map(ask);
  await endNext();
  expect(begun).toEqual(["a", "b", "c"]);
  await endNext();
  await endNext();
  await Promise.all(all);
  const fail = () => turns.take("d", () => Promise.reject(new Error("invented")));
  for (let turn = 0; turn < 5; turn += 1) await expect(fail()).rejects.toThrow("invented");
  expect(await turns.take("e", async () => "done")).toBe("done");
});

test("a line that is full, of one or of all, is told so at once", async () => {
  const { ask, endNext } = bench();
  const loud = Array.from({ length: 5 }, () => ask("loud"));
  expect(await loud[4]).toBe("busy");
  const others = ["a", "b", "c"].map(ask);
  expect(await others[2]).toBe("busy");
  for (let turn = 0; turn < 6; turn += 1) await endNext();
  expect(await Promise.all(others)).toEqual(["a done", "b done", "busy"]);
});

test("whose turn does not come in time is told so, and is not done later", async () => {
  const { ask, begun, endNext } = bench({ waitMs: 5 });
  const first = ask("first");
  expect(await ask("second")).toBe("busy");
  await endNext();
  expect(await first).toBe("first done");
  expect(begun).toEqual(["first"]);
});
