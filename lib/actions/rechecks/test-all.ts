"use server";

import { buttonAction } from "#lib/actions/form-action";
import { batchForm } from "#lib/forms/recheck-forms";
import { emptyForm } from "#lib/forms/workspace-forms";
import { cancelTestAll as cancel } from "#lib/services/rechecks/cancel-test-all";
import { startTestAll as start } from "#lib/services/rechecks/start-test-all";

/** Has every connection checked; the page of all shows how far it is. */
export const startTestAll = buttonAction(emptyForm, {
  as: "person",
  ask: ({ ask }) => ask(start, null),
  next: ({ to }) => to.connections,
  refused: ({ to }, _, { code }) => (code === "nothing-to-test" ? to.nothingToTest : null),
});

/** Takes back what of it has not begun. */
export const cancelTestAll = buttonAction(batchForm, {
  as: "person",
  ask: ({ ask }, { batchId }) => ask(cancel, batchId),
  next: ({ to }) => to.connections,
});
