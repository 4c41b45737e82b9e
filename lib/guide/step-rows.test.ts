import { expect, test } from "vitest";
import { controls } from "#lib/domain/setup/controls";
import { numberedControls } from "./step.ts";
import { instructionsWithValue, stepRows } from "./step-rows.ts";
import { steps } from "./steps.ts";

const each = steps.map((step) => [step.id, step] as const);

test.each(each)("the rows of %s are its screens in order, each once", (_id, step) => {
  expect(stepRows(step).map(({ screen }) => screen)).toEqual(step.screens);
});

test.each(each)("the rows of %s hold every instruction under the number of its ring", (_id, step) => {
  const numbered = stepRows(step).flatMap(({ screen, instructions }) =>
    instructions.map(({ instruction: { control }, number }) => {
      expect(controls[control].screen).toBe(screen);
      return [control, number];
    }),
  );
  expect(numbered).toEqual(numberedControls(step).map((control, index) => [control, index + 1]));
});

test("everything that is set to a value is in the table, and nothing that is only on the way", () => {
  const all = steps.flatMap(instructionsWithValue).map(({ control }) => control);
  expect(all).toContain("run-as-username");
  expect(all).toContain("rest-secret-access");
  expect(all).not.toContain("quick-find");
});
