"use client";

import type { FormProps } from "#components/ui/field-renderers";
import { Form } from "#components/ui/form";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import type { codeForm } from "#lib/forms/sign-in-forms";

/** Asks for the one-time code before anything else is typed. */
export const CodeForm = (props: FormProps<typeof codeForm>) => (
  <Form<typeof codeForm>
    {...props}
    fields={{
      code: (field) => (
        <TextField
          label="One-time code"
          hint="Printed where Orglink was started. It lasts an hour; starting again prints a new one."
          autoComplete="off"
          exact
          {...field}
        />
      ),
    }}
  >
    <div>
      <SubmitButton variant="primary">Go on</SubmitButton>
    </div>
  </Form>
);
