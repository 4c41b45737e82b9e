"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import type { FormState } from "#lib/domain/form-state";
import { readForm, typedTexts } from "#lib/domain/read-form";
import { type ClaimForm, claimForm } from "#lib/domain/sign-in-forms";
import { routes } from "#lib/routes";
import { claimInstance as claim } from "#lib/services/claim-instance";
import { openInstance } from "#lib/services/open-instance";
import { guard } from "./guard.ts";
import { sentForm } from "./sent-form.ts";
import { setCookies } from "./set-cookies.ts";

type Field = keyof ClaimForm;

/** Makes the first admin and the workspace, for whoever has the code that the server printed. */
export async function claimInstance(_state: FormState<Field>, data: FormData): Promise<FormState<Field>> {
  const typed = typedTexts<Field>(sentForm(data), ["code", "name", "email", "workspaceName"]);
  return guard<FormState<Field>>(
    async (begin) => {
      const form = readForm(sentForm(data), claimForm, ["password"]);
      if (!form.ok) return { status: "invalid", ...form.problem };
      const instance = await openInstance();
      begin();
      const claimed = await claim(instance, form.value, await headers());
      if (claimed.ok) {
        setCookies(await cookies(), claimed.value);
        return redirect(routes.connections);
      }
      const refused = (message: string): FormState<Field> => ({ status: "invalid", fields: { code: message }, typed });
      switch (claimed.problem.code) {
        case "already-claimed":
          return redirect(routes.signIn);
        case "wrong-email-or-password":
          return redirect(routes.signIn);
        case "code-wrong":
          return refused("This is not the code. The terminal of the last start shows it.");
        case "code-expired":
          return refused("This code is over an hour old. Start Orglink again: it prints a new one.");
        case "too-many-attempts":
          return { status: "stopped", message: "Too many attempts. Wait an hour, or start Orglink again.", typed };
      }
    },
    (message) => ({ status: "stopped", message, typed }),
    "open Orglink anew. If it asks you to sign in, you are its owner.",
  );
}
