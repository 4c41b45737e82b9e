import type { ReactNode } from "react";
import type { AnyForm, FormOutline, SecretName, ShownName } from "#lib/forms/define-form";
import type { FormAction, FormState } from "#lib/forms/form-state";

/** What a page hands to the component of a form. */
export type FormProps<Of extends AnyForm, Answered = never> = {
  form: FormOutline<Of>;
  action: FormAction<Of, Answered>;
};

/** What a field's control takes of its form: spread it. A secret has no `defaultValue`, since it does not come back. */
export type ShownField = {
  name: string;
  error: string | undefined;
  required: boolean;
  maxLength: number | undefined;
  defaultValue: string | undefined;
};
type SecretField = Omit<ShownField, "defaultValue">;

/** How each field of a form is shown: every one that is not hidden, and no other. */
export type FieldRenderers<Of extends AnyForm, Answered = never, More = unknown> = {
  readonly [Name in ShownName<Of>]: (
    field: (Name extends SecretName<Of> ? SecretField : ShownField) & More,
    state: FormState<Of, Answered>,
  ) => ReactNode;
};
