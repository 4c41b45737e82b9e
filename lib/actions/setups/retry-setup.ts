"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { guardPlainSignedIn } from "#lib/actions/guard";
import { sentForm } from "#lib/actions/sent-form";
import { id } from "#lib/forms/form-fields";
import { readForm } from "#lib/forms/read-form";
import { retrySetup as retry } from "#lib/services/setups/retry-setup";

const schema = z.object({ setupId: id, runId: id });

/** Connects once more with what the setup kept; the form, where something is missing. */
export async function retrySetup(data: FormData): Promise<void> {
  await guardPlainSignedIn(async ({ ask, to }) => {
    const form = readForm(sentForm(data), schema);
    if (!form.ok) redirect(to.connections);
    const { setupId } = form.value;
    const outcome = await ask(retry, form.value);
    if (outcome.ok) {
      const { value } = outcome;
      redirect(value.status === "connected" ? to.connection(value.connectionId) : to.run(value.runId));
    }
    if (outcome.problem.code === "too-many-checks") redirect(to.connectHeldBack(setupId));
    redirect(outcome.problem.fields ? to.connect(setupId) : to.setup(setupId));
  });
}
