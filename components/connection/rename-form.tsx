"use client";

import { LinkButton } from "#components/ui/button";
import type { FormProps } from "#components/ui/field-renderers";
import { Form } from "#components/ui/form";
import { SelectField } from "#components/ui/select-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextAreaField } from "#components/ui/text-area-field";
import { TextField } from "#components/ui/text-field";
import type { renameForm } from "#lib/forms/workspace-forms";
import { rotationChoices, rotationHint } from "#lib/words/rotation";
import { type Place, ProjectField } from "./project-field.tsx";

type RenameFormProps = FormProps<typeof renameForm> &
  Place & {
    connection: {
      readonly id: string;
      readonly name: string;
      readonly description: string;
      readonly projectId: string | null;
      readonly rotatesByApi: boolean;
    };
    cancelHref: string;
  };

/** What a connection is called, what it is for, where it belongs, and how its secret is rotated. */
export function RenameForm({ connection, projects, workspaceName, cancelHref, ...props }: RenameFormProps) {
  const { id, name, description, projectId, rotatesByApi } = connection;
  return (
    <Form<typeof renameForm>
      {...props}
      className="grid max-w-form gap-3"
      values={{ connectionId: id }}
      initial={{ name, description, projectId: projectId ?? "", rotatesByApi: rotatesByApi ? "yes" : "" }}
      fields={{
        name: (field) => <TextField label="Name" autoComplete="off" {...field} />,
        description: (field) => <TextAreaField label="Description" rows={3} optional {...field} />,
        projectId: (field) => <ProjectField projects={projects} workspaceName={workspaceName} {...field} />,
        rotatesByApi: (field) => (
          <SelectField label="Rotation" hint={rotationHint} choices={rotationChoices} {...field} />
        ),
      }}
    >
      <div className="flex flex-wrap gap-2">
        <SubmitButton variant="primary">Save</SubmitButton>
        <LinkButton href={cancelHref} variant="quiet">
          Cancel
        </LinkButton>
      </div>
    </Form>
  );
}
