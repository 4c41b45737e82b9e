import { z } from "zod";
import { line, name } from "./form-fields.ts";

/** Characters a new password may have. Long enough to resist guessing; the upper bound keeps hashing cheap. */
export const passwordChars = { min: 12, max: 128 } as const;

const longestEmailChars = 254;

/** An e-mail address in the lower case it is kept and compared in. */
const email = line("your e-mail address", longestEmailChars)
  .refine((text) => z.email().safeParse(text).success, { error: "This is not an e-mail address." })
  .transform((text) => text.toLowerCase());

/** A password that somebody is to sign in with from now on. */
export const newPassword = z
  .string({ error: "Type a password." })
  .min(passwordChars.min, { error: `Use at least ${passwordChars.min} characters.` })
  .max(passwordChars.max, { error: `Use at most ${passwordChars.max} characters.` });

/** The first start: who becomes the owner, and the name of the first workspace. */
export const claimForm = z.object({
  code: line("the code from the terminal", 64),
  name: name("your name", 100),
  email,
  password: newPassword,
  workspaceName: name("a name for the workspace", 100),
});
export type ClaimForm = z.output<typeof claimForm>;

/** Sign-in says nothing about a password's length: whether it is right is all there is to know. */
export const signInForm = z.object({
  email: line("your e-mail address", longestEmailChars),
  password: z.string({ error: "Type your password." }).min(1, { error: "Type your password." }).max(1_000, {
    error: "This is longer than any password here.",
  }),
});
export type SignInForm = z.output<typeof signInForm>;
