"use server";

import { buttonAction, formAction } from "#lib/actions/form-action";
import { saying } from "#lib/domain/done";
import { appPart } from "#lib/domain/setup/parts";
import { ownValuesForm, pathForm, runAsForm, setupAddressForm, setupForm } from "#lib/forms/setup-forms";
import { cancelSetup as cancel } from "#lib/services/setups/cancel-setup";
import { changeSetup as change } from "#lib/services/setups/change-setup";
import { restoreSetup as restore } from "#lib/services/setups/restore-setup";

/** Keeps the admin's own values, which the guide shows in its screens and copy buttons. The form then shows what is kept. */
export const saveOwnValues = formAction(ownValuesForm, {
  as: "person",
  ask: ({ ask }, { setupId, address, ...own }) =>
    ask(change, { setupId, change: { ...own, ...(address ? { address } : {}) } }),
  words: { "not-found": "This setup has ended." },
  look: "reload the page: it shows the values that are kept.",
});

/** Keeps the My Domain of a setup that began without one, and goes on to the app. */
export const keepAddress = formAction(setupAddressForm, {
  as: "person",
  ask: ({ ask }, { setupId, address }) => ask(change, { setupId, change: { address } }),
  next: ({ to }, { setupId }) => to.part(setupId, "create-app"),
  words: { "not-found": "This setup has ended." },
  look: "reload the page: it shows the values that are kept.",
});

/** Keeps the username of the Run As user, which the page then shows where it is to be typed. */
export const keepRunAs = formAction(runAsForm, {
  as: "person",
  ask: ({ ask }, { setupId, runAsUsername }) => ask(change, { setupId, change: { runAsUsername } }),
  words: { "not-found": "This setup has ended." },
  look: "reload the page: it shows the values that are kept.",
});

/** Says that there is an app already, or none after all, and goes to the part that is about it. */
export const choosePath = buttonAction(pathForm, {
  as: "person",
  ask: ({ ask }, { setupId, path }) => ask(change, { setupId, change: { path } }),
  next: ({ to }, { setupId, path }) => to.part(setupId, appPart(path)),
});

/** Ends a setup without a connection and wipes the secret it kept; the list then offers to take it up again. */
export const cancelSetup = buttonAction(setupForm, {
  as: "person",
  ask: ({ ask }, { setupId }) => ask(cancel, setupId),
  next: ({ to }, { setupId }) => saying(to.setupCancelled(setupId), "setup-cancelled"),
  // Cancelled in another tab: there it can be taken up again.
  refused: ({ to }) => to.connections,
});

/** Takes up a cancelled setup again. */
export const restoreSetup = buttonAction(setupForm, {
  as: "person",
  ask: ({ ask }, { setupId }) => ask(restore, setupId),
  next: ({ to }, { setupId }) => saying(to.setup(setupId), "setup-restored"),
  refused: ({ to }) => to.connections,
});
