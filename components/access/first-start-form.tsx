"use client";

import type { FormProps } from "#components/ui/field-renderers";
import { Form } from "#components/ui/form";
import { SecretField } from "#components/ui/secret-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import type { claimForm } from "#lib/forms/sign-in-forms";

type FirstStartFormProps = FormProps<typeof claimForm> & { passwordHint: string };

/** Makes the first admin and the workspace, for whoever has typed what the server printed. */
export const FirstStartForm = ({ passwordHint, ...props }: FirstStartFormProps) => (
  <Form<typeof claimForm>
    {...props}
    fields={{
      name: (field) => <TextField label="Your name" autoComplete="name" {...field} />,
      email: (field) => (
        <TextField type="email" label="E-mail" hint="You sign in with it." autoComplete="username" {...field} />
      ),
      password: (field, { status }) => (
        <SecretField
          label="Password"
          purpose="new-password"
          hint={status === "idle" ? passwordHint : `Type it again. ${passwordHint}`}
          {...field}
        />
      ),
      workspaceName: (field) => (
        <TextField
          label="Workspace"
          hint="Your company or team; connections belong to it."
          autoComplete="organization"
          {...field}
        />
      ),
    }}
  >
    <div>
      <SubmitButton variant="primary">Start using Orglink</SubmitButton>
    </div>
  </Form>
);
