import { expect, test } from "vitest";
import { controls, guideControlIds, stepIds } from "./controls.ts";
import { controlsOf, partOfControl, partOfStep, partsOf } from "./parts.ts";

const facts = { path: "new-app", isMyDomainKnown: true, rotatesByApi: false } as const;

test.each([
  [facts, ["create-app", "key-and-secret", "run-as", "connect"]],
  [{ ...facts, isMyDomainKnown: false }, ["my-domain", "create-app", "key-and-secret", "run-as", "connect"]],
  [{ ...facts, rotatesByApi: true }, ["create-app", "key-and-secret", "run-as", "rest-access", "connect"]],
  [{ ...facts, path: "existing-app" as const }, ["existing-app", "key-and-secret", "run-as", "connect"]],
  [{ ...facts, path: "connected-app" as const }, ["connected-app", "key-and-secret", "connect"]],
  [{ ...facts, path: "connected-app" as const, rotatesByApi: true }, ["connected-app", "key-and-secret", "connect"]],
])("a setup with %j has the parts %j", (given, parts) => {
  expect(partsOf(given)).toEqual(parts);
});

test("every control of the seven steps is in exactly one part of a setup that needs them all", () => {
  const all = partsOf({ path: "new-app", isMyDomainKnown: false, rotatesByApi: true });
  const asked = all.flatMap((part) => controlsOf(part, "new-app"));
  expect(asked).toHaveLength(new Set(asked).size);
  expect(new Set(asked)).toEqual(new Set(guideControlIds));
});

test.each(["new-app", "existing-app", "connected-app"] as const)("a setup of a %s asks for nothing twice", (path) => {
  const asked = partsOf({ path, isMyDomainKnown: false, rotatesByApi: true }).flatMap((part) => controlsOf(part, path));
  expect(asked).toHaveLength(new Set(asked).size);
});

test("a part has its controls in the guide's order, and those of one Salesforce form are in one part", () => {
  for (const part of ["create-app", "key-and-secret", "run-as", "rest-access"] as const) {
    const order = controlsOf(part, "new-app").map((control) => guideControlIds.indexOf(control));
    expect(order, part).toEqual(order.toSorted((a, b) => a - b));
  }
  const form = guideControlIds.filter((control) => ["2-create", "3-oauth-settings"].includes(controls[control].step));
  expect(controlsOf("create-app", "new-app")).toEqual(form);
});

test("every control and every step leads to a part", () => {
  for (const control of guideControlIds) expect(partOfControl(control), control).not.toBeNull();
  expect(stepIds.map(partOfStep)).toEqual([
    "create-app",
    "create-app",
    "create-app",
    "run-as",
    "key-and-secret",
    "rest-access",
    "my-domain",
  ]);
});
