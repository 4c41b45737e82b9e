import { z } from "zod";
import { maxDescriptionLength, maxNameLength } from "./connection-form.ts";
import { description, id, name, optionalLine, optionalName, projectChoice, yesOrNothing } from "./form-fields.ts";

/** Another name, description, project or way of rotation for a connection. */
export const renameForm = z.object({
  connectionId: id,
  name: name("a name", maxNameLength),
  description: description(maxDescriptionLength),
  projectId: projectChoice,
  rotatesByApi: yesOrNothing,
});

/** A new project. */
export const projectForm = z.object({ name: name("a name", 60) });

/** The start of a guided setup, from whatever address is at hand. */
export const startSetupForm = z.object({
  address: optionalLine(2_048),
  path: z.enum(["new-app", "existing-app", "connected-app"], { error: "Choose one of the three." }),
  name: optionalName(maxNameLength),
  projectId: projectChoice,
});
