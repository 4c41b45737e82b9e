"use server";

import { revalidatePath } from "next/cache";
import { takeForm } from "#lib/actions/take-form";
import type { FormState } from "#lib/forms/form-state";
import { projectForm } from "#lib/forms/workspace-forms";
import { createProject as create } from "#lib/services/projects/create-project";
import { refusalWords, refusedFields } from "#lib/words/refusals";

/** Adds a project to the workspace. */
export async function createProject(_state: FormState<"name">, data: FormData): Promise<FormState<"name">> {
  return takeForm(
    data,
    projectForm,
    async ({ session: { ask, to }, values: { name }, typed }) => {
      const created = await ask(create, name);
      if (created.ok) {
        revalidatePath(to.settings);
        return { status: "done" };
      }
      const { problem } = created;
      if (problem.fields) return { status: "invalid", fields: refusedFields(problem), typed };
      return { status: "stopped", message: refusalWords(problem), typed };
    },
    "reload the page: it lists the projects.",
  );
}
