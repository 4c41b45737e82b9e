"use client";

import { useActionState } from "react";
import { FormReport } from "#components/ui/form-report";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import { type FormAction, faultsIn, typedIn, untouched } from "#lib/forms/form-state";

/** Adds a project to the workspace. */
export function ProjectForm({ action }: { action: FormAction<"name"> }) {
  const [state, submit] = useActionState(action, untouched);
  return (
    <form action={submit} className="grid max-w-form gap-3" noValidate>
      <FormReport state={state} order={["name"]} />
      <TextField
        name="name"
        label="New project"
        autoComplete="off"
        error={faultsIn(state).name}
        defaultValue={typedIn(state).name}
        required
      />
      <div>
        <SubmitButton>Add the project</SubmitButton>
      </div>
    </form>
  );
}
