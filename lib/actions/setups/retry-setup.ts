"use server";

import { buttonAction } from "#lib/actions/form-action";
import { retryForm } from "#lib/forms/setup-forms";
import { retrySetup as retry } from "#lib/services/setups/retry-setup";

/** Connects once more with what the setup kept; leads to the form, where something is missing. */
export const retrySetup = buttonAction(retryForm, {
  as: "person",
  ask: ({ ask }, values) => ask(retry, values),
  next: ({ to }, _, run) => (run.status === "connected" ? to.connected(run.connectionId) : to.run(run.runId)),
  refused: ({ to }, { setupId }, { code, fields }) => {
    if (code === "too-many-checks") return to.connectHeldBack(setupId);
    return fields ? to.connect(setupId) : to.setup(setupId);
  },
});
