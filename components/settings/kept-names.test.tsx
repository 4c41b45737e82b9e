import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RenameForm } from "#components/connection/rename-form";
import { StartSetupForm } from "#components/setup/start-setup-form";
import { outlineOf } from "#lib/forms/define-form";
import { untouched } from "#lib/forms/form-state";
import { startSetupForm } from "#lib/forms/setup-forms";
import { projectForm, renameForm } from "#lib/forms/workspace-forms";
import { ProjectForm } from "./project-form.tsx";

const action = async () => untouched;
const connection = { id: "1", name: "", description: "", projectId: null, rotatesByApi: false };
const place = { projects: [], workspaceName: "Northwind" };

const forms: Record<string, ReactElement> = {
  "a new project": <ProjectForm form={outlineOf(projectForm)} action={action} />,
  "a connection": (
    <RenameForm form={outlineOf(renameForm)} action={action} connection={connection} {...place} cancelHref="/" />
  ),
  "a new setup": (
    <StartSetupForm
      form={outlineOf(startSetupForm({}))}
      action={action}
      {...place}
      practiceHref={undefined}
      ask={async () => ({ status: "idle" })}
      rules={{}}
    />
  ),
};

test.each(Object.keys(forms))(
  "what is pasted as the name of %s is sent whole, so a credential is known as one",
  (form) => {
    const fields = renderToStaticMarkup(forms[form]).match(
      /<(?:input|textarea)[^>]* name="(?:name|description)"[^>]*>/g,
    );
    expect(fields?.length).toBeGreaterThan(0);
    for (const field of fields ?? []) expect(field).not.toMatch(/maxlength/i);
  },
);
