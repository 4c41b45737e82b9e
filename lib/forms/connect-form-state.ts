import type { ConnectionFormField } from "./connection-form.ts";
import type { FormAction, FormState } from "./form-state.ts";

/** Where the connection form stands. A check run that ended, either way, has a page of its own; the action leads there. */
export type ConnectFormState = FormState<ConnectionFormField>;

export type ConnectFormAction = FormAction<ConnectionFormField>;
