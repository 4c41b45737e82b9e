"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { found, guardPlainSignedIn } from "#lib/actions/guard";
import { sentForm } from "#lib/actions/sent-form";
import { takeForm } from "#lib/actions/take-form";
import { ok } from "#lib/domain/result";
import { id, optionalLine } from "#lib/forms/form-fields";
import type { FormState } from "#lib/forms/form-state";
import { readForm } from "#lib/forms/read-form";
import { type CheckedOwnValue, checkOwnValue } from "#lib/guide/own-value-checks";
import { ownValueLengths } from "#lib/guide/values";
import { cancelSetup as cancel } from "#lib/services/setups/cancel-setup";
import { changeSetup as change } from "#lib/services/setups/change-setup";
import { parsePasted, pastedAgain } from "./parse-pasted.ts";

/** A value that need not be known yet; one that is there is held against what Salesforce accepts. */
const ownValue = (name: CheckedOwnValue) =>
  optionalLine(ownValueLengths[name]).transform((typed, context) => {
    const checked = typed === "" ? ok(typed) : checkOwnValue(name, typed);
    if (checked.ok) return checked.value;
    context.addIssue({ code: "custom", message: checked.problem });
    return z.NEVER;
  });

const ownValues = z.object({
  setupId: id,
  address: optionalLine(2_048),
  appName: ownValue("appName"),
  contactEmail: ownValue("contactEmail"),
  callbackUrl: ownValue("callbackUrl"),
  runAsUsername: ownValue("runAsUsername"),
  look: z.enum(["new", "blue"], { error: "Choose one of the two." }),
});

export type OwnValuesField = keyof typeof ownValues.shape;

/** Keeps the admin's own values, which the guide shows in its screens and copy buttons. */
export async function saveOwnValues(
  _state: FormState<OwnValuesField>,
  data: FormData,
): Promise<FormState<OwnValuesField>> {
  return takeForm(
    data,
    ownValues,
    async ({ session: { ask, facts }, values, typed }) => {
      const { setupId, address: pasted, ...own } = values;
      const address = parsePasted(facts.hostRules, pasted);
      if (!address.ok) {
        return {
          status: "invalid",
          fields: { address: address.problem },
          typed: { ...typed, address: pastedAgain(pasted) },
        };
      }
      const changed = await ask(change, {
        setupId,
        change: {
          ...own,
          ...(address.value ? { address: address.value } : {}),
        },
      });
      if (!changed.ok) return { status: "stopped", message: "This setup has ended.", typed };
      // The form then shows what is kept, and not what it began with.
      refresh();
      return { status: "done" };
    },
    "reload the page: it shows the values that are kept.",
  );
}

const whole = z.object({ setupId: id });

/** Ends a setup without a connection and wipes what it kept. */
export async function cancelSetup(data: FormData): Promise<void> {
  await guardPlainSignedIn(async ({ ask, to }) => {
    const form = readForm(sentForm(data), whole);
    if (form.ok) found(await ask(cancel, form.value.setupId));
    redirect(to.connections);
  });
}
