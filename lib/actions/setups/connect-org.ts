"use server";

import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { guardSignedIn } from "#lib/actions/guard";
import { sentForm } from "#lib/actions/sent-form";
import type { ConnectFormState } from "#lib/forms/connect-form-state";
import { readConnectionForm, typedValues } from "#lib/forms/connection-form";
import { connectOrg as connect } from "#lib/services/setups/connect-org";
import { refusedFields } from "#lib/words/refusals";

const heldBackMessage =
  "No check was made: there were many at once or within a few minutes. What you typed is kept, the secret sealed. Wait a few minutes, then connect again.";

/** Sends the connection form: token exchange, check run, saved connection. Every run that ended has a page of its own. */
export async function connectOrg(_state: ConnectFormState, data: FormData): Promise<ConnectFormState> {
  const typed = typedValues(sentForm(data));
  return guardSignedIn<ConnectFormState>(
    async ({ ask, facts, to }) => {
      const form = readConnectionForm(sentForm(data), facts.hostRules);
      if (!form.ok) {
        const { fields, unknown } = form.problem;
        if (Object.keys(fields).length > 0) return { status: "invalid", fields, typed };
        const message = `The form was sent with fields it does not have (${unknown.join(", ")}). Reload the page.`;
        return { status: "stopped", message, typed };
      }
      const outcome = await ask(connect, form.value);
      if (outcome.ok) {
        const { value } = outcome;
        return redirect(value.status === "connected" ? to.connection(value.connectionId) : to.run(value.runId));
      }
      const { problem } = outcome;
      if (problem.fields) return { status: "invalid", fields: refusedFields(problem), typed };
      if (problem.code !== "too-many-checks") notFound();
      // The form then has the secret as one that is kept.
      refresh();
      return { status: "stopped", message: heldBackMessage, typed };
    },
    (message) => ({ status: "stopped", message, typed }),
    "the setup’s page shows how far the check came, and Connections whether it is connected.",
  );
}
