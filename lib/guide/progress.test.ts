import fc from "fast-check";
import { expect, test } from "vitest";
import type { SeenControls } from "#lib/domain/look/what-proves";
import { type ControlId, controls, guideControlIds } from "#lib/domain/setup/controls";
import { askedOf } from "./part.ts";
import { partOf } from "./parts.ts";
import {
  instructionStates,
  nextControl,
  type PartState,
  type SetupFacts,
  setupProgress,
  shownFor,
} from "./progress.ts";
import { stepOf } from "./steps.ts";

const none = new Set<ControlId>();
const needed = new Set(guideControlIds.filter((control) => controls[control].need === "connect"));
const acme = { myDomain: "acme.my.salesforce.com" };

const stateOf = (ticks: ReadonlySet<ControlId>, facts: SetupFacts): Record<string, PartState> =>
  Object.fromEntries(setupProgress({ ticks, facts }).parts.map(({ id, state }) => [id, state]));

const anyTicks = fc.subarray([...guideControlIds]).map((list) => new Set(list));
const anyFacts = fc.record({
  path: fc.constantFrom("new-app" as const, "existing-app" as const, "connected-app" as const),
  myDomain: fc.option(fc.constant("acme.my.salesforce.com")),
  appId: fc.option(fc.constant("0xI000000000001AAA")),
  consumerKey: fc.option(fc.constant("an invented key")),
  secretKept: fc.boolean(),
  connected: fc.boolean(),
  rotatesByApi: fc.boolean(),
});

test("a new setup begins with its My Domain, and with the app where that is known", () => {
  expect(setupProgress({ ticks: none, facts: {} }).next).toBe("my-domain");
  const { parts, next } = setupProgress({ ticks: none, facts: acme });
  expect(next).toBe("create-app");
  expect(parts.map(({ id }) => id)).toEqual(["create-app", "key-and-secret", "run-as", "connect"]);
});

test("a part counts what its page shows marks of: no more, no fewer", () => {
  const ticks = new Set<ControlId>(["policies-client-credentials", "ip-relaxation"]);
  const part = setupProgress({ ticks, facts: acme }).parts.find(({ id }) => id === "run-as");
  const asked = askedOf(partOf("run-as"), shownFor(acme));
  const states = instructionStates(asked, { ticks, known: none });
  expect(part).toMatchObject({ of: asked.length, done: states.filter((state) => state !== "open").length });
});

test("the next control is the first open one", () => {
  const asked = askedOf(partOf("run-as"), shownFor(acme));
  const statesFor = (ticks: ReadonlySet<ControlId>) => instructionStates(asked, { ticks, known: none });
  expect(nextControl(asked, statesFor(none))).toBe("app-row");
  const ticks = new Set<ControlId>(["app-status", "policies-client-credentials"]);
  expect(nextControl(asked, statesFor(ticks))).toBe("run-as-username");
});

test("an app that has a key was created", () => {
  expect(stateOf(none, { ...acme, consumerKey: "an invented key" })["create-app"]).toBe("current");
  const ticks = new Set<ControlId>(["enable-oauth", "callback-url", "oauth-scopes", "settings-client-credentials"]);
  expect(stateOf(ticks, { ...acme, consumerKey: "an invented key" })["create-app"]).toBe("done");
});

test("what is already true of an app that is there is asked of nobody", () => {
  const { parts } = setupProgress({ ticks: none, facts: { ...acme, path: "existing-app" } });
  expect(parts.map(({ id }) => id)).not.toContain("create-app");
  expect(stateOf(new Set(["oauth-scopes"]), { ...acme, path: "connected-app" })).not.toHaveProperty("run-as");
});

test("key and kept secret do the part they are copied in", () => {
  const facts = { ...acme, consumerKey: "an invented key" };
  expect(stateOf(none, { ...facts, secretKept: true })["key-and-secret"]).toBe("done");
  expect(stateOf(none, facts)["key-and-secret"]).toBe("open");
});

test("with all that is needed ticked, the form is next; for a rotation its own part", () => {
  expect(setupProgress({ ticks: needed, facts: acme }).next).toBe("connect");
  const rotating = setupProgress({ ticks: needed, facts: { ...acme, rotatesByApi: true } });
  expect(rotating.next).toBe("create-app");
  expect(rotating.parts.find(({ id }) => id === "rest-access")?.state).toBe("open");
});

test("a connection that works settles every part", () => {
  for (const rotatesByApi of [false, true]) {
    const progress = setupProgress({ ticks: none, facts: { ...acme, rotatesByApi, connected: true } });
    expect(progress.next).toBe("done");
    for (const { state } of progress.parts) expect(state).toBe("done");
  }
});

test("another tick never takes progress away", () => {
  fc.assert(
    fc.property(anyTicks, anyFacts, fc.constantFrom(...guideControlIds), (ticks, facts, control) => {
      const before = setupProgress({ ticks, facts }).parts;
      const after = setupProgress({ ticks: new Set([...ticks, control]), facts }).parts;
      after.forEach((part, index) => {
        expect(part.done).toBeGreaterThanOrEqual(before[index]?.done ?? 0);
      });
    }),
  );
});

test("one part at most is current, and it is the next one", () => {
  fc.assert(
    fc.property(anyTicks, anyFacts, (ticks, facts) => {
      const { parts, next } = setupProgress({ ticks, facts });
      const current = parts.filter(({ state }) => state === "current").map(({ id }) => id);
      expect(current).toEqual(next === "done" ? [] : [next]);
      for (const { done, of, state } of parts) {
        expect(done).toBeLessThanOrEqual(of);
        expect(state === "done").toBe(done === of);
      }
    }),
  );
});

test("the way to something that is set was gone, and what was skipped on it stays open", () => {
  const states = instructionStates(stepOf("4-policies").instructions, {
    ticks: new Set<ControlId>(["policies-client-credentials"]),
    known: none,
  });
  expect(states).toEqual(["known", "open", "known", "known", "open", "ticked", "open", "open", "open"]);
});

test("what the org shows is told apart from ticks, and contradicts them", () => {
  const { instructions } = stepOf("4-policies");
  const places = new Map(instructions.map(({ control }, index) => [control, index]));
  const states = instructionStates(instructions, {
    ticks: new Set<ControlId>(["permitted-users", "run-as-username", "ip-relaxation"]),
    known: none,
    seen: new Map([
      ["permitted-users", "not-set"],
      ["policies-client-credentials", "set"],
      ["run-as-username", "set"],
      ["policies-save-button", "not-set"],
    ]),
  });
  const stateOfControl = (control: ControlId) => states[places.get(control) ?? -1];
  expect(stateOfControl("permitted-users")).toBe("contradicted");
  expect(stateOfControl("policies-client-credentials")).toBe("seen");
  expect(stateOfControl("run-as-username")).toBe("seen");
  expect(stateOfControl("ip-relaxation")).toBe("ticked");
  expect(stateOfControl("policies-save-button")).toBe("open");
  expect(nextControl(instructions, states, "run-as-username")).toBe("app-status");
  expect(nextControl(instructions, states, "permitted-users")).toBe("permitted-users");
});

test("what the org contradicts is not counted as done, and a look that found nothing wrong leads to connecting", () => {
  const facts = { ...acme, consumerKey: "an invented key", secretKept: true };
  const doneOf = (seen: SeenControls) =>
    setupProgress({ ticks: none, facts, seen }).parts.find(({ id }) => id === "key-and-secret");
  expect(doneOf(new Map())?.state).toBe("done");
  expect(doneOf(new Map([["consumer-secret", "not-set"]]))?.state).not.toBe("done");
  const right = setupProgress({ ticks: none, facts, wouldConnect: true });
  expect(right.next).toBe("connect");
  expect(right.parts.filter(({ state }) => state === "current").map(({ id }) => id)).toEqual(["connect"]);
});
