import { type ClaimProblem, claimInstance as claim } from "#lib/access/claim-instance";
import { type CodeProblem, checkFirstStartCode, isClaimed, issueFirstStartCode } from "#lib/access/first-start-code";
import type { SetCookie, SignInProblem } from "#lib/access/sign-in";
import type { Result } from "#lib/domain/result";
import type { Secret } from "#lib/domain/secret";
import type { ClaimForm } from "#lib/domain/sign-in-forms";
import type { Instance } from "./instance.ts";
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
