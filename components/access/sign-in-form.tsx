"use client";

import { useActionState } from "react";
import { FormReport } from "#components/ui/form-report";
import { SecretField } from "#components/ui/secret-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import { type FormAction, faultsIn, typedIn, untouched } from "#lib/forms/form-state";

type SignInField = "email" | "password" | "next";

type SignInFormProps = {
  action: FormAction<SignInField>;
  /** Where to go afterwards; a path of ours. */
  next?: string | undefined;
};

export function SignInForm({ action, next }: SignInFormProps) {
  const [state, submit] = useActionState(action, untouched);
  const faults = faultsIn(state);
  return (
    <form action={submit} className="grid gap-3" noValidate>
      <FormReport state={state} order={["email", "password"]} />
      {next && <input type="hidden" name="next" value={next} />}
      <TextField
        name="email"
        type="email"
        label="E-mail"
        autoComplete="username"
        error={faults.email}
        defaultValue={typedIn(state).email}
        required
      />
      <SecretField name="password" label="Password" purpose="current-password" error={faults.password} required />
      <div>
        <SubmitButton variant="primary">Sign in</SubmitButton>
      </div>
    </form>
  );
}
