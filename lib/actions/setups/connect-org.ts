"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { found, guardSignedIn } from "#lib/actions/guard";
import { sentForm } from "#lib/actions/sent-form";
import type { ConnectFormState } from "#lib/forms/connect-form-state";
import { readConnectionForm, typedValues } from "#lib/forms/connection-form";
import { routes } from "#lib/routes";
import { connectOrg as connect } from "#lib/services/setups/connect-org";

const heldBackMessage =
  "No check was made: there were many at once or within a few minutes. What you typed is kept, the secret sealed. Wait a few minutes, then connect again.";

/** Sends the connection form: token exchange, check run, saved connection. Every run that ended has a page of its own. */
export async function connectOrg(_state: ConnectFormState, data: FormData): Promise<ConnectFormState> {
  const typed = typedValues(sentForm(data));
  return guardSignedIn<ConnectFormState>(
    async ({ instance, actor }) => {
      const form = readConnectionForm(sentForm(data), {
        practice: instance.env.isPracticeOrgOn,
        extraSuffixes: instance.env.myDomainSuffixes,
      });
      if (!form.ok) {
        const { fields, unknown } = form.problem;
        if (Object.keys(fields).length > 0) return { status: "invalid", fields, typed };
        const message = `The form was sent with fields it does not have (${unknown.join(", ")}). Reload the page.`;
        return { status: "stopped", message, typed };
      }
      const outcome = found(await connect({ instance, who: actor }, form.value));
      switch (outcome.status) {
        case "connected":
          return redirect(routes.connection(outcome.connectionId));
        case "refused":
          return redirect(routes.run(outcome.runId));
        case "held-back":
          // The form then has the secret as one that is kept.
          refresh();
          return { status: "stopped", message: heldBackMessage, typed };
        case "invalid":
          return { status: "invalid", fields: outcome.fields, typed };
      }
    },
    (message) => ({ status: "stopped", message, typed }),
    "the setup’s page shows how far the check came, and Connections whether it is connected.",
  );
}
