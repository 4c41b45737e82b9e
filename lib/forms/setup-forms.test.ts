import { expect, test } from "vitest";
import { readForm } from "./read-form.ts";
import { orderIn, tickForm } from "./setup-forms.ts";

function form(...fields: readonly (readonly [string, string | Blob])[]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

/** What a tick form asks for; null where it asks for nothing that can be done. */
function parseTickForm(data: FormData) {
  data.set("setupId", "00000000-0000-4000-8000-000000000001");
  const read = readForm(tickForm, data);
  if (!read.ok) return null;
  const { setupId: _, ...buttons } = read.value;
  return orderIn(buttons);
}

test("reads a tick, and its taking back", () => {
  expect(parseTickForm(form(["tick", "app-name"]))).toEqual({ controls: ["app-name"], ticked: true });
  expect(parseTickForm(form(["untick", "app-name"]))).toEqual({ controls: ["app-name"], ticked: false });
});

test("one button ticks all that its page asks for, or takes it back", () => {
  const controls = ["app-name", "api-name"];
  expect(parseTickForm(form(["tick-all", "app-name,api-name"]))).toEqual({ controls, ticked: true });
  expect(parseTickForm(form(["untick-all", "app-name,api-name"]))).toEqual({ controls, ticked: false });
});

test("leaves fields alone that Next adds", () => {
  expect(parseTickForm(form(["$ACTION_ID_1", ""], ["tick", "app-name"]))?.ticked).toBe(true);
});

test.each([
  ["nothing", form()],
  ["an unknown control", form(["tick", "no-such-control"])],
  ["a name every object has", form(["tick", "constructor"])],
  ["an unknown control among others", form(["tick-all", "app-name,no-such-control"])],
  ["a control named twice", form(["tick-all", "app-name,app-name"])],
  ["several where one is meant", form(["tick", "app-name,api-name"])],
  ["endless names", form(["tick-all", "app-name,".repeat(100_000)])],
  ["two at once", form(["tick", "app-name"], ["untick", "app-name"])],
  ["one twice", form(["tick", "app-name"], ["tick", "api-name"])],
  ["a file", form(["tick", new Blob(["app-name"])])],
])("refuses %s", (_, data) => {
  expect(parseTickForm(data)).toBeNull();
});
