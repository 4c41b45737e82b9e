import { cookies } from "next/headers";
import type { SetCookie } from "#lib/identity/set-cookie";

/** Passes on the cookies that sign-in made; Next writes them into the answer. */
export async function setCookies(made: readonly SetCookie[]): Promise<void> {
  const jar = await cookies();
  for (const { name, value, options } of made) jar.set(name, value, options);
}
