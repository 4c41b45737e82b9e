"use server";

import { revalidatePath } from "next/cache";
import { takeForm } from "#lib/actions/take-form";
import type { FormState } from "#lib/forms/form-state";
import { projectForm } from "#lib/forms/workspace-forms";
import { routes } from "#lib/routes";
import { createProject as create } from "#lib/services/projects/create-project";

/** Adds a project to the workspace. */
export async function createProject(_state: FormState<"name">, data: FormData): Promise<FormState<"name">> {
  return takeForm(
    data,
    projectForm,
    async ({ instance, actor, values: { name }, typed }) => {
      const created = await create({ instance, who: actor }, name);
      if (created.ok) {
        revalidatePath(routes.settings);
        return { status: "done" };
      }
      if (created.problem === "name-taken") {
        return { status: "invalid", fields: { name: "There is a project of this name." }, typed };
      }
      return { status: "stopped", message: "You may not add projects.", typed };
    },
    "reload the page: it lists the projects.",
  );
}
