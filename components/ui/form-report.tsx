import type { AnyForm, FormOutline } from "#lib/forms/define-form";
import { type FormState, faultsIn } from "#lib/forms/form-state";
import { ErrorSummary } from "./error-summary.tsx";

type FormReportProps<Of extends AnyForm> = { state: FormState<Of, unknown>; form: FormOutline<Of> };

/** What a form's action answered, at the form's top: the fields to set right in their order, or why nothing was done. */
export function FormReport<Of extends AnyForm>({ state, form }: FormReportProps<Of>) {
  if (state.status === "stopped") return <ErrorSummary title={state.message} lines={[]} attempt={state} />;
  if (state.status !== "invalid") return null;
  const faults = faultsIn(state) as Readonly<Record<string, string>>;
  return <ErrorSummary lines={linesOf(form, (name) => faults[name])} attempt={state} />;
}

/** A line for each field that something is wrong with, in the form's order. */
export const linesOf = <Of extends AnyForm>(
  form: FormOutline<Of>,
  messageOf: (name: FormOutline<Of>[number]["name"]) => string | undefined,
): readonly { readonly field: string; readonly message: string }[] =>
  form.flatMap(({ name }) => {
    const message = messageOf(name);
    return message ? [{ field: name, message }] : [];
  });
