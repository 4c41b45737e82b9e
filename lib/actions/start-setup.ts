"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { optionalLine, projectChoice } from "#lib/domain/form-fields";
import type { FormState } from "#lib/domain/form-state";
import { routes } from "#lib/routes";
import { startSetup as start } from "#lib/services/start-setup";
import { parsePasted, pastedAgain } from "./parse-pasted.ts";
import { takeForm } from "./take-form.ts";

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
  return takeForm(
    data,
    schema,
    async ({ instance, actor, values, typed }) => {
      const { address: pasted, ...rest } = values;
      const address = parsePasted(instance.env, pasted);
      if (!address.ok) {
        return {
          status: "invalid",
          fields: { address: address.problem },
          typed: { ...typed, address: pastedAgain(pasted) },
        };
      }
      const started = await start(instance, actor, { ...rest, address: address.value });
      if (!started.ok) return { status: "stopped", message: "You may not start a setup in this project.", typed };
      const { setupId } = started.value;
      redirect(rest.path === "new-app" ? routes.beforeYouBegin(setupId) : routes.existingApp(setupId));
    },
    "Connections lists the setups that were started.",
  );
}
