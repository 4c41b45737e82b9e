"use server";

import { buttonAction } from "#lib/actions/form-action";
import { testForm } from "#lib/forms/workspace-forms";
import { recheckConnection as test } from "#lib/services/connections/recheck-connection";

/** Checks a saved connection again and shows what came of it. */
export const recheckConnection = buttonAction(testForm, {
  as: "person",
  ask: ({ ask }, values) => ask(test, values),
  next: ({ to }, _, { runId }) => to.run(runId),
  refused: ({ to }, { connectionId }, { code }) =>
    code === "too-many-checks" ? to.connectionHeldBack(connectionId) : null,
});
