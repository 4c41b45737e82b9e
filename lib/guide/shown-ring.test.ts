import { expect, test } from "vitest";
import { parseShownRing } from "./shown-ring.ts";
import { numberedControls } from "./step.ts";
import { stepOf } from "./steps.ts";

test("a step's rings keep the numbers of the step", () => {
  expect(parseShownRing("policies-edit", { step: "4-policies" })).toEqual({
    step: "4-policies",
    ring: numberedControls(stepOf("4-policies")),
  });
});

test("named controls are ringed in the order given, each once", () => {
  expect(parseShownRing("policies-edit", { ring: "run-as-username,permitted-users,run-as-username" })).toEqual({
    step: null,
    ring: ["run-as-username", "permitted-users"],
  });
});

test.each([
  { step: "2-create" },
  { step: "9-nowhere" },
  { ring: "app-name,constructor,<b>" },
  { ring: ["run-as-username"] },
  {},
])("%j asks for no ring of the screen", (query) => {
  expect(parseShownRing("policies-edit", query)).toEqual({ step: null, ring: [] });
});
