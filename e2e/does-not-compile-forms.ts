/**
 * What the types of a form refuse. `tsc` fails at a line that compiles although it should not, since then there is nothing to
 * expect there.
 */
import type { FieldRenderers } from "#components/ui/field-renderers";
import type { HiddenProp } from "#components/ui/hidden-fields";
import { defineForm, field, hiddenField, secretField } from "#lib/forms/define-form";
import { id, line } from "#lib/forms/form-fields";
import type { ButtonAction, FormState } from "#lib/forms/form-state";

const form = defineForm({
  name: field(line("a name", 80)),
  password: secretField(line("a password", 80)),
  connectionId: hiddenField(id),
});
type TestForm = typeof form;

const show = () => null;

export const whole: FieldRenderers<TestForm> = { name: show, password: show };

// @ts-expect-error a field that no component renders
export const lacking: FieldRenderers<TestForm> = { name: show };

// @ts-expect-error a renderer for a field that the form does not have
export const stray: FieldRenderers<TestForm> = { name: show, password: show, nickname: show };

// @ts-expect-error a renderer for a field that is hidden
export const bare: FieldRenderers<TestForm> = { name: show, password: show, connectionId: show };

export const givenBack: FieldRenderers<TestForm> = {
  name: ({ defaultValue }) => defaultValue,
  // @ts-expect-error a secret has nothing to be shown again
  password: ({ defaultValue }) => defaultValue,
};

// @ts-expect-error a secret given back by the action
export const leaking: FormState<TestForm> = { status: "stopped", message: "", typed: { name: "", password: "" } };

// @ts-expect-error a message at a hidden field, which nobody could see
export const unseen: FormState<TestForm> = { status: "invalid", fields: { connectionId: "" }, typed: {} };

// @ts-expect-error a hidden value that is missing
export const hiddenLacking: HiddenProp<TestForm> = { values: {} };

// @ts-expect-error hidden values of a form that has none
export const hiddenStray: HiddenProp<typeof plain> = { values: { connectionId: "" } };

const plain = defineForm({ name: field(line("a name", 80)) });

// @ts-expect-error the action of another form
export const anothers: ButtonAction<TestForm> = (async () => {}) as ButtonAction<typeof plain>;
