import type { ShownField } from "#components/ui/field-renderers";
import { SelectField } from "#components/ui/select-field";

/** Where things of a workspace may belong. */
export type Place = {
  projects: readonly { readonly id: string; readonly name: string }[];
  workspaceName: string;
};

/** The workspace itself or one of its projects; nothing to choose while there is none. */
export function ProjectField({ projects, workspaceName, ...field }: Place & ShownField) {
  if (projects.length === 0) return null;
  return (
    <SelectField
      label="Workspace or project"
      choices={[
        { value: "", label: `${workspaceName} (the workspace)` },
        ...projects.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      {...field}
    />
  );
}
