"use server";

import { cookies } from "next/headers";
import { formAction } from "#lib/actions/form-action";
import { claimForm } from "#lib/forms/sign-in-forms";
import { routes } from "#lib/routes";
import { claimInstance as claim } from "#lib/services/people/claim-instance";
import { signIn } from "#lib/services/people/sign-in";
import { firstStartCookie } from "./first-start-cookie.ts";
import { typedCode } from "./read-typed-code.ts";
import { setCookies } from "./set-cookies.ts";

/** Makes the first admin and the workspace, for whoever has typed the code that the server printed, and signs them in. */
export const claimInstance = formAction(claimForm, {
  as: "nobody",
  ask: async ({ instance }, values) => claim(instance, { ...values, code: await typedCode(instance) }),
  next: async ({ instance, headers }, values) => {
    const begun = await signIn(instance, values, headers);
    if (!begun.ok) return routes.signIn;
    await setCookies(begun.value);
    const { name, options } = firstStartCookie(instance.env.url);
    (await cookies()).delete({ name, path: options.path });
    return routes.home;
  },
  // The owner is there, and what is left is to sign in; or the code has ended since it was typed, and there is another.
  refused: (_, __, { code }) => (code === "already-claimed" ? routes.signIn : routes.firstStart),
  look: "open Orglink anew. If it asks you to sign in, you are its owner.",
});
