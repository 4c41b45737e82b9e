"use server";

import { buttonAction, formAction } from "#lib/actions/form-action";
import { saying } from "#lib/domain/done";
import { ownValuesForm, setupForm } from "#lib/forms/setup-forms";
import { cancelSetup as cancel } from "#lib/services/setups/cancel-setup";
import { changeSetup as change } from "#lib/services/setups/change-setup";

/** Keeps the admin's own values, which the guide shows in its screens and copy buttons. The form then shows what is kept. */
export const saveOwnValues = formAction(ownValuesForm, {
  as: "person",
  ask: ({ ask }, { setupId, address, ...own }) =>
    ask(change, { setupId, change: { ...own, ...(address ? { address } : {}) } }),
  words: { "not-found": "This setup has ended." },
  look: "reload the page: it shows the values that are kept.",
});

/** Ends a setup without a connection and wipes what it kept. */
export const cancelSetup = buttonAction(setupForm, {
  as: "person",
  ask: ({ ask }, { setupId }) => ask(cancel, setupId),
  next: ({ to }) => saying(to.connections, "setup-cancelled"),
});
