"use server";

import { formAction } from "#lib/actions/form-action";
import { projectForm } from "#lib/forms/workspace-forms";
import { createProject as create } from "#lib/services/projects/create-project";

/** Adds a project to the workspace. */
export const createProject = formAction(projectForm, {
  as: "person",
  ask: ({ ask }, { name }) => ask(create, name),
  look: "reload the page: it lists the projects.",
});
