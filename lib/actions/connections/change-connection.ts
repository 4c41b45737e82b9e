"use server";

import { formAction } from "#lib/actions/form-action";
import { saying } from "#lib/domain/done";
import { deleteForm, renameForm } from "#lib/forms/workspace-forms";
import { changeConnection as change } from "#lib/services/connections/change-connection";
import { deleteConnection as remove } from "#lib/services/connections/delete-connection";

/** Gives a connection another name, description, project or way of rotation. */
export const changeConnection = formAction(renameForm, {
  as: "person",
  ask: ({ ask }, values) => ask(change, values),
  next: ({ to }, { connectionId }) => to.connection(connectionId),
  look: "the connection’s page shows what is kept.",
});

/** Deletes a connection whose name was typed again on purpose. */
export const deleteConnection = formAction(deleteForm, {
  as: "person",
  ask: ({ ask }, { connectionId, name }) => ask(remove, { connectionId, typedName: name }),
  next: ({ to }) => saying(to.connections, "connection-deleted"),
  look: "look whether it is still among the connections.",
});
