import { expect, test } from "vitest";
import { controls } from "#lib/domain/setup/controls";
import { elsewherePages, type PracticeSwitch, practiceSwitches } from "./practice.ts";

const switches: [string, PracticeSwitch][] = Object.entries(practiceSwitches);

test("a switch that stands for a control of the guide has its label and stands on its screen", () => {
  for (const [id, { control, label, page }] of switches) {
    if (control !== undefined)
      expect({ label, screen: page }, id).toMatchObject({
        label: controls[control].label,
        screen: controls[control].screen,
      });
  }
});

test("no two switches stand for the same control", () => {
  const linked = switches.flatMap(([, { control }]) => control ?? []);
  expect(new Set(linked).size).toBe(linked.length);
});

test("a choice begins with, and is guided to, values it offers", () => {
  for (const [id, facts] of switches) {
    if (facts.kind !== "choice" && facts.kind !== "list") continue;
    const offered = facts.choices.map((choice) => choice.value);
    const guided = facts.kind === "list" ? (facts.guided ?? []) : [];
    expect(offered, id).toEqual(expect.arrayContaining([facts.initial, guided].flat()));
  }
});

test("every page elsewhere has a switch", () => {
  const pages = switches.map(([, { page }]) => page);
  expect(pages).toEqual(expect.arrayContaining([...elsewherePages]));
});
