"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { takeForm } from "#lib/actions/take-form";
import { id, line } from "#lib/forms/form-fields";
import type { FormState } from "#lib/forms/form-state";
import { renameForm } from "#lib/forms/workspace-forms";
import { changeConnection as change } from "#lib/services/connections/change-connection";
import { deleteConnection as remove } from "#lib/services/connections/delete-connection";
import { refusedFields } from "#lib/words/refusals";

export type RenameField = keyof typeof renameForm.shape;

/** Gives a connection another name, description, project or way of rotation. */
export async function changeConnection(
  _state: FormState<RenameField>,
  data: FormData,
): Promise<FormState<RenameField>> {
  return takeForm(
    data,
    renameForm,
    async ({ session: { ask, to }, values, typed }) => {
      const changed = await ask(change, values);
      if (changed.ok) redirect(to.connection(values.connectionId));
      if (!changed.problem.fields) notFound();
      return { status: "invalid", fields: refusedFields(changed.problem), typed };
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
    async ({ session: { ask, to }, values: { connectionId, name }, typed }) => {
      const deleted = await ask(remove, { connectionId, typedName: name });
      if (deleted.ok) redirect(to.connections);
      if (!deleted.problem.fields) notFound();
      return { status: "invalid", fields: refusedFields(deleted.problem), typed };
    },
    "look whether it is still among the connections.",
  );
}
