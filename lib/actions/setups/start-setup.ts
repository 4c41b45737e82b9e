"use server";

import { redirect } from "next/navigation";
import { takeForm } from "#lib/actions/take-form";
import type { FormState } from "#lib/forms/form-state";
import { startSetupForm } from "#lib/forms/workspace-forms";
import { startSetup as start } from "#lib/services/setups/start-setup";
import { refusalWords, refusedFields } from "#lib/words/refusals";
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
    async ({ session: { ask, facts, to }, values, typed }) => {
      const { address: pasted, ...rest } = values;
      const address = parsePasted(facts.hostRules, pasted);
      if (!address.ok) {
        return {
          status: "invalid",
          fields: { address: address.problem },
          typed: { ...typed, address: pastedAgain(pasted) },
        };
      }
      const started = await ask(start, { ...rest, address: address.value });
      if (!started.ok) {
        const { problem } = started;
        if (problem.fields) return { status: "invalid", fields: refusedFields(problem), typed };
        return { status: "stopped", message: refusalWords(problem), typed };
      }
      const { setupId } = started.value;
      redirect(rest.path === "new-app" ? to.beforeYouBegin(setupId) : to.existingApp(setupId));
    },
    "Connections lists the setups that were started.",
  );
}
