import { cookies } from "next/headers";
import { openInstance } from "#lib/services/open-instance";
import { findCodeRefusal } from "#lib/services/people/first-start";
import { firstStartCookie } from "./first-start-cookie.ts";

/** The one-time code that this browser has typed: one that opens; one that did, and does not any more; or none yet. */
export async function readTypedCode(): Promise<
  { readonly state: "none" | "ended" } | { readonly state: "opens"; readonly code: string }
> {
  const instance = await openInstance();
  const code = (await cookies()).get(firstStartCookie(instance.env.url).name)?.value;
  if (!code) return { state: "none" };
  return (await findCodeRefusal(instance, code)) === null ? { state: "opens", code } : { state: "ended" };
}
