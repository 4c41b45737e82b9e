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
import { claimInstance as claim, findCodeProblem } from "#lib/services/people/claim-instance";
import { setCookies } from "./set-cookies.ts";

type Field = keyof ClaimForm;

const codeWords = {
  "code-wrong": "This is not the code. The terminal of the last start shows it.",
  "code-expired": "This code is over an hour old. Start Orglink again: it prints a new one.",
} as const;

/** Makes the first admin and the workspace, for whoever has the code that the server printed. */
export async function claimInstance(_state: FormState<Field>, data: FormData): Promise<FormState<Field>> {
  const typed = typedTexts<Field>(sentForm(data), ["code", "name", "email", "workspaceName"]);
  return guard<FormState<Field>>(
    async (begin) => {
      const instance = await openInstance();
      const form = readForm(sentForm(data), claimForm, ["password"]);
      if (!form.ok) {
        // Told with the rest: the form comes back once, and the password is typed again once.
        const { fields } = form.problem;
        const wrong = fields.code ? null : await findCodeProblem(instance, String(sentForm(data).get("code")));
        const all = wrong ? { ...fields, code: codeWords[wrong] } : fields;
        return { status: "invalid", typed: form.problem.typed, fields: all };
      }
      begin();
      const claimed = await claim(instance, form.value, await headers());
      if (claimed.ok) {
        setCookies(await cookies(), claimed.value);
        return redirect(routes.connections);
      }
      switch (claimed.problem.code) {
        // The owner is there; what is left is to sign in.
        case "already-claimed":
        case "wrong-email-or-password":
        case "too-many-attempts":
        case "busy":
          return redirect(routes.signIn);
        case "code-wrong":
        case "code-expired":
          return { status: "invalid", fields: { code: codeWords[claimed.problem.code] }, typed };
      }
    },
    (message) => ({ status: "stopped", message, typed }),
    "open Orglink anew. If it asks you to sign in, you are its owner.",
  );
}
