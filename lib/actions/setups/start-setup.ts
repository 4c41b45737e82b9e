"use server";

import { redirect } from "next/navigation";
import { takeForm } from "#lib/actions/take-form";
import type { FormState } from "#lib/forms/form-state";
import { startSetupForm } from "#lib/forms/workspace-forms";
import { routes } from "#lib/routes";
import { startSetup as start } from "#lib/services/setups/start-setup";
import { parsePasted, pastedAgain } from "./parse-pasted.ts";

export type StartSetupField = keyof typeof startSetupForm.shape;

/** Starts a guided setup from whatever address the admin has at hand, and opens its first page. */
export async function startSetup(
  _state: FormState<StartSetupField>,
  data: FormData,
): Promise<FormState<StartSetupField>> {
  return takeForm(
    data,
    startSetupForm,
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
      const started = await start({ instance, who: actor }, { ...rest, address: address.value });
      if (!started.ok) return { status: "stopped", message: "You may not start a setup in this project.", typed };
      const { setupId } = started.value;
      redirect(rest.path === "new-app" ? routes.beforeYouBegin(setupId) : routes.existingApp(setupId));
    },
    "Connections lists the setups that were started.",
  );
}
