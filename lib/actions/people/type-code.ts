"use server";

import { cookies } from "next/headers";
import { formAction } from "#lib/actions/form-action";
import { ok, refuse } from "#lib/domain/result";
import { codeForm } from "#lib/forms/sign-in-forms";
import { routes } from "#lib/routes";
import { findCodeRefusal } from "#lib/services/people/first-start";
import { firstStartCookie } from "./first-start-cookie.ts";

/** Takes the one-time code, or says at once that it is another; it is spent only with the rest. */
export const typeCode = formAction(codeForm, {
  as: "nobody",
  ask: async ({ instance }, { code }) => {
    const refusal = await findCodeRefusal(instance, code);
    return refusal === null ? ok(null) : refuse(refusal);
  },
  next: async ({ instance }, { code }) => {
    const { name, options } = firstStartCookie(instance.env.url);
    (await cookies()).set(name, code, options);
    return routes.firstStart;
  },
  look: null,
});
