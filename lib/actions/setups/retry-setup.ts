"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { guardPlainSignedIn } from "#lib/actions/guard";
import { sentForm } from "#lib/actions/sent-form";
import { id } from "#lib/forms/form-fields";
import { readForm } from "#lib/forms/read-form";
import { routes } from "#lib/routes";
import { retrySetup as retry } from "#lib/services/setups/retry-setup";

const schema = z.object({ setupId: id, runId: id });

/** Connects once more with what the setup kept; the form, where something is missing. */
export async function retrySetup(data: FormData): Promise<void> {
  await guardPlainSignedIn(async ({ instance, actor }) => {
    const form = readForm(sentForm(data), schema);
    if (!form.ok) redirect(routes.connections);
    const outcome = await retry({ instance, who: actor }, form.value);
    if (!outcome.ok) redirect(routes.setup(form.value.setupId));
    switch (outcome.value.status) {
      case "connected":
        redirect(routes.connection(outcome.value.connectionId));
        break;
      case "refused":
        redirect(routes.run(outcome.value.runId));
        break;
      case "held-back":
        redirect(routes.connectHeldBack(form.value.setupId));
        break;
      case "invalid":
        redirect(routes.connect(form.value.setupId));
    }
  });
}
