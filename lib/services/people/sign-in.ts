import { type Refusal, refused } from "#lib/domain/refusal";
import { ok, type Result } from "#lib/domain/result";
import { Secret } from "#lib/domain/secret";
import type { SignInForm } from "#lib/forms/sign-in-forms";
import { clientAddress } from "#lib/http/client-address";
import type { SetCookie } from "#lib/identity/set-cookie";
import { signIn as begin, type SignInProblem } from "#lib/identity/sign-in";
import type { Instance } from "#lib/services/instance";
import { traceOf } from "#lib/trace-of";
import { recordSignIn } from "./steps/record-sign-in.ts";

/** How long after an answer it is written down: by then the answer is out, and none waits for the store behind it. */
export const writtenAfterMs = 1_000;

/**
 * Begins a session for an e-mail address and its password. Answers the cookies for the browser. Whether the address is anybody's
 * does not show, in how long it takes neither: what is written down of a refusal is written after the answer.
 */
export async function signIn(
  instance: Instance,
  form: Pick<SignInForm, "email" | "password">,
  headers: Headers,
): Promise<Result<readonly SetCookie[], Refusal<SignInProblem["code"]>>> {
  const address = clientAddress(headers);
  const credentials = { email: form.email, password: new Secret(form.password) };
  const begun = await begin(instance.identity, credentials, { headers, address });
  if (begun.ok) {
    const { userId, setCookies } = begun.value;
    await recordSignIn(instance, userId, { action: "person.signed-in", details: {} });
    return ok(setCookies);
  }
  const { code, userId } = begun.problem;
  if (userId !== null && code !== "busy") {
    const write = () => recordSignIn(instance, userId, { action: "person.refused", details: { why: code } });
    setTimeout(() => void write().catch(tell(instance)), writtenAfterMs).unref();
  }
  return refused(code);
}

const tell =
  ({ log }: Instance) =>
  (error: unknown) =>
    log.error({ error: traceOf(error) }, "a refused sign-in was not written down");
