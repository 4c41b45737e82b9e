"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { id, optionalLine } from "#lib/domain/form-fields";
import type { FormState } from "#lib/domain/form-state";
import { readForm } from "#lib/domain/read-form";
import { routes } from "#lib/routes";
import { cancelSetup as cancel } from "#lib/services/cancel-setup";
import { changeSetup as change } from "#lib/services/change-setup";
import { found, signedIn } from "./guard.ts";
import { parsePasted, pastedAgain } from "./parse-pasted.ts";
import { takeForm } from "./take-form.ts";

const ownValues = z.object({
  setupId: id,
  address: optionalLine(2_048),
  appName: optionalLine(80),
  contactEmail: optionalLine(254),
  callbackUrl: optionalLine(2_000),
  runAsUsername: optionalLine(100),
  look: z.enum(["new", "blue"], { error: "Choose one of the two." }),
});

export type OwnValuesField = keyof typeof ownValues.shape;

/** Keeps the admin's own values, which the guide shows in its screens and copy buttons. */
export async function saveOwnValues(
  _state: FormState<OwnValuesField>,
  data: FormData,
): Promise<FormState<OwnValuesField>> {
  return takeForm(data, ownValues, async ({ instance, actor, values, typed }) => {
    const { setupId, address: pasted, ...own } = values;
    const address = parsePasted(instance.env, pasted);
    if (!address.ok) {
      return {
        status: "invalid",
        fields: { address: address.problem },
        typed: { ...typed, address: pastedAgain(pasted) },
      };
    }
    const changed = await change(instance, actor, setupId, {
      ...own,
      ...(address.value ? { address: address.value } : {}),
    });
    return changed.ok ? { status: "done" } : { status: "stopped", message: "This setup has ended.", typed };
  });
}

const whole = z.object({ setupId: id });

/** Ends a setup without a connection and wipes what it kept. */
export async function cancelSetup(data: FormData): Promise<void> {
  const { instance, actor } = await signedIn();
  const form = readForm(data, whole);
  if (form.ok) found(await cancel(instance, actor, form.value.setupId));
  redirect(routes.connections);
}
