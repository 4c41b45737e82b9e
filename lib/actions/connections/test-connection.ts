"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { guardPlainSignedIn } from "#lib/actions/guard";
import { sentForm } from "#lib/actions/sent-form";
import { id } from "#lib/forms/form-fields";
import { readForm } from "#lib/forms/read-form";
import { routes } from "#lib/routes";
import { testConnection as test } from "#lib/services/connections/test-connection";

const schema = z.object({ connectionId: id, runId: id });

/** Checks a saved connection again and shows what came of it. */
export async function testConnection(data: FormData): Promise<void> {
  await guardPlainSignedIn(async ({ instance, actor }) => {
    const form = readForm(sentForm(data), schema);
    if (!form.ok) redirect(routes.connections);
    const tested = await test({ instance, who: actor }, form.value);
    if (tested.ok) redirect(routes.run(tested.value.runId));
    if (tested.problem === "too-many-attempts") redirect(routes.connectionHeldBack(form.value.connectionId));
    notFound();
  });
}
