import { z } from "zod";
import { readReturnPath } from "#lib/domain/people/return-path";
import { ok } from "#lib/domain/result";
import { defineForm, field, hiddenField, mayLack, secretField, type Values } from "./define-form.ts";
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

/** Sign-in says nothing about a password's length: whether it is right is all there is to know. */
const password = z.string({ error: "Type your password." }).min(1, { error: "Type your password." }).max(1_000, {
  error: "This is longer than any password here.",
});

const code = line("the code from the terminal", 64);

/** The first start begins with the code, so that nothing else is typed in vain. */
export const codeForm = defineForm({ code: field(code) });

/** The first start: who becomes the owner, and the name of the first workspace. The code was typed before. */
export const claimForm = defineForm({
  name: field(name("your name", 100)),
  email: field(email),
  password: secretField(newPassword),
  workspaceName: field(name("a name for the workspace", 100)),
});
export type ClaimForm = Values<typeof claimForm>;

export const signInForm = defineForm({
  email: field(line("your e-mail address", longestEmailChars)),
  password: secretField(password),
  /** The page to come back to; whatever is none leads to the start. */
  from: hiddenField(mayLack((text) => ok(readReturnPath(text)))),
});
export type SignInForm = Values<typeof signInForm>;
