/**
 * Where a form stands after its action, plain enough for `useActionState` and for a page made without scripts.
 * `done`: what was sent is kept, and the page stays. `invalid`: fields to set right, by name. `stopped`: nothing in the form is at fault, and the message says what is.
 * `typed` brings back what was typed, never a secret.
 */
export type FormState<Field extends string> =
  | { readonly status: "idle" }
  | { readonly status: "done" }
  | {
      readonly status: "invalid";
      readonly fields: Readonly<Partial<Record<Field, string>>>;
      readonly typed: Readonly<Partial<Record<Field, string>>>;
    }
  | {
      readonly status: "stopped";
      readonly message: string;
      readonly typed: Readonly<Partial<Record<Field, string>>>;
    };

/** A server action as a form takes it. */
export type FormAction<Field extends string> = (state: FormState<Field>, data: FormData) => Promise<FormState<Field>>;

export const untouched: { readonly status: "idle" } = { status: "idle" };

type Texts<Field extends string> = Readonly<Partial<Record<Field, string>>>;

const noTexts: Texts<never> = {};

/** What was typed before, for the fields to show again. */
export function typedIn<Field extends string>(state: FormState<Field>): Texts<Field> {
  return "typed" in state ? state.typed : (noTexts as Texts<Field>);
}

/** What is wrong, by field. */
export function faultsIn<Field extends string>(state: FormState<Field>): Texts<Field> {
  return state.status === "invalid" ? state.fields : (noTexts as Texts<Field>);
}
