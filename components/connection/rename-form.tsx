"use client";

import { useActionState } from "react";
import { LinkButton } from "#components/ui/button";
import { FormReport } from "#components/ui/form-report";
import { SelectField } from "#components/ui/select-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextAreaField } from "#components/ui/text-area-field";
import { TextField } from "#components/ui/text-field";
import { type FormAction, faultsIn, typedIn, untouched } from "#lib/forms/form-state";
import { rotationChoices, rotationHint } from "#lib/words/rotation";

const fields = ["name", "description", "projectId", "rotatesByApi", "connectionId"] as const;

type RenameFormProps = {
  action: FormAction<(typeof fields)[number]>;
  connection: {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly projectId: string | null;
    readonly rotatesByApi: boolean;
  };
  projects: readonly { readonly id: string; readonly name: string }[];
  workspaceName: string;
  cancelHref: string;
};

/** What a connection is called, what it is for, where it belongs, and how its secret is rotated. */
export function RenameForm({ action, connection, projects, workspaceName, cancelHref }: RenameFormProps) {
  const [state, submit] = useActionState(action, untouched);
  const typed = typedIn(state);
  const faults = faultsIn(state);
  return (
    <form action={submit} className="grid max-w-form gap-3" noValidate>
      <FormReport state={state} order={fields} />
      <input type="hidden" name="connectionId" value={connection.id} />
      <TextField
        name="name"
        label="Name"
        autoComplete="off"
        error={faults.name}
        defaultValue={typed.name ?? connection.name}
        required
      />
      <TextAreaField
        name="description"
        label="Description"
        rows={3}
        error={faults.description}
        defaultValue={typed.description ?? connection.description}
        optional
      />
      {projects.length > 0 && (
        <SelectField
          name="projectId"
          label="Workspace or project"
          error={faults.projectId}
          defaultValue={typed.projectId ?? connection.projectId ?? ""}
          choices={[
            { value: "", label: `${workspaceName} (the workspace)` },
            ...projects.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <SelectField
        name="rotatesByApi"
        label="Rotation"
        hint={rotationHint}
        choices={rotationChoices}
        error={faults.rotatesByApi}
        defaultValue={typed.rotatesByApi ?? (connection.rotatesByApi ? "yes" : "")}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton variant="primary">Save</SubmitButton>
        <LinkButton href={cancelHref} variant="quiet">
          Cancel
        </LinkButton>
      </div>
    </form>
  );
}
