"use client";

import type { FormProps } from "#components/ui/field-renderers";
import { Form } from "#components/ui/form";
import { SecretField } from "#components/ui/secret-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import type { signInForm } from "#lib/forms/sign-in-forms";

export const SignInForm = ({ from, ...props }: FormProps<typeof signInForm> & { from: string }) => (
  <Form<typeof signInForm>
    {...props}
    values={{ from }}
    fields={{
      email: (field) => <TextField type="email" label="E-mail" autoComplete="username" {...field} />,
      password: (field) => <SecretField label="Password" purpose="current-password" {...field} />,
    }}
  >
    <div>
      <SubmitButton variant="primary">Sign in</SubmitButton>
    </div>
  </Form>
);
