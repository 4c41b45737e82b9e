"use server";

import { refresh } from "next/cache";
import { formAction } from "#lib/actions/form-action";
import { connectionForm } from "#lib/forms/connection-form";
import { connectOrg as connect } from "#lib/services/setups/connect-org";

/** Sends the connection form: token exchange, check run, saved connection. Every run that ended has a page of its own. */
export const connectOrg = formAction(connectionForm, {
  as: "person",
  ask: async ({ ask }, { instanceUrl: address, secretKept: _, ...values }) => {
    const outcome = await ask(connect, { ...values, address });
    // The form then has the secret as one that is kept.
    if (!outcome.ok && outcome.problem.code === "too-many-checks") refresh();
    return outcome;
  },
  next: ({ to }, _, run) => (run.status === "connected" ? to.connected(run.connectionId) : to.run(run.runId)),
  words: {
    "too-many-checks":
      "No check was made: there were many at once or within a few minutes. What you typed is kept, the secret sealed. Wait a few minutes, then connect again.",
  },
  look: "the setup’s page shows how far the check came, and Connections whether it is connected.",
});
