import fc from "fast-check";
import { expect, test } from "vitest";
import { type ControlId, controls, guideControlIds } from "#lib/domain/setup/controls";
import { instructionStates, nextControl, type SetupFacts, type StepState, setupProgress } from "./progress.ts";
import { stepOf } from "./steps.ts";

const none = new Set<ControlId>();
const needed = new Set(guideControlIds.filter((control) => controls[control].need === "connect"));

const stateOf = (ticks: ReadonlySet<ControlId>, facts: SetupFacts): Record<string, StepState> =>
  Object.fromEntries(setupProgress({ ticks, facts }).steps.map(({ id, state }) => [id, state]));

const anyTicks = fc.subarray([...guideControlIds]).map((list) => new Set(list));
const anyFacts = fc.record({
  myDomain: fc.option(fc.constant("acme.my.salesforce.com")),
  appId: fc.option(fc.constant("0xI000000000001AAA")),
  consumerKey: fc.option(fc.constant("an invented key")),
  secretKept: fc.boolean(),
  connected: fc.boolean(),
});

test("a new setup begins with the first step", () => {
  const progress = setupProgress({ ticks: none, facts: {} });
  expect(progress.next).toBe("1-open-setup");
  expect(progress.steps[0]).toEqual({ id: "1-open-setup", state: "current", done: 0, of: 1, known: 0 });
});

test("the policies step counts its box, its user and its Save", () => {
  const ticks = new Set<ControlId>(["policies-client-credentials", "policies-tab", "ip-relaxation"]);
  expect(setupProgress({ ticks, facts: {} }).steps[3]).toMatchObject({ done: 1, of: 3 });
});

test("a step that only leads somewhere is done once something further on is ticked, not by a known My Domain", () => {
  const facts = { myDomain: "acme.my.salesforce.com" };
  expect(setupProgress({ ticks: none, facts }).next).toBe("1-open-setup");
  const ticks = new Set<ControlId>(["app-name", "api-name", "contact-email", "distribution-state"]);
  expect(setupProgress({ ticks, facts }).steps[0]?.state).toBe("done");
});

test("the next control is the first open one without which nothing connects", () => {
  const step = stepOf("4-policies");
  expect(nextControl(step, instructionStates(step, { ticks: none, known: none }))).toBe(step.instructions[0]?.control);
  const ticks = new Set<ControlId>(["app-status", "policies-client-credentials"]);
  expect(nextControl(step, instructionStates(step, { ticks, known: none }))).toBe("run-as-username");
});

test("a known My Domain does its step, wherever the others stand", () => {
  expect(stateOf(none, { myDomain: "acme.my.salesforce.com" })["7-my-domain"]).toBe("done");
});

test("an app that has a key was created", () => {
  const state = stateOf(none, { consumerKey: "an invented key" });
  expect(state).toMatchObject({ "1-open-setup": "done", "2-create": "done", "3-oauth-settings": "current" });
});

test("key and kept secret do the step they are copied in", () => {
  expect(stateOf(none, { consumerKey: "an invented key", secretKept: true })["5-key-and-secret"]).toBe("done");
  expect(stateOf(none, { consumerKey: "an invented key" })["5-key-and-secret"]).toBe("open");
});

test("with all that is needed ticked, the form is next, and rotation holds up nothing", () => {
  const progress = setupProgress({ ticks: needed, facts: {} });
  expect(progress.next).toBe("connect");
  expect(progress.steps[5]?.state).toBe("only-for-rotation");
});

test("a connection that works settles everything but rotation", () => {
  const progress = setupProgress({ ticks: none, facts: { connected: true } });
  expect(progress.next).toBe("done");
  for (const { id, state } of progress.steps) expect(state).toBe(id === "6-rest-access" ? "only-for-rotation" : "done");
});

test("for a connection that rotates through the API, the step of rotation is one like the others", () => {
  const open = setupProgress({ ticks: needed, facts: { rotatesByApi: true } });
  expect(open.next).toBe("6-rest-access");
  expect(open.steps[5]?.state).toBe("current");
  const connected = setupProgress({ ticks: none, facts: { rotatesByApi: true, connected: true } });
  for (const { state } of connected.steps) expect(state).toBe("done");
});

test("another tick never takes progress away", () => {
  fc.assert(
    fc.property(anyTicks, anyFacts, fc.constantFrom(...guideControlIds), (ticks, facts, control) => {
      const before = setupProgress({ ticks, facts }).steps;
      const after = setupProgress({ ticks: new Set([...ticks, control]), facts }).steps;
      after.forEach((step, index) => {
        expect(step.done).toBeGreaterThanOrEqual(before[index]?.done ?? 0);
      });
    }),
  );
});

test("one step at most is current, and it is the next one", () => {
  fc.assert(
    fc.property(anyTicks, anyFacts, (ticks, facts) => {
      const { steps, next } = setupProgress({ ticks, facts });
      const current = steps.filter(({ state }) => state === "current").map(({ id }) => id);
      expect(current).toEqual(next === "connect" || next === "done" ? [] : [next]);
      for (const { done, of, state } of steps) {
        expect(done).toBeLessThanOrEqual(of);
        expect(state === "done").toBe(done === of);
      }
    }),
  );
});

test("the way to something that is set was gone, and what was skipped on it stays open", () => {
  const states = instructionStates(stepOf("4-policies"), {
    ticks: new Set<ControlId>(["policies-client-credentials"]),
    known: none,
  });
  expect(states).toEqual(["known", "open", "known", "known", "open", "ticked", "open", "open", "open"]);
});
