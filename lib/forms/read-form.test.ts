import { expect, test } from "vitest";
import { z } from "zod";
import { line, optionalLine, projectChoice } from "./form-fields.ts";
import { readForm } from "./read-form.ts";

const schema = z.object({
  name: line("a name", 10),
  note: optionalLine(20),
  projectId: projectChoice,
  password: line("it", 9),
});
const formOf = (entries: readonly (readonly [string, string | Blob])[]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};
const good = [
  ["name", " Billing "],
  ["password", "pw"],
] as const;

test("reads trimmed texts, and lets optional ones be missing", () => {
  expect(readForm(formOf(good), schema)).toEqual({
    ok: true,
    value: { name: "Billing", note: "", projectId: null, password: "pw" },
  });
});

test.each([
  ["missing", [["password", "pw"]], "name", "Type a name."],
  ["too long", [...good.slice(1), ["name", "x".repeat(11)]], "name", "This is longer than 10 characters."],
  ["repeated", [...good, ["name", "again"]], "name", "This field was sent more than once."],
  ["a file", [...good, ["note", new Blob(["x"])]], "note", "A file was sent here. Type text."],
  [
    "binary",
    [...good.slice(1), ["name", "a\u0000b"]],
    "name",
    "There is a character in it that cannot be typed. Type it anew.",
  ],
  ["not an id", [...good, ["projectId", "1 or 1=1"]], "projectId", "Choose a project of the list."],
] as const)("a field that is %s is refused by name", (_what, entries, field, message) => {
  const read = readForm(formOf(entries), schema);
  expect(read.ok ? null : read.problem.fields).toEqual({ [field]: message });
});

test("a field that the form does not have is refused, the framework's own excepted", () => {
  expect(readForm(formOf([...good, ["$ACTION_ID_1", ""]]), schema).ok).toBe(true);
  expect(readForm(formOf([...good, ["isOwner", "true"]]), schema).ok).toBe(false);
});

test("what was typed comes back, a password never", () => {
  const read = readForm(
    formOf([
      ["name", ""],
      ["note", "kept"],
      ["password", "pw"],
    ]),
    schema,
    ["password"],
  );
  expect(read.ok ? null : read.problem.typed).toEqual({ name: "", note: "kept" });
});
