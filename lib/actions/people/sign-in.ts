"use server";

import { formAction } from "#lib/actions/form-action";
import { signInForm } from "#lib/forms/sign-in-forms";
import { routes } from "#lib/routes";
import { signIn as begin } from "#lib/services/people/sign-in";
import { setCookies } from "./set-cookies.ts";

/** Signs in with e-mail and password. */
export const signIn = formAction(signInForm, {
  as: "nobody",
  ask: ({ instance, headers }, values) => begin(instance, values, headers),
  next: async (_, { from }, made) => {
    await setCookies(made);
    return from ?? routes.home;
  },
  look: "sign in again.",
});
