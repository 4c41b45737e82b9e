"use client";

import { useActionState } from "react";
import { FormReport } from "#components/ui/form-report";
import { RadioList } from "#components/ui/radio-list";
import { SelectField } from "#components/ui/select-field";
import { SubmitButton } from "#components/ui/submit-button";
import { TextField } from "#components/ui/text-field";
import { TextLink } from "#components/ui/text-link";
import { type FormAction, faultsIn, typedIn, untouched } from "#lib/forms/form-state";

const fields = ["path", "address", "name", "projectId"] as const;
type StartSetupField = (typeof fields)[number];

type StartSetupFormProps = {
  action: FormAction<StartSetupField>;
  projects: readonly { readonly id: string; readonly name: string }[];
  workspaceName: string;
  practiceHref: string | undefined;
};

/** Begins a setup: what is there already, any address of the org, and where the connection will belong. */
export function StartSetupForm({ action, projects, workspaceName, practiceHref }: StartSetupFormProps) {
  const [state, submit] = useActionState(action, untouched);
  const typed = typedIn(state);
  const faults = faultsIn(state);
  return (
    <form action={submit} className="grid max-w-form gap-5" noValidate>
      <FormReport state={state} order={fields} />
      <RadioList
        name="path"
        legend="What is there already?"
        error={faults.path}
        defaultValue={typed.path ?? "new-app"}
        choices={[
          { value: "new-app", label: "Nothing yet", hint: "The guide makes an External Client App with you." },
          { value: "existing-app", label: "An External Client App", hint: "A checklist of what it must have." },
          { value: "connected-app", label: "A Connected App", hint: "Existing ones keep working; the same checklist." },
        ]}
      />
      <TextField
        name="address"
        label="Any address of your Salesforce"
        hint="Copy it from a Salesforce tab, whatever page it shows. Every step then links into your own Setup."
        placeholder="https://acme.lightning.force.com/…"
        inputMode="url"
        autoComplete="off"
        maxLength={2048}
        error={faults.address}
        defaultValue={typed.address}
        exact
        optional
      />
      {practiceHref && (
        <p className="-mt-3 text-sm text-soft">
          No org at hand? The <TextLink href={practiceHref}>practice org</TextLink> behaves like one:{" "}
          <span className="value">acme.my.salesforce.test</span>
        </p>
      )}
      <TextField
        name="name"
        label="What is the connection for?"
        hint="Its name, such as “Billing sync”."
        autoComplete="off"
        error={faults.name}
        defaultValue={typed.name}
        optional
      />
      {projects.length > 0 && (
        <SelectField
          name="projectId"
          label="Workspace or project"
          defaultValue={typed.projectId ?? ""}
          error={faults.projectId}
          choices={[
            { value: "", label: `${workspaceName} (the workspace)` },
            ...projects.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <div>
        <SubmitButton variant="primary">Start</SubmitButton>
      </div>
    </form>
  );
}
