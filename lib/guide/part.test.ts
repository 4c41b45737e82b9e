import { expect, test } from "vitest";
import { articles } from "#lib/domain/problems/articles";
import { problemCodes } from "#lib/domain/problems/problem-codes";
import { controls } from "#lib/domain/setup/controls";
import { guidedPartIds, partOfControl, partOfStep } from "#lib/domain/setup/parts";
import { askedOf, instructionsOf, partRows, type ShownFor } from "./part.ts";
import { partOf } from "./parts.ts";
import { needOf } from "./step.ts";

const linked: ShownFor = { path: "new-app", rotatesByApi: false, isLinked: true, isAppLinked: false };
const createApp = partOf("create-app");
const controlsIn = (shown: ShownFor) => askedOf(createApp, shown).map(({ control }) => control);

test("what a setup leaves as it is is on its screen, folded; all that is asked is numbered through", () => {
  const rows = partRows(createApp, linked);
  const numbers = rows.flatMap(({ instructions }) => instructions.map(({ number }) => number));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  const left = rows.flatMap(({ screen, left }) => left.map(({ control }) => [screen, control]));
  expect(left).toEqual([
    ["flow-enablement", "token-exchange"],
    ["flow-enablement", "token-exchange-secret"],
    ["security", "web-server-secret"],
    ["security", "refresh-token-secret"],
  ]);
  for (const { screen, instructions } of rows) {
    for (const { instruction } of instructions) expect(controls[instruction.control].screen).toBe(screen);
  }
});

test("a connection that rotates its secret is asked for what only rotation needs", () => {
  expect(controlsIn({ ...linked, rotatesByApi: true })).toContain("token-exchange");
  expect(controlsIn(linked)).not.toContain("token-exchange");
});

test("the way to a page that a button opens is not asked for", () => {
  expect(controlsIn(linked)[0]).toBe("new-external-client-app");
  expect(controlsIn({ ...linked, isLinked: false }).slice(0, 2)).toEqual(["quick-find", "app-manager-item"]);
  const runAs = askedOf(partOf("run-as"), { ...linked, isAppLinked: true }).map(({ control }) => control);
  expect(runAs).not.toContain("app-row");
});

test("the one form of Salesforce ends with Create, and it is said before that it is not to be pressed yet", () => {
  expect(controlsIn(linked).at(-1)).toBe("create-button");
  const [, basic, oauth] = partRows(createApp, linked);
  expect(basic?.after).toMatch(/Do not click Create yet/);
  expect(oauth?.after).not.toBeNull();
});

test.each(guidedPartIds)("%s has an action for each control, and says of none what it is not", (id) => {
  const part = partOf(id);
  const path = id === "existing-app" || id === "connected-app" ? id : "new-app";
  const instructions = instructionsOf(part, path);
  expect(instructions.length).toBeGreaterThan(0);
  for (const { control, action } of instructions) expect(action, control).toMatch(/^[A-Z].*\.$/);
  const named = Object.keys(part.says);
  for (const control of named) expect(instructions.map((each) => each.control as string)).toContain(control);
  const screens = instructions.map(({ control }) => controls[control].screen as string);
  for (const screen of Object.keys(part.afterScreen ?? {})) expect(screens).toContain(screen);
});

test("nothing needed to connect is ever folded", () => {
  for (const id of guidedPartIds) {
    const left = partRows(partOf(id), { ...linked, path: "new-app" }).flatMap((row) => row.left);
    expect(left.filter((instruction) => needOf(instruction) === "connect")).toEqual([]);
  }
});

test.each(problemCodes)("%s: the control that an answer names is asked for on the page that it leads to", (code) => {
  const { control, step } = articles[code];
  if (control === null || step === null) return;
  const part = partOf(partOfControl(control) ?? partOfStep(step));
  expect(askedOf(part, { ...linked, named: control }).map((asked) => asked.control)).toContain(control);
});
