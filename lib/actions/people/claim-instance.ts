"use server";

import { formAction } from "#lib/actions/form-action";
import { claimForm } from "#lib/forms/sign-in-forms";
import { routes } from "#lib/routes";
import { claimInstance as claim } from "#lib/services/people/claim-instance";
import { findCodeRefusal } from "#lib/services/people/first-start";
import { signIn } from "#lib/services/people/sign-in";
import { setCookies } from "./set-cookies.ts";

/** Makes the first admin and the workspace, for whoever has the code that the server printed, and signs them in. */
export const claimInstance = formAction(claimForm, {
  as: "nobody",
  // Told with the rest: the form comes back once, and the password is typed again once.
  besides: ({ instance }, data) => findCodeRefusal(instance, String(data.get("code"))),
  ask: ({ instance }, values) => claim(instance, values),
  next: async ({ instance, headers }, values) => {
    const begun = await signIn(instance, values, headers);
    if (!begun.ok) return routes.signIn;
    await setCookies(begun.value);
    return routes.home;
  },
  // The owner is there; what is left is to sign in.
  refused: (_, __, { code }) => (code === "already-claimed" ? routes.signIn : null),
  look: "open Orglink anew. If it asks you to sign in, you are its owner.",
});
