"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { optionalLine, projectChoice } from "#lib/domain/form-fields";
import type { FormState } from "#lib/domain/form-state";
import { parseMyDomain } from "#lib/domain/my-domain";
import { readForm } from "#lib/domain/read-form";
import { routes } from "#lib/routes";
import { startSetup as start } from "#lib/services/start-setup";
import { brokenMessage, guard, signedIn } from "./guard.ts";

const schema = z.object({
  address: optionalLine(2_048),
  path: z.enum(["new-app", "existing-app", "connected-app"], { error: "Choose one of the three." }),
  name: optionalLine(80),
  projectId: projectChoice,
});

export type StartSetupField = keyof typeof schema.shape;

/** Starts a guided setup from whatever address the admin has at hand, and opens its first page. */
export async function startSetup(
  _state: FormState<StartSetupField>,
  data: FormData,
): Promise<FormState<StartSetupField>> {
  const { instance, actor } = await signedIn();
  return guard(
    async () => {
      const form = readForm(data, schema);
      if (!form.ok) return { status: "invalid", ...form.problem };
      const { address: pasted, ...rest } = form.value;
      const rules = { practice: instance.env.isPracticeOrgOn, extraSuffixes: instance.env.myDomainSuffixes };
      const address = pasted === "" ? null : parseMyDomain(pasted, rules);
      if (address && !address.ok) {
        const { title, hint } = address.problem;
        const typed = { path: rest.path, name: rest.name, projectId: rest.projectId ?? "" };
        return { status: "invalid", fields: { address: `${title} ${hint}` }, typed };
      }
      const started = await start(instance, actor, { ...rest, address: address?.value ?? null });
      if (!started.ok) return { status: "stopped", message: "You may not start a setup here.", typed: {} };
      const { setupId } = started.value;
      redirect(rest.path === "new-app" ? routes.beforeYouBegin(setupId) : routes.existingApp(setupId));
    },
    (reference) => ({ status: "stopped", message: brokenMessage(reference), typed: {} }),
  );
}
