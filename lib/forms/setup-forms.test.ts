import { expect, test } from "vitest";
import { stepIds } from "#lib/domain/setup/controls";
import { setupProgress } from "#lib/guide/progress";
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

test("a whole step is all of it but what is only for rotation", () => {
  const oauth = parseTickForm(form(["tick-step", "3-oauth-settings"]));
  expect(oauth?.controls).toContain("web-server-secret");
  expect(oauth?.controls).not.toContain("token-exchange");
  expect(parseTickForm(form(["tick-step", "6-rest-access"]))?.controls).toEqual([
    "app-settings-item",
    "rest-secret-access",
  ]);
});

test.each(stepIds)("ticking all of %s does it", (id) => {
  const ticks = new Set(parseTickForm(form(["tick-step", id]))?.controls);
  expect(setupProgress({ ticks, facts: {} }).steps.find((step) => step.id === id)?.state).toBe("done");
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
