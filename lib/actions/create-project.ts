"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { line } from "#lib/domain/form-fields";
import type { FormState } from "#lib/domain/form-state";
import { readForm } from "#lib/domain/read-form";
import { routes } from "#lib/routes";
import { createProject as create } from "#lib/services/create-project";
import { brokenMessage, guard, signedIn } from "./guard.ts";

const schema = z.object({ name: line("a name", 60) });

/** Adds a project to the workspace. */
export async function createProject(_state: FormState<"name">, data: FormData): Promise<FormState<"name">> {
  const { instance, actor } = await signedIn();
  return guard(
    async () => {
      const form = readForm(data, schema);
      if (!form.ok) return { status: "invalid", ...form.problem };
      const created = await create(instance, actor, form.value.name);
      if (!created.ok && created.problem === "name-taken") {
        return { status: "invalid", fields: { name: "There is a project of this name." }, typed: form.value };
      }
      if (!created.ok) return { status: "stopped", message: "You may not add projects.", typed: form.value };
      revalidatePath(routes.settings);
      return { status: "done" };
    },
    (reference) => ({ status: "stopped", message: brokenMessage(reference), typed: {} }),
  );
}
