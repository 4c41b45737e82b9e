"use server";

import { formAction } from "#lib/actions/form-action";
import { startSetupForm } from "#lib/forms/setup-forms";
import { startSetup as start } from "#lib/services/setups/start-setup";

/** Starts a guided setup from whatever address the admin has at hand, and opens its first page. */
export const startSetup = formAction(startSetupForm, {
  as: "person",
  ask: ({ ask }, values) => ask(start, values),
  next: ({ to }, { path }, { setupId }) => (path === "new-app" ? to.beforeYouBegin(setupId) : to.existingApp(setupId)),
  look: "Connections lists the setups that were started.",
});
