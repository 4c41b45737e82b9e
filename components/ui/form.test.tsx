import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { defineForm, field, hiddenField, outlineOf, secretField } from "#lib/forms/define-form";
import { id, line, optionalLine } from "#lib/forms/form-fields";
import { untouched } from "#lib/forms/form-state";
import { Form } from "./form.tsx";
import { SecretField } from "./secret-field.tsx";
import { TextField } from "./text-field.tsx";

const declared = defineForm({
  connectionId: hiddenField(id),
  name: field(line("a name", 80)),
  note: field(optionalLine(20), { maxLength: 20 }),
  password: secretField(line("a password", 80)),
});

const html = renderToStaticMarkup(
  <Form<typeof declared>
    form={outlineOf(declared)}
    action={async () => untouched}
    values={{ connectionId: "c1" }}
    initial={{ name: "Billing" }}
    fields={{
      password: (control) => <SecretField label="Password" {...control} />,
      note: (control) => <TextField label="Note" {...control} />,
      name: (control) => <TextField label="Name" {...control} />,
    }}
  >
    <button type="submit">Save</button>
  </Form>,
);
const inputs = html.match(/<input[^>]*>/g) ?? [];
const inputOf = (name: string) => inputs.find((input) => input.includes(`name="${name}"`)) ?? "";

test("fields stand in the order in which the form declares them, after the hidden ones", () => {
  const names = inputs.map((input) => /name="(\w+)"/.exec(input)?.[1]);
  expect(names).toEqual(["connectionId", "name", "note", "password"]);
  expect(inputOf("connectionId")).toContain('type="hidden" name="connectionId" value="c1"');
});

test("what the declaration says of a field reaches its control", () => {
  expect(inputOf("name")).toMatch(/required=""/);
  expect(inputOf("name")).toContain('value="Billing"');
  expect(inputOf("note")).toContain('maxLength="20"');
  expect(inputOf("note")).not.toMatch(/required/);
});

test("a secret stands in no page", () => {
  expect(inputOf("password")).not.toMatch(/ value=/);
});
