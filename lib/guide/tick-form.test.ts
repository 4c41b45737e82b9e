import { expect, test } from "vitest";
import { countedControls } from "./progress.ts";
import { stepOf } from "./steps.ts";
import { parseTickForm } from "./tick-form.ts";

function form(...fields: readonly (readonly [string, string | Blob])[]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

test("reads a tick, and its taking back", () => {
  expect(parseTickForm(form(["tick", "app-name"]))).toEqual({ controls: ["app-name"], ticked: true });
  expect(parseTickForm(form(["untick", "app-name"]))).toEqual({ controls: ["app-name"], ticked: false });
});

test("a whole step is what its progress is counted by", () => {
  expect(parseTickForm(form(["tick-step", "4-policies"]))).toEqual({
    controls: countedControls(stepOf("4-policies")),
    ticked: true,
  });
});

test("leaves fields alone that Next adds", () => {
  expect(parseTickForm(form(["$ACTION_ID_1", ""], ["tick", "app-name"]))?.ticked).toBe(true);
});

test.each([
  ["nothing", form()],
  ["an unknown control", form(["tick", "no-such-control"])],
  ["a name every object has", form(["tick", "constructor"])],
  ["an unknown step", form(["tick-step", "8-more"])],
  ["two at once", form(["tick", "app-name"], ["untick", "app-name"])],
  ["one twice", form(["tick", "app-name"], ["tick", "api-name"])],
  ["a file", form(["tick", new Blob(["app-name"])])],
])("refuses %s", (_, data) => {
  expect(parseTickForm(data)).toBeNull();
});
