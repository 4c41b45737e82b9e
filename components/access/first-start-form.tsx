"use client";

import { useActionState } from "react";
import { FormReport } from "#components/ui/form-report";
import { SecretField } from "#components/ui/secret-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import { type FormAction, faultsIn, typedIn, untouched } from "#lib/forms/form-state";

const firstStartFields = ["code", "name", "email", "password", "workspaceName"] as const;
export type FirstStartField = (typeof firstStartFields)[number];

/** Makes the first admin and the workspace, for whoever can read what the server printed. */
export function FirstStartForm({
  action,
  passwordHint,
}: {
  action: FormAction<FirstStartField>;
  passwordHint: string;
}) {
  const [state, submit] = useActionState(action, untouched);
  const typed = typedIn(state);
  const faults = faultsIn(state);
  return (
    <form action={submit} className="grid gap-3" noValidate>
      <FormReport state={state} order={firstStartFields} />
      <TextField
        name="code"
        label="One-time code"
        hint="Printed where Orglink was started. It lasts an hour; starting again prints a new one."
        autoComplete="off"
        exact
        error={faults.code}
        defaultValue={typed.code}
        required
      />
      <TextField
        name="name"
        label="Your name"
        autoComplete="name"
        error={faults.name}
        defaultValue={typed.name}
        required
      />
      <TextField
        name="email"
        type="email"
        label="E-mail"
        hint="You sign in with it."
        autoComplete="username"
        error={faults.email}
        defaultValue={typed.email}
        required
      />
      <SecretField
        name="password"
        label="Password"
        purpose="new-password"
        hint={state.status === "idle" ? passwordHint : `Type it again. ${passwordHint}`}
        error={faults.password}
        required
      />
      <TextField
        name="workspaceName"
        label="Workspace"
        hint="Your company or team; connections belong to it."
        autoComplete="organization"
        error={faults.workspaceName}
        defaultValue={typed.workspaceName}
        required
      />
      <div>
        <SubmitButton variant="primary">Start using Orglink</SubmitButton>
      </div>
    </form>
  );
}
