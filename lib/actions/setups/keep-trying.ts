"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { guardPlainSignedIn } from "#lib/actions/guard";
import { sentForm } from "#lib/actions/sent-form";
import { id } from "#lib/forms/form-fields";
import { readForm } from "#lib/forms/read-form";
import { keepTrying as keep } from "#lib/services/waits/keep-trying";
import { stopTrying as stop } from "#lib/services/waits/stop-trying";

const schema = z.object({ setupId: id });

/** Has Orglink try a setup again by itself; its page counts down. */
export async function keepTrying(data: FormData): Promise<void> {
  await change(data, keep);
}

/** Ends a wait. */
export async function stopTrying(data: FormData): Promise<void> {
  await change(data, stop);
}

/** Either way the setup's page says what is so now, also when there was nothing to do. */
const change = (data: FormData, service: typeof keep): Promise<void> =>
  guardPlainSignedIn(async ({ ask, to }) => {
    const form = readForm(sentForm(data), schema);
    if (!form.ok) redirect(to.connections);
    await ask(service, form.value.setupId);
    redirect(to.setup(form.value.setupId));
  });
