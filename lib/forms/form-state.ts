import type { AnyForm, FieldTexts, HiddenName, ShownName, TypedName } from "./define-form.ts";

/**
 * Where a form stands after its action, plain enough for `useActionState` and for a page made without scripts.
 * `done`: what was sent is kept, and the page stays. `answered`: so is what was typed, with an answer to it. `invalid`: fields
 * to set right, by name. `stopped`: nothing in the form is at fault, and the message says what is.
 * `typed` brings back what was typed, never a secret.
 */
export type FormState<Of extends AnyForm, Answered = never> =
  | { readonly status: "idle" }
  | { readonly status: "done" }
  | { readonly status: "answered"; readonly answer: Answered; readonly typed: FieldTexts<TypedName<Of>> }
  | {
      readonly status: "invalid";
      readonly fields: FieldTexts<ShownName<Of>>;
      readonly typed: FieldTexts<TypedName<Of>>;
    }
  | { readonly status: "stopped"; readonly message: string; readonly typed: FieldTexts<TypedName<Of>> };

/** A server action as a form takes it. */
export type FormAction<Of extends AnyForm, Answered = never> = (
  state: FormState<Of, Answered>,
  data: FormData,
) => Promise<FormState<Of, Answered>>;

/** A server action of a form that shows nothing of its state; it remembers whose it is, for the hidden fields to be the right ones. */
export type ButtonAction<Of extends AnyForm> = ((data: FormData) => Promise<void>) & { readonly form?: Of };

/** A text for every hidden field. */
export type HiddenValues<Of extends AnyForm> = { readonly [Name in HiddenName<Of>]: string };

export const untouched: { readonly status: "idle" } = { status: "idle" };

/** What was typed before, for the fields to show again. */
export const typedIn = <Of extends AnyForm>(state: FormState<Of, unknown>): FieldTexts<TypedName<Of>> =>
  "typed" in state ? state.typed : {};

/** What is wrong, by field. */
export const faultsIn = <Of extends AnyForm>(state: FormState<Of, unknown>): FieldTexts<ShownName<Of>> =>
  state.status === "invalid" ? state.fields : {};
