import type { Auth, IdentityConfig } from "./configure-auth.ts";
import type { SignInTurns } from "./sign-in-turns.ts";

/** Sign-in over the store: better-auth, and our own rules for sessions and wrong passwords. */
export interface Identity extends IdentityConfig {
  readonly auth: Auth;
  readonly turns: SignInTurns;
}
