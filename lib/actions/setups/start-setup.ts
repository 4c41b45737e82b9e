"use server";

import { formAction } from "#lib/actions/form-action";
import { appPart } from "#lib/domain/setup/parts";
import { startSetupForm } from "#lib/forms/setup-forms";
import { startSetup as start } from "#lib/services/setups/start-setup";

/** Starts a guided setup from whatever address the admin has at hand, and opens its first part. */
export const startSetup = formAction(startSetupForm, {
  as: "person",
  ask: ({ ask }, values) => ask(start, values),
  next: ({ to }, { path, address }, { setupId }) => to.part(setupId, address === null ? "my-domain" : appPart(path)),
  look: "Connections lists the setups that were started.",
});
