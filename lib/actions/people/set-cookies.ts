import type { cookies } from "next/headers";
import type { SetCookie } from "#lib/identity/set-cookie";

/** Passes on the cookies that sign-in made; Next writes them into the answer. */
export function setCookies(jar: Awaited<ReturnType<typeof cookies>>, made: readonly SetCookie[]): void {
  for (const { name, value, options } of made) jar.set(name, value, options);
}
