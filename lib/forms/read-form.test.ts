import { expect, test } from "vitest";
import { defineForm, field, hiddenField, outlineOf, secretField } from "./define-form.ts";
import { id, line, optionalLine, projectChoice } from "./form-fields.ts";
import { readForm, typedTexts } from "./read-form.ts";

const form = defineForm({
  name: field(line("a name", 10)),
  note: field(optionalLine(20), { maxLength: 20 }),
  projectId: field(projectChoice),
  password: secretField(line("it", 9)),
  connectionId: hiddenField(id),
});
const connectionId = "00000000-0000-4000-8000-000000000001";
const formOf = (entries: readonly (readonly [string, string | Blob])[]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};
const good = [
  ["name", " Billing "],
  ["password", "pw"],
  ["connectionId", connectionId],
] as const;

test("reads trimmed texts, and lets optional ones be missing", () => {
  expect(readForm(form, formOf(good))).toEqual({
    ok: true,
    value: { name: "Billing", note: "", projectId: null, password: "pw", connectionId },
  });
});

test.each([
  ["missing", good.slice(1), "name", "Type a name."],
  ["too long", [...good.slice(1), ["name", "x".repeat(11)]], "name", "This is longer than 10 characters."],
  ["repeated", [...good, ["name", "again"]], "name", "This field arrived twice. Reload the page."],
  ["a file", [...good, ["note", new Blob(["x"])]], "note", "This is a file. Type or paste text."],
  [
    "binary",
    [...good.slice(1), ["name", "a\u0000b"]],
    "name",
    "There is a character in it that cannot be typed. Type it anew.",
  ],
  ["not an id", [...good, ["projectId", "1 or 1=1"]], "projectId", "Choose a project of the list."],
] as const)("a field that is %s is refused by name", (_what, entries, field, message) => {
  expect(readForm(form, formOf(entries))).toEqual({
    ok: false,
    problem: { fields: { [field]: message }, outdated: null },
  });
});

test("a field that the form does not have is refused, the framework's own excepted", () => {
  expect(readForm(form, formOf([...good, ["$ACTION_ID_1", ""]])).ok).toBe(true);
  expect(readForm(form, formOf([...good, ["isOwner", "true"]]))).toMatchObject({
    problem: { fields: {}, outdated: "The form was sent with fields it does not have (isOwner). Reload the page." },
  });
});

test("a page whose hidden field is not ours is out of date, which no field can mend", () => {
  const entries = [...good.slice(0, 2), ["connectionId", "1 or 1=1"]] as const;
  expect(readForm(form, formOf(entries))).toEqual({
    ok: false,
    problem: { fields: {}, outdated: "Reload the page and send the form again." },
  });
});

test("what is wrong is told in the order of the declaration", () => {
  const read = readForm(form, formOf([["password", ""], ...good.slice(2), ["projectId", "x"], ["name", ""]]));
  expect(read.ok ? [] : Object.keys(read.problem.fields)).toEqual(["name", "projectId", "password"]);
});

test("fields that are understood by themselves can be refused together, and so are told with the rest", () => {
  const pair = defineForm({ first: field(line("it", 9)), second: field(line("it", 9)) }, ({ first, second }) =>
    first === second ? { second: "These are the same." } : {},
  );
  const both = (first: string, second: string) => {
    const read = readForm(pair, formOf(Object.entries({ first, second })));
    return read.ok ? {} : read.problem.fields;
  };
  expect(both("a", "b")).toEqual({});
  expect(both("a", "a")).toEqual({ second: "These are the same." });
});

test("what was typed comes back, a password never, nor a credential in another field, nor what is too long", () => {
  const typed = (note: string) => typedTexts(form, formOf([...good, ["note", note]]));
  expect(typed("kept")).toEqual({ name: " Billing ", note: "kept", projectId: "" });
  for (const note of ["C0FFEE00".repeat(8), "n".repeat(5_000)]) {
    expect(typed(note)).toEqual({ name: " Billing ", projectId: "" });
  }
});

test("a credential does not come back when a program sends its field twice", () => {
  const twice = formOf([...good, ["note", "1234567890123456789"], ["note", "x"]]);
  expect(typedTexts(form, twice)).not.toHaveProperty("note");
});

test("a page hands its component what is to be shown, in order, without the schemas", () => {
  const outline = outlineOf(form);
  expect(outline).toEqual([
    { name: "name", isSecret: false, isRequired: true },
    { name: "note", isSecret: false, isRequired: false, maxLength: 20 },
    { name: "projectId", isSecret: false, isRequired: false },
    { name: "password", isSecret: true, isRequired: true },
  ]);
  expect(JSON.parse(JSON.stringify(outline))).toEqual(outline);
});
