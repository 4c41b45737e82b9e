"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { guardPlainSignedIn } from "#lib/actions/guard";
import { sentForm } from "#lib/actions/sent-form";
import { id } from "#lib/forms/form-fields";
import { readForm } from "#lib/forms/read-form";
import { testConnection as test } from "#lib/services/connections/test-connection";

const schema = z.object({ connectionId: id, runId: id });

/** Checks a saved connection again and shows what came of it. */
export async function testConnection(data: FormData): Promise<void> {
  await guardPlainSignedIn(async ({ ask, to }) => {
    const form = readForm(sentForm(data), schema);
    if (!form.ok) redirect(to.connections);
    const tested = await ask(test, form.value);
    if (tested.ok) redirect(to.run(tested.value.runId));
    if (tested.problem.code === "too-many-checks") redirect(to.connectionHeldBack(form.value.connectionId));
    notFound();
  });
}
