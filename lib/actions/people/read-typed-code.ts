import { cookies } from "next/headers";
import type { Instance } from "#lib/services/instance";
import { openInstance } from "#lib/services/open-instance";
import { findCodeRefusal } from "#lib/services/people/first-start";
import { firstStartCookie } from "./first-start-cookie.ts";

/** The one-time code that this browser has typed; empty where it has typed none. No page ever shows it. */
export const typedCode = async ({ env }: Instance): Promise<string> =>
  (await cookies()).get(firstStartCookie(env.url).name)?.value ?? "";

/** How it stands with the code that this browser has typed: it opens; it did, and does not any more; or there is none yet. */
export async function readTypedCode(): Promise<"none" | "ended" | "opens"> {
  const instance = await openInstance();
  const code = await typedCode(instance);
  if (code === "") return "none";
  return (await findCodeRefusal(instance, code)) === null ? "opens" : "ended";
}
