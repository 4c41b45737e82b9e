"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "#lib/domain/form-state";
import { projectForm } from "#lib/domain/workspace-forms";
import { routes } from "#lib/routes";
import { createProject as create } from "#lib/services/create-project";
import { takeForm } from "./take-form.ts";

/** Adds a project to the workspace. */
export async function createProject(_state: FormState<"name">, data: FormData): Promise<FormState<"name">> {
  return takeForm(
    data,
    projectForm,
    async ({ instance, actor, values: { name }, typed }) => {
      const created = await create(instance, actor, name);
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
