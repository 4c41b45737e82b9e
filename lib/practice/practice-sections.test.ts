import { expect, test } from "vitest";
import { practiceSwitchIds } from "./practice.ts";
import { practiceSections, switchesOf } from "./practice-sections.ts";

test("every switch stands in one section, in the order of the table", () => {
  expect(practiceSections.flatMap(({ id }) => switchesOf(id))).toEqual(practiceSwitchIds);
});

test("what is done at once has no switch that would wait for a Save", () => {
  for (const { id, part } of practiceSections) if (part === "at-once") expect(switchesOf(id), id).toEqual([]);
});
