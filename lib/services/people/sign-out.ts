import { signOut as end, type SetCookie } from "#lib/identity/sign-in";
import type { Instance } from "#lib/services/instance";

/** Ends the session these headers belong to. Answers the cookies that take it out of the browser. */
export const signOut = ({ access }: Instance, headers: Headers): Promise<readonly SetCookie[]> => end(access, headers);
