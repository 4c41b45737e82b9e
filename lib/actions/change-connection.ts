"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { id, line, optionalLine, projectChoice } from "#lib/domain/form-fields";
import type { FormState } from "#lib/domain/form-state";
import { readForm } from "#lib/domain/read-form";
import { routes } from "#lib/routes";
import { deleteConnection as remove } from "#lib/services/delete-connection";
import { renameConnection as rename } from "#lib/services/rename-connection";
import { brokenMessage, found, guard, signedIn } from "./guard.ts";

const renaming = z.object({
  connectionId: id,
  name: line("a name", 80),
  description: optionalLine(500),
  projectId: projectChoice,
});
export type RenameField = keyof typeof renaming.shape;

/** Gives a connection another name, description or project. */
export async function renameConnection(
  _state: FormState<RenameField>,
  data: FormData,
): Promise<FormState<RenameField>> {
  const { instance, actor } = await signedIn();
  return guard(
    async () => {
      const form = readForm(data, renaming);
      if (!form.ok) return { status: "invalid", ...form.problem };
      const renamed = await rename(instance, actor, form.value);
      if (!renamed.ok && renamed.problem === "name-taken") {
        const typed = { ...form.value, projectId: form.value.projectId ?? "" };
        const fields = { name: "Another connection has this name. Choose a different one." };
        return { status: "invalid", fields, typed };
      }
      if (!renamed.ok) found({ ok: false, problem: "not-found" });
      redirect(routes.connection(form.value.connectionId));
    },
    (reference) => ({ status: "stopped", message: brokenMessage(reference), typed: {} }),
  );
}

const deleting = z.object({ connectionId: id, name: line("the connection’s name", 80) });
export type DeleteField = keyof typeof deleting.shape;

/** Deletes a connection whose name was typed again on purpose. */
export async function deleteConnection(
  _state: FormState<DeleteField>,
  data: FormData,
): Promise<FormState<DeleteField>> {
  const { instance, actor } = await signedIn();
  return guard(
    async () => {
      const form = readForm(data, deleting);
      if (!form.ok) return { status: "invalid", ...form.problem };
      const { connectionId, name } = form.value;
      const deleted = await remove(instance, actor, { connectionId, typedName: name });
      if (!deleted.ok && deleted.problem === "name-differs") {
        const fields = { name: "This is not the connection’s name. Type it exactly as it stands above." };
        return { status: "invalid", fields, typed: form.value };
      }
      if (!deleted.ok) found({ ok: false, problem: "not-found" });
      redirect(routes.connections);
    },
    (reference) => ({ status: "stopped", message: brokenMessage(reference), typed: {} }),
  );
}
