"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { id } from "#lib/domain/form-fields";
import { readForm } from "#lib/domain/read-form";
import { routes } from "#lib/routes";
import { testConnection as test } from "#lib/services/test-connection";
import { guardPlainSignedIn } from "./guard.ts";
import { sentForm } from "./sent-form.ts";

const schema = z.object({ connectionId: id, runId: id });

/** Checks a saved connection again and shows what came of it. */
export async function testConnection(data: FormData): Promise<void> {
  await guardPlainSignedIn(async ({ instance, actor }) => {
    const form = readForm(sentForm(data), schema);
    if (!form.ok) redirect(routes.connections);
    const tested = await test(instance, actor, form.value);
    if (tested.ok) redirect(routes.run(tested.value.runId));
    if (tested.problem === "too-many-attempts") redirect(routes.connectionHeldBack(form.value.connectionId));
    notFound();
  });
}
