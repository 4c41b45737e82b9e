import { spanOf } from "./durations.ts";

/** Why somebody has to sign in who was signed in before. */
export const signedOutWords = {
  title: "You were signed out",
  why: ({ idleMs, maxMs }: { readonly idleMs: number; readonly maxMs: number }) =>
    `A session ends after ${spanOf(idleMs / 1000)} without use, and after ${spanOf(maxMs / 1000)} in any case. What you typed is kept: you go back to where you were.`,
  back: "Then you go on to the page you asked for.",
  /** To whoever sent a form after that; its page still has all but the secret. */
  notSent:
    "You were signed out, and nothing was done. Sign in in another tab, then send this again: what you typed is still here, a secret has to be pasted again.",
} as const;
