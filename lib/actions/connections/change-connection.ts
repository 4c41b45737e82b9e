"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { takeForm } from "#lib/actions/take-form";
import { id, line } from "#lib/forms/form-fields";
import type { FormState } from "#lib/forms/form-state";
import { renameForm } from "#lib/forms/workspace-forms";
import { routes } from "#lib/routes";
import { deleteConnection as remove } from "#lib/services/connections/delete-connection";
import { renameConnection as rename } from "#lib/services/connections/rename-connection";

export type RenameField = keyof typeof renameForm.shape;

/** Gives a connection another name, description, project or way of rotation. */
export async function renameConnection(
  _state: FormState<RenameField>,
  data: FormData,
): Promise<FormState<RenameField>> {
  return takeForm(
    data,
    renameForm,
    async ({ instance, actor, values, typed }) => {
      const renamed = await rename({ instance, who: actor }, values);
      if (renamed.ok) redirect(routes.connection(values.connectionId));
      if (renamed.problem !== "name-taken") notFound();
      return {
        status: "invalid",
        fields: { name: "Another connection has this name. Choose a different one." },
        typed,
      };
    },
    "the connection’s page shows what is kept.",
  );
}

const deleting = z.object({ connectionId: id, name: line("the connection’s name", 80) });
export type DeleteField = keyof typeof deleting.shape;

/** Deletes a connection whose name was typed again on purpose. */
export async function deleteConnection(
  _state: FormState<DeleteField>,
  data: FormData,
): Promise<FormState<DeleteField>> {
  return takeForm(
    data,
    deleting,
    async ({ instance, actor, values: { connectionId, name }, typed }) => {
      const deleted = await remove({ instance, who: actor }, { connectionId, typedName: name });
      if (deleted.ok) redirect(routes.connections);
      if (deleted.problem !== "name-differs") notFound();
      const fields = { name: "This is not the connection’s name. Type it exactly as it stands above." };
      return { status: "invalid", fields, typed };
    },
    "look whether it is still among the connections.",
  );
}
