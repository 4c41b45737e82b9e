"use client";

import { type ReactNode, useActionState, useState } from "react";
import { ErrorSummary } from "#components/ui/error-summary";
import { HiddenFields } from "#components/ui/hidden-fields";
import { Icon } from "#components/ui/icon";
import { SubmitButton } from "#components/ui/submit-button";
import type { AnyForm, ShownName } from "#lib/forms/define-form";
import { type FormAction, type FormState, faultsIn, type HiddenValues, untouched } from "#lib/forms/form-state";

type FormFrameProps<Of extends AnyForm> = {
  action: FormAction<Of>;
  values: HiddenValues<Of>;
  /** What the page was made with; other values make the controls anew, so that they show what is kept. */
  kept: unknown;
  button: string;
  /** The element of a field's control. */
  idOf: (field: ShownName<Of>) => string;
  labelOf: (field: ShownName<Of>) => string;
  children: (state: FormState<Of>) => ReactNode;
};

/**
 * A form that stays where it is after it was sent: what is wrong at its top, a quiet "Saved" beside its button. Without
 * scripts the page is made anew, and `autofocus` leads back to that place.
 */
export function FormFrame<Of extends AnyForm>(props: FormFrameProps<Of>) {
  const { action, values, kept, button, idOf, labelOf, children } = props;
  const [state, submit] = useActionState(action, untouched);
  const [changedAfter, setChangedAfter] = useState<FormState<Of> | null>(null);
  const typed = "typed" in state ? state.typed : null;
  const lines = Object.entries(faultsIn(state)) as [ShownName<Of>, string][];
  const isRefused = state.status === "invalid" || state.status === "stopped";
  return (
    <form action={submit} noValidate onInput={() => setChangedAfter(state)}>
      <HiddenFields values={values} />
      {isRefused && (
        // biome-ignore lint/a11y/noAutofocus: without scripts the page comes back whole, and this is what it came back for
        <div tabIndex={-1} autoFocus className="pt-3">
          <ErrorSummary
            {...(state.status === "stopped" ? { title: state.message } : {})}
            lines={lines.map(([field, message]) => ({ field: idOf(field), message: `${labelOf(field)}: ${message}` }))}
            attempt={state}
          />
        </div>
      )}
      <div key={JSON.stringify([kept, typed])} className="divide-y divide-line">
        {children(state)}
      </div>
      <p className="flex min-h-10 flex-wrap items-center gap-3 pt-3">
        <SubmitButton size="small">{button}</SubmitButton>
        <span role="status" className="text-sm text-soft">
          {state.status === "done" && changedAfter !== state && (
            // biome-ignore lint/a11y/noAutofocus: as above
            <span tabIndex={-1} autoFocus className="flex items-center gap-1.5">
              <Icon name="check" />
              Saved
            </span>
          )}
        </span>
      </p>
    </form>
  );
}
