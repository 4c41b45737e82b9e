import { maxDescriptionLength, maxNameLength } from "./connection-form.ts";
import { defineForm, field, hiddenField } from "./define-form.ts";
import { description, id, line, name, projectChoice, yesOrNothing } from "./form-fields.ts";

/** Another name, description, project or way of rotation for a connection. */
export const renameForm = defineForm(
  {
    connectionId: hiddenField(id),
    name: field(name("a name", maxNameLength)),
    description: field(description(maxDescriptionLength)),
    projectId: field(projectChoice),
    rotatesByApi: field(yesOrNothing),
  },
  undefined,
  { name: "edit-connection", about: "connectionId" },
);

/** A connection to be deleted, with its name typed again on purpose. */
export const deleteForm = defineForm({
  connectionId: hiddenField(id),
  name: field(line("the connection’s name", maxNameLength)),
});

/** A saved connection to be checked again. The run's id comes with the page: the same press sent twice is one run. */
export const testForm = defineForm({ connectionId: hiddenField(id), runId: hiddenField(id) });

/** A new project. */
export const projectForm = defineForm({ name: field(name("a name", 60)) }, undefined, {
  name: "add-project",
  about: null,
});

/** A press about nothing but whoever presses. */
export const emptyForm = defineForm({});
