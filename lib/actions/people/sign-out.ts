"use server";

import { buttonAction } from "#lib/actions/form-action";
import { ok } from "#lib/domain/result";
import { emptyForm } from "#lib/forms/workspace-forms";
import { routes } from "#lib/routes";
import { signOut as end } from "#lib/services/people/sign-out";
import { setCookies } from "./set-cookies.ts";

/** Ends the session on the server and in the browser. */
export const signOut = buttonAction(emptyForm, {
  as: "nobody",
  ask: async ({ instance, headers }) => ok(await end(instance, headers)),
  next: async (_, __, made) => {
    await setCookies(made);
    return routes.signIn;
  },
});
