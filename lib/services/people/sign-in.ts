import { ok, type Result } from "#lib/domain/result";
import { Secret } from "#lib/domain/secret";
import type { SignInForm } from "#lib/forms/sign-in-forms";
import { clientAddress } from "#lib/http/client-address";
import { signIn as begin, type SetCookie, type SignInProblem } from "#lib/identity/sign-in";
import type { Instance } from "#lib/services/instance";

/** Begins a session for an e-mail address and its password. Answers the cookies for the browser. */
export async function signIn(
  { access }: Instance,
  form: SignInForm,
  headers: Headers,
): Promise<Result<readonly SetCookie[], SignInProblem>> {
  const address = clientAddress(headers);
  const credentials = { email: form.email, password: new Secret(form.password) };
  const begun = await begin(access, credentials, { headers, address });
  return begun.ok ? ok(begun.value.setCookies) : begun;
}
