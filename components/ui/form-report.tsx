import type { FormState } from "#lib/forms/form-state";
import { ErrorSummary } from "./error-summary.tsx";

type FormReportProps<Field extends string> = { state: FormState<Field>; order: readonly Field[] };

/** What a form's action answered, at the form's top: the fields to set right in their order, or why nothing was done. */
export function FormReport<Field extends string>({ state, order }: FormReportProps<Field>) {
  if (state.status === "stopped") return <ErrorSummary title={state.message} lines={[]} attempt={state} />;
  if (state.status !== "invalid") return null;
  const hidden = (Object.keys(state.fields) as Field[]).filter((field) => !order.includes(field));
  const lines = [...order, ...hidden].flatMap((field) => {
    const message = state.fields[field];
    return message ? [{ field, message }] : [];
  });
  return <ErrorSummary lines={lines} attempt={state} />;
}
