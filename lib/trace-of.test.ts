import { expect, test } from "vitest";
import { isStoreAway, traceOf } from "./trace-of.ts";

const canary = "INVENTED-SECRET";

test("of an error the log has name, code and place, and of its cause name and code", () => {
  const cause = Object.assign(new RangeError(canary), { code: "23505" });
  const trace = traceOf(Object.assign(new TypeError(canary, { cause }), { code: "ERR_INVENTED", detail: canary }));
  expect(trace).toMatchObject({
    name: "TypeError",
    code: "ERR_INVENTED",
    cause: { name: "RangeError", code: "23505" },
  });
  expect(trace.place[0]).toMatch(/trace-of\.test\.ts:\d+:\d+/);
  expect(JSON.stringify(trace)).not.toContain(canary);
});

test.each([
  ["a message with rows like places", new Error(`no\n    at ${canary} (/srv/x.ts:1:1)\n    at /${canary}.ts:1:1`)],
  ["a name", Object.assign(new Error("x"), { name: `Error ${canary}\n${canary}` })],
  ["a code", Object.assign(new Error("x"), { code: `{"${canary}"}` })],
  ["a stack of its own", Object.assign(new Error("x"), { stack: `    at eval (${canary})\n    at ${canary}` })],
  ["a text", canary],
  ["an object", { message: canary, name: canary, stack: `    at /${canary}:1:1` }],
  [
    "an error that says it is the store's",
    Object.assign(new Error("x"), { kind: "store-error", statement: `(${canary})` }),
  ],
])("%s brings nothing that was typed into the log", (_, error) => {
  expect(JSON.stringify(traceOf(error))).not.toContain(canary);
});

test("what cannot be read is told as that", () => {
  const hostile = new Proxy(new Error("x"), {
    get: () => {
      throw new Error(canary);
    },
  });
  expect(traceOf(hostile)).toEqual({ name: "unreadable", place: [] });
});

test("a store that is away is seen under what another library made of it", () => {
  const away = Object.assign(new Error("x"), { kind: "store-error", isAway: true, statement: "select session" });
  const wrapped = new Error("Failed to get session", { cause: new Error("x", { cause: away }) });
  expect([away, wrapped].map(isStoreAway)).toEqual([true, true]);
  expect(traceOf(wrapped).statement).toBe("select session");
  expect([new Error("x"), null, { isAway: true }].map(isStoreAway)).toEqual([false, false, false]);
});

test("a store's error that the job queue has spread out is told the same", () => {
  const thrown = Object.assign(new Error(canary), { kind: "store-error", name: "StoreError", code: "40P01" });
  const spread = { ...thrown, message: thrown.message, stack: thrown.stack, queue: "sweep" };
  expect(traceOf(spread)).toEqual(traceOf(thrown));
  expect(traceOf(spread)).toMatchObject({ name: "StoreError", code: "40P01" });
  expect(traceOf(spread).place.length).toBeGreaterThan(0);
});
