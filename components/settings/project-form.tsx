"use client";

import type { FormProps } from "#components/ui/field-renderers";
import { Form } from "#components/ui/form";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import type { projectForm } from "#lib/forms/workspace-forms";

/** Adds a project to the workspace. */
export const ProjectForm = (props: FormProps<typeof projectForm>) => (
  <Form<typeof projectForm>
    {...props}
    className="grid max-w-form gap-3"
    fields={{ name: (field) => <TextField label="New project" autoComplete="off" {...field} /> }}
  >
    <div>
      <SubmitButton>Add the project</SubmitButton>
    </div>
  </Form>
);
