import { describe, expect, test } from "vitest";
import { problemCodes } from "#lib/domain/problems/problem-codes";
import { checkApiName } from "#lib/domain/setup/api-name";
import { controls, guideControlIds, stepIds } from "#lib/domain/setup/controls";
import { instructionOf } from "./instruction-of.ts";
import { headingOf, needOf, shownValue, wordsFor } from "./step.ts";
import { stepNumber, steps } from "./steps.ts";
import { ownValueNames, ownValuesOf, suggestedApiName } from "./values.ts";

test("there are seven steps, in the order of the guide", () => {
  expect(steps.map(({ id }) => id)).toEqual(stepIds);
  expect(stepIds.map(stepNumber)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test.each(guideControlIds)("the control %s has one instruction, in its own step", (control) => {
  const holders = steps.flatMap((step) =>
    step.instructions.filter((instruction) => instruction.control === control).map(() => step.id),
  );
  expect(holders).toEqual([controls[control].step]);
  expect(instructionOf(control).control).toBe(control);
});

describe.each(steps.map((step) => [step.id, step] as const))("%s", (_, step) => {
  test("names only problems that exist", () => {
    for (const slip of step.slips) expect(problemCodes).toContain(slip.problem);
  });

  test("lists exactly the screens its controls are drawn on", () => {
    const drawnOn = step.instructions.map(({ control }) => controls[control].screen);
    expect(new Set(step.screens)).toEqual(new Set(drawnOn));
  });

  test("says of every control what to do and why, in whole sentences", () => {
    for (const { control, action, why } of step.instructions) {
      expect(action, control).toMatch(/^[A-Z].*\.$/);
      expect(why, control).toMatch(/^[A-Z“].*\.$/);
    }
  });

  test("uses Salesforce's label where the action names a control to click, tick or leave", () => {
    for (const instruction of step.instructions) {
      if (instruction.kind === "press") expect(instruction.action).toContain(headingOf(instruction));
    }
  });

  test("repeats neither itself nor a word we do not use", () => {
    const texts = [
      step.why,
      ...step.notes,
      ...step.looksDifferent,
      ...step.slips.map(({ text }) => text),
      ...step.instructions.flatMap(({ action, why }) => [action, why]),
    ];
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect(text).not.toMatch(/successful|oops|please|\b(in)?valid\b|simply|just click/i);
  });
});

test("the same name is ticked in two places, and each says so", () => {
  expect(instructionOf("settings-client-credentials").why).toContain("Policies tab");
  expect(instructionOf("policies-tab").why).toContain("Settings tab");
});

test("what is only for rotation is said not to be needed", () => {
  const rotation = steps.flatMap(({ instructions }) =>
    instructions.filter((instruction) => needOf(instruction) === "rotation" && instruction.kind !== "go"),
  );
  expect(rotation.length).toBeGreaterThan(0);
  for (const { needNote } of rotation) expect(needNote).toBe("Not needed to connect.");
});

test("every value of the admin's own appears in a step", () => {
  const used = steps.flatMap(({ instructions }) =>
    instructions.flatMap(({ value }) => (value?.kind === "own" ? [value.name] : [])),
  );
  expect(new Set(used)).toEqual(new Set(ownValueNames));
});

test("an own value shows once it is known, and can be copied", () => {
  const { value } = instructionOf("run-as-username");
  expect(shownValue(value, {})).toBeNull();
  expect(shownValue(value, { runAsUsername: "  " })).toBeNull();
  expect(shownValue(value, { runAsUsername: "sync@acme.example" })).toEqual({
    text: "sync@acme.example",
    copyable: true,
  });
});

test.each([
  ["Orglink 会社連携", "Orglink", /^Keep what Salesforce fills in/],
  ["会社連携", suggestedApiName, /^Type one: Salesforce leaves it empty/],
  ["", null, /^Keep what Salesforce fills in/],
])("an app named %j has its API Name made by Salesforce, or typed", (appName, apiName, action) => {
  const setup = { contactEmail: "", callbackUrl: "", runAsUsername: "", myDomain: null, rotatesByApi: false };
  const own = ownValuesOf({ ...setup, appName });
  const instruction = instructionOf("api-name");
  expect(shownValue(instruction.value, own)).toEqual(apiName && { text: apiName, copyable: true });
  expect(wordsFor(instruction, own).action).toMatch(action);
});

test("the API Name suggested for a name without Latin letters is one Salesforce takes", () => {
  expect(checkApiName(suggestedApiName)).toMatchObject({ ok: true });
});
