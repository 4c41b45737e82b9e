"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { guard } from "#lib/actions/guard";
import { sentForm } from "#lib/actions/sent-form";
import type { FormState } from "#lib/forms/form-state";
import { readForm, typedTexts } from "#lib/forms/read-form";
import { type ClaimForm, claimForm } from "#lib/forms/sign-in-forms";
import { routes } from "#lib/routes";
import { openInstance } from "#lib/services/open-instance";
import { claimInstance as claim } from "#lib/services/people/claim-instance";
import { findCodeRefusal } from "#lib/services/people/first-start";
import { signIn } from "#lib/services/people/sign-in";
import { refusedFields } from "#lib/words/refusals";
import { setCookies } from "./set-cookies.ts";

type Field = keyof ClaimForm;

/** Makes the first admin and the workspace, for whoever has the code that the server printed, and signs them in. */
export async function claimInstance(_state: FormState<Field>, data: FormData): Promise<FormState<Field>> {
  const typed = typedTexts<Field>(sentForm(data), ["code", "name", "email", "workspaceName"]);
  return guard<FormState<Field>>(
    async (begin) => {
      const instance = await openInstance();
      const form = readForm(sentForm(data), claimForm, ["password"]);
      if (!form.ok) {
        // Told with the rest: the form comes back once, and the password is typed again once.
        const { fields } = form.problem;
        const wrong = fields.code ? null : await findCodeRefusal(instance, String(sentForm(data).get("code")));
        const all = wrong ? { ...fields, ...refusedFields<Field>(wrong) } : fields;
        return { status: "invalid", typed: form.problem.typed, fields: all };
      }
      begin();
      const claimed = await claim(instance, form.value);
      if (!claimed.ok) {
        // The owner is there; what is left is to sign in.
        if (claimed.problem.code === "already-claimed") return redirect(routes.signIn);
        return { status: "invalid", fields: refusedFields(claimed.problem), typed };
      }
      const begun = await signIn(instance, form.value, await headers());
      if (!begun.ok) return redirect(routes.signIn);
      setCookies(await cookies(), begun.value);
      return redirect(routes.home);
    },
    (message) => ({ status: "stopped", message, typed }),
    "open Orglink anew. If it asks you to sign in, you are its owner.",
  );
}
