import type { SetCookie } from "#lib/identity/set-cookie";
import { signOut as end } from "#lib/identity/sign-in";
import type { Instance } from "#lib/services/instance";
import { recordSignIn } from "./steps/record-sign-in.ts";

/** Ends the session these headers belong to. Answers the cookies that take it out of the browser. */
export async function signOut(instance: Instance, headers: Headers): Promise<readonly SetCookie[]> {
  const { userId, setCookies } = await end(instance.identity, headers);
  if (userId !== null) await recordSignIn(instance, userId, { action: "person.signed-out", details: {} });
  return setCookies;
}
