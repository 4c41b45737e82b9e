"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { guardPlain } from "#lib/actions/guard";
import { routes } from "#lib/routes";
import { openInstance } from "#lib/services/open-instance";
import { signOut as end } from "#lib/services/people/sign-out";
import { setCookies } from "./set-cookies.ts";

/** Ends the session on the server and in the browser. */
export async function signOut(): Promise<void> {
  await guardPlain(async () => {
    setCookies(await cookies(), await end(await openInstance(), await headers()));
    redirect(routes.signIn);
  });
}
