import { expect, test } from "vitest";
import { controlIds, controls, setupPages } from "#lib/domain/setup/controls";
import { type PracticeSwitch, practiceSwitches, practiceSwitchIds } from "./practice.ts";
import { anchorOf, createSections, parsePlace, placeOf, practiceSections, switchesOf } from "./practice-sections.ts";

test("every switch stands in one section, in the order of the table", () => {
  expect(practiceSections.flatMap(({ id }) => switchesOf(id))).toEqual(practiceSwitchIds);
});

test("the create page begins right after the app manager and has no gap", () => {
  const ids: readonly string[] = practiceSections.map(({ id }) => id);
  expect(ids.slice(1, 1 + createSections.length)).toEqual(createSections);
});

test.each(controlIds.map((id) => [id]))(
  "a deep link to %s leads to its own switch or to the section of its screen",
  (control) => {
    const place = placeOf("external-client-app-manager", control);
    const isSwitch = practiceSwitchIds.some((id) => (practiceSwitches[id] as PracticeSwitch).control === control);
    expect(place.ringed !== null).toBe(isSwitch);
    if (place.ringed !== null) {
      expect(switchesOf(place.section)).toContain(place.ringed);
      expect(practiceSwitches[place.ringed].label).toBe(controls[control].label);
      expect(anchorOf(place)).toBe(`row-${place.ringed}`);
    }
  },
);

test("every page of Setup has a section to open at", () => {
  const ids = practiceSections.map(({ id }) => id);
  for (const page of setupPages) expect(ids).toContain(parsePlace({ page })?.section);
});

test.each([[{}], [{ page: "nowhere" }], [{ control: "app-name" }], [{ page: ["users", "users"] }]])(
  "an address with %j opens at the top",
  (query) => {
    expect(parsePlace(query)).toBeNull();
  },
);

test("an unknown control leaves the page", () => {
  expect(parsePlace({ page: "users", control: "no-such" })).toEqual({ section: "users", ringed: null });
});
