import { configureAuth, type IdentityConfig } from "./configure-auth.ts";
import type { Identity } from "./identity.ts";
import { signInTurns } from "./sign-in-turns.ts";

/** Opens sign-in. Sends nothing anywhere, serves no HTTP by itself, and reads no environment of its own. */
export const openIdentity = (config: IdentityConfig): Identity => ({
  ...config,
  auth: configureAuth(config),
  turns: signInTurns(),
});
