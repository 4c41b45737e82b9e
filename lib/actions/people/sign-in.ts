"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { guard } from "#lib/actions/guard";
import { sentForm } from "#lib/actions/sent-form";
import type { FormState } from "#lib/forms/form-state";
import { readForm, typedTexts } from "#lib/forms/read-form";
import { type SignInForm, signInForm } from "#lib/forms/sign-in-forms";
import { routes } from "#lib/routes";
import { openInstance } from "#lib/services/open-instance";
import { signIn as beginSession } from "#lib/services/people/sign-in";
import { refusalWords } from "#lib/words/refusals";
import { setCookies } from "./set-cookies.ts";

type Field = keyof SignInForm;

/** Signs in with e-mail and password. */
export async function signIn(_state: FormState<Field>, data: FormData): Promise<FormState<Field>> {
  const typed = typedTexts<Field>(sentForm(data), ["email"]);
  return guard<FormState<Field>>(
    async (begin) => {
      const form = readForm(sentForm(data), signInForm, ["password"]);
      if (!form.ok) return { status: "invalid", ...form.problem };
      const instance = await openInstance();
      begin();
      const begun = await beginSession(instance, form.value, await headers());
      if (!begun.ok) return { status: "stopped", message: refusalWords(begun.problem), typed };
      setCookies(await cookies(), begun.value);
      return redirect(routes.home);
    },
    (message) => ({ status: "stopped", message, typed }),
    "sign in again.",
  );
}
