"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { id } from "#lib/domain/form-fields";
import { readForm } from "#lib/domain/read-form";
import { routes } from "#lib/routes";
import { testConnection as test } from "#lib/services/test-connection";
import { found, guardPlainSignedIn } from "./guard.ts";
import { sentForm } from "./sent-form.ts";

const schema = z.object({ connectionId: id, runId: id });

/** Checks a saved connection again and shows what came of it. */
export async function testConnection(data: FormData): Promise<void> {
  await guardPlainSignedIn(async ({ instance, actor }) => {
    const form = readForm(sentForm(data), schema);
    if (!form.ok) redirect(routes.connections);
    const { runId } = found(await test(instance, actor, form.value));
    redirect(routes.run(runId));
  });
}
