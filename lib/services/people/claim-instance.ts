import type { Result } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import type { ClaimForm } from "#lib/forms/sign-in-forms";
import { type ClaimProblem, claimInstance as claim } from "#lib/identity/claim-instance";
import { type CodeProblem, checkFirstStartCode, isClaimed, issueFirstStartCode } from "#lib/identity/first-start-code";
import type { SetCookie, SignInProblem } from "#lib/identity/sign-in";
import type { Instance } from "#lib/services/instance";
import { signIn } from "./sign-in.ts";

/** Makes the owner and the first workspace for the one-time code, and signs the owner in. */
export async function claimInstance(
  instance: Instance,
  form: ClaimForm,
  headers: Headers,
): Promise<Result<readonly SetCookie[], ClaimProblem | SignInProblem>> {
  const claimed = await claim(instance.access, form);
  return claimed.ok ? signIn(instance, form, headers) : claimed;
}

/** What is wrong with a typed one-time code, without spending it; null when it opens. */
export async function findCodeProblem({ db, now }: Instance, typed: string): Promise<CodeProblem | null> {
  const checked = await checkFirstStartCode(db, typed, now());
  return checked.ok ? null : checked.problem;
}

/** Whether the first start is over: then there is an owner, and no code works any more. */
export const isInstanceClaimed = (instance: Instance): Promise<boolean> => isClaimed(instance.db);

/** A new one-time code for whoever reads the terminal; null once the instance is claimed. */
export const firstStartCode = ({ db, now, newId, randomBytes }: Instance): Promise<Secret | null> =>
  issueFirstStartCode(db, { now: now(), newId, randomBytes });
