"use server";

import { cookies } from "next/headers";
import { buttonAction } from "#lib/actions/form-action";
import { ok } from "#lib/domain/result";
import { themeCookie } from "#lib/domain/theme";
import { themeForm } from "#lib/forms/theme-form";

/** Keeps in the browser how bright its pages are; the page comes again so. */
export const chooseTheme = buttonAction(themeForm, {
  as: "nobody",
  ask: async (_, { theme }) => {
    (await cookies()).set(themeCookie.name, theme, themeCookie.options);
    return ok(null);
  },
});
